/**
 * Appointments and hearings of a case, what became of each, and who may see them in a calendar. Where, with whom and what was
 * noted is sealed with the key of the case; times, states and user ids are clear.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"casework"})
package org.waymark.appointments;
