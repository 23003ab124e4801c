package org.waymark.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.waymark.people.Staff;

/** Answers from the engine's accounts, whoever asks: staff may not list each other, but a manager's mail must be found. */
@Component
class AccountsStaff implements Staff {

    private final IdentityService identities;

    AccountsStaff(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public List<String> withRole(String role) {
        return asNobody(() -> identities.createUserQuery().memberOfGroup(role).orderByUserId().asc().list().stream().map(User::getId).toList());
    }

    @Override
    public Optional<String> mailOf(String userId) {
        return asNobody(() -> Optional.ofNullable(identities.createUserQuery().userId(userId).singleResult())
                .map(User::getEmail).filter(mail -> !mail.isBlank()));
    }

    @Override
    public Set<String> rolesOf(String userId) {
        return asNobody(() -> identities.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean exists(String userId) {
        return asNobody(() -> identities.createUserQuery().userId(userId).count() > 0);
    }

    private <T> T asNobody(Supplier<T> question) {
        Authentication asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking.getUserId(), asking.getGroupIds(), asking.getTenantIds());
            }
        }
    }
}
