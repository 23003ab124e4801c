package org.waymark.engine;

import java.util.List;
import java.util.Optional;

/** Who of a role may be told about a case. */
@FunctionalInterface
interface Audience {

    /** @return empty where everybody with the role may know of the case */
    Optional<List<String>> of(String reference, String role);

    /** Who is told in the place of somebody: whoever covers for them in this case. */
    default String insteadOf(String reference, String userId) {
        return userId;
    }
}
