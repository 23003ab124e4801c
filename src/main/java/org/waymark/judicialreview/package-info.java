/**
 * A decision of a public body is reviewed by a court: advice, the young person’s decision, the claim and what came of it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines"})
package org.waymark.judicialreview;
