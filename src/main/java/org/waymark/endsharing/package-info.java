/**
 * A decision about sharing was withdrawn: a recipient who has something under it is asked to delete it, and what they answer is kept.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines", "sharing"})
package org.waymark.endsharing;
