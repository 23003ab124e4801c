/**
 * Each morning: which decisions about sharing end soon?
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines", "people", "sharing"})
package org.waymark.watchsharing;
