/**
 * From the day a lawyer is needed to the day one has said yes.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines"})
package org.waymark.findlegalrepresentation;
