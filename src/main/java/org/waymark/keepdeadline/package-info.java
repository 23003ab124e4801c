/**
 * A deadline of a case, from the letter that starts it to the day on which it was kept, or was missed and rescued.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine"})
package org.waymark.keepdeadline;
