/**
 * A colleague leaves: access ends at once, and nothing is left hanging on them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "appointments", "casework", "people"})
package org.waymark.staffleaving;
