/**
 * The young person is heard before a decision, by whom they choose, and has it explained after it: their view in their own
 * words, or why they were not asked, stands in the case file.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "casework", "deadlines", "people"})
package org.waymark.heartheyoungperson;
