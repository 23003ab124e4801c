package org.waymark.desk;

import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.waymark.casework.Reader;
import org.waymark.people.Staff;

/** Who sits at the desk, and what is looked up in the engine on their behalf once their access to the case is proved. */
@Component
class Desk {

    /** Where the pages of one case begin; an address that names no case answers 404 before anybody is looked up. */
    static final String CASE = "/api/cases/{reference:WM-\\d{4}-\\d{6}}";

    private final Staff staff;
    private final IdentityService identities;

    Desk(Staff staff, IdentityService identities) {
        this.staff = staff;
        this.identities = identities;
    }

    /** With the roles held at this moment. */
    Reader reader(Principal caller) {
        return new Reader(caller.getName(), staff.rolesOf(caller.getName()));
    }

    /**
     * Asks the engine past its own grants, which know processes and not cases. Only after {@code CaseFiles} let the caller in,
     * and only about that case.
     */
    <T> T pastGrants(Supplier<T> question) {
        Authentication caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (caller != null) {
                identities.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }

    /** What people call a role: "Safeguarding lead" for {@code safeguarding-lead}. */
    String role(String id) {
        return pastGrants(() -> Optional.ofNullable(identities.createGroupQuery().groupId(id).singleResult()).map(Group::getName).orElse(id));
    }

    /** How somebody signs; their account where they have none any more, and empty for nobody. */
    String named(String userId) {
        return userId == null ? "" : staff.exists(userId) ? staff.nameOf(userId) : userId;
    }
}
