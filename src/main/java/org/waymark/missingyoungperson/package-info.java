/**
 * A young person is missing: who is told, who looks, and the conversation after they came back.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines", "people"})
package org.waymark.missingyoungperson;
