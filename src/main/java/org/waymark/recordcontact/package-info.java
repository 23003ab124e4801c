/**
 * An unplanned call or visit, on the chronology in a minute.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines"})
package org.waymark.recordcontact;
