package org.waymark.casework;

import java.util.Set;

/** Who is asking: a user and the roles they hold today. */
public record Reader(String userId, Set<String> roles) {

    public Reader {
        if (userId == null || userId.isBlank()) {
            throw new IllegalArgumentException("A reader needs a user id.");
        }
        roles = Set.copyOf(roles);
    }
}
