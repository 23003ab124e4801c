/**
 * One neutral mail per person each working morning of their nation: how much is late, due, waiting and new.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines", "people"})
package org.waymark.dailydigest;
