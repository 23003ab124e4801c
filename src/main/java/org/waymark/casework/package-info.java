/**
 * The case file: the only holder of a young person's identity and story. Every value is encrypted with a key of its
 * case; every reading is checked against the case team and logged.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.waymark.casework;
