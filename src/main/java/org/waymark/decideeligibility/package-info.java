/**
 * Whether a referral is for us: who decides, reasons for a refusal, and another manager who looks at it again.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines", "people"})
package org.waymark.decideeligibility;
