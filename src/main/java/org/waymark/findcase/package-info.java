/**
 * Finding a case by name: shows only what the searcher may see, and leaves a trace.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines"})
package org.waymark.findcase;
