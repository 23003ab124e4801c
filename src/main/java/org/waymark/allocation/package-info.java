/**
 * Finding who takes part in a case: who fits is ranked, a manager chooses, whoever is asked says yes or no. Where nobody fits, a
 * manager decides how to go on.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines", "people"})
package org.waymark.allocation;
