/**
 * Signs of trafficking or slavery: the referral to the National Referral Mechanism, its decisions, and the support that
 * hangs on them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines", "people"})
package org.waymark.nrm;
