/**
 * Neutral mails to staff: a template over a few fields that disclose nothing.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"people"})
package org.waymark.notices;
