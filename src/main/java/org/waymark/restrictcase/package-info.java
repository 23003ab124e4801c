/**
 * Who may see a case: only named people, or again everybody whose role opens it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework"})
package org.waymark.restrictcase;
