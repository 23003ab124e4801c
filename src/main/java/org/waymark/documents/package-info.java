/**
 * What is kept of a case as a file: letters that came, letters that were sent, evidence, photographs. A file is known by
 * its content and not by its name, is encrypted with a key of its own that only the key of the case opens, and passes
 * through without its plain text ever touching a disk.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"casework"})
package org.waymark.documents;
