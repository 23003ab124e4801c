/**
 * What of a case may be shared, with whom, for what and until when: a decision somebody made, kept as it was made. Asked
 * before anything leaves. Their agreement is not the only ground; danger and child protection go first and are recorded after.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"casework"})
package org.waymark.sharing;
