/**
 * Staff and volunteers: who they are, what role they hold, how much they carry, and who fits a case.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.waymark.people;
