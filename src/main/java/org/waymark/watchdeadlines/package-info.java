/**
 * Each morning: do all copies of all dates agree, what has passed, what would be counted differently today, and what do managers have to hear of?
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "deadlines"})
package org.waymark.watchdeadlines;
