/**
 * A decision about sharing ends soon: the young person is asked again, or it is left to end.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines", "sharing"})
package org.waymark.renewsharing;
