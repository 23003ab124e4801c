/**
 * From a decision, or the approaching end of support, to a home and an income: how long support lasts, what a letter gets
 * wrong about it, and the days people work to.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines"})
package org.waymark.moveon;
