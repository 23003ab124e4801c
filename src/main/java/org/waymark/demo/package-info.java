/**
 * What a trial on one machine has beyond the real thing, and only under the profile {@code demo}: a few synthetic cases in
 * different states, and mails as files instead of a mail server.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"casework", "people"})
package org.waymark.demo;
