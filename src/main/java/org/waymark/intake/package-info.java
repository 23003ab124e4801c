/**
 * From a recorded referral to a case that somebody holds and a young person who has been heard.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines", "people", "sharing"})
package org.waymark.intake;
