/**
 * Something was asked of a public body: its answer, or what follows where none comes.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines"})
package org.waymark.chasepublicbody;
