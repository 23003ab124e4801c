/**
 * Each morning: what hangs on nobody? A manager puts it right.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework"})
package org.waymark.sweeporphans;
