/**
 * What makes the Camunda engine safe for casework: typed variables, forms whose personal fields go to the case file,
 * checked submissions, guarded expressions and deployments, one clock. Most of what touches the engine's internals is here; {@code access} does where accounts and grants need it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"casework", "deadlines", "people", "notices", "sharing"})
package org.waymark.engine;
