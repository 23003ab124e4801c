/**
 * Who may reach what: accounts, roles to engine authorisations, log-in and headers over HTTP, start-up refusals.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"casework", "deadlines", "people"})
package org.waymark.access;
