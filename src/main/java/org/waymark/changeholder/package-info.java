/**
 * Another practitioner holds a case from now on: what was open moves, and access of the one before ends.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "people"})
package org.waymark.changeholder;
