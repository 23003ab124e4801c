/**
 * Current cases come in from the charity's earlier records as one table: checked row by row as the forms check, told row by
 * row what is wrong, and brought in all together or not at all.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"casework", "deadlines", "engine", "people"})
package org.waymark.currentcases;
