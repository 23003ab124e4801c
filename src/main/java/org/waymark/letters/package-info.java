/**
 * Letters to bodies outside: drafted from templates and the case file as documents that a person edits and sends, and recorded
 * when they were sent, which needs a decision about sharing or another lawful ground. Nothing is ever sent from here.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"casework", "deadlines", "documents", "people", "sharing"})
package org.waymark.letters;
