package org.waymark.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people who work here, by user id. An interface because the accounts are the engine's. */
public interface Staff {

    List<String> withRole(String role);

    Optional<String> mailOf(String userId);

    Set<String> rolesOf(String userId);

    boolean exists(String userId);

    /** Everybody whom tasks can reach: those who may open the task list. */
    List<String> withTaskList();

    /** Where in the UK somebody works, as {@code scotland}: their bank holidays differ. */
    String nationOf(String userId);

    /** How somebody signs; their user id where nothing else is known. */
    default String nameOf(String userId) {
        return userId;
    }
}
