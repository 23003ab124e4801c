/**
 * Somebody's age is decided against what they say: kept safe meanwhile, the assessment looked at, challenged where they want it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines"})
package org.waymark.ageassessment;
