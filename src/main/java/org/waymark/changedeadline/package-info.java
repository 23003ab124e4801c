/**
 * A deadline is corrected, extended, paused or ended, by two people where a legal limit is given up; a later letter and a change of law are decided about.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"casework", "deadlines", "engine", "people"})
package org.waymark.changedeadline;
