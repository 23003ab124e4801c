/** What follows when somebody who was treated as an adult is accepted as a child: what a council owes, with its clocks. */
@ApplicationModule(allowedDependencies = {"engine"})
package org.waymark.acceptedage;

import org.springframework.modulith.ApplicationModule;
