/**
 * What makes the Camunda engine safe for casework: typed variables, forms whose personal fields go to the case file,
 * checked submissions, guarded expressions and deployments, one clock. The only place that touches the engine's internals.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"casework", "deadlines", "people", "notices"})
package org.waymark.engine;
