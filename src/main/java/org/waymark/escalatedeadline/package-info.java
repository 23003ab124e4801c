/**
 * A deadline draws near and nobody has acted: a manager answers for what happens.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "deadlines"})
package org.waymark.escalatedeadline;
