/**
 * Working days, calendars and dated rules: from a rule and the day it is counted from to a date that can be
 * explained. Knows nothing of cases or of the engine; the rules come through {@link org.waymark.deadlines.Rules}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.waymark.deadlines;
