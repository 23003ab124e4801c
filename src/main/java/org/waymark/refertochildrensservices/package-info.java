/**
 * A child alone whom no council knows: the referral to children's services, and asking until the council has answered.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "deadlines"})
package org.waymark.refertochildrensservices;
