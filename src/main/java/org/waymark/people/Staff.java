package org.waymark.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who works here, in what role, and where their mail goes. People and roles are named by their ids only. */
public interface Staff {

    List<String> withRole(String role);

    Optional<String> mailOf(String userId);

    Set<String> rolesOf(String userId);

    boolean exists(String userId);
}
