/**
 * Somebody turned 17 and a half, or 18, by one of the dates of birth in their case file.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines", "people"})
package org.waymark.watchbirthdays;
