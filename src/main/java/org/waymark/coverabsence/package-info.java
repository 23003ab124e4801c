/**
 * A colleague is away, and another stands in for them until they return.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines", "people"})
package org.waymark.coverabsence;
