/**
 * The process that runs as long as a case is open: owner, review clock, closing.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines", "sharing"})
package org.waymark.accompany;
