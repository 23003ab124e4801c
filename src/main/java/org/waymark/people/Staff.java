package org.waymark.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who has an account here, by user id. */
public interface Staff {

    List<String> withRole(String role);

    Optional<String> mailOf(String userId);

    Set<String> rolesOf(String userId);

    boolean exists(String userId);
}
