/**
 * An appointment or hearing of a case, from the day it is planned to what came of it: reminders, an interpreter, what happened.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines", "people", "appointments"})
package org.waymark.keepappointment;
