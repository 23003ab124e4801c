/**
 * Something that happened and cannot wait for the next review: a move, a detention, a farewell, a death.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines"})
package org.waymark.tellwhathappened;
