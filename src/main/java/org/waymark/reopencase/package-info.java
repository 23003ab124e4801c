/**
 * A closed case begins again: why, by whom, and, where a death was recorded, by two people.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines"})
package org.waymark.reopencase;
