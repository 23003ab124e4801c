/**
 * What other programs and the pages of the web apps ask over HTTP under /api: the dates of the law with no
 * case, the register of deadlines as a whole, and the case beside a task. Answers in JSON, refuses in one sentence that names the choices, and describes itself at /api/openapi.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"appointments", "casework", "deadlines", "documents", "engine", "letters", "people", "sharing"})
package org.waymark.desk;
