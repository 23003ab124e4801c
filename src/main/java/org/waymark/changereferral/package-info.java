/**
 * What comes in after a referral was recorded: a risk that has become urgent, or that it is withdrawn.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines", "people"})
package org.waymark.changereferral;
