/** An age is assessed again: with an appropriate adult, the right interpreter, and what the first assessment lacked. */
@ApplicationModule(allowedDependencies = {"engine"})
package org.waymark.reassessage;

import org.springframework.modulith.ApplicationModule;
