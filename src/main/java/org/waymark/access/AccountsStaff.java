package org.waymark.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Nation;
import org.waymark.people.Staff;

/** Answers from the engine's accounts, whoever asks: staff may not list each other, but a manager's mail must be found. */
@Component
class AccountsStaff implements Staff {

    private final IdentityService identities;
    private final List<String> rolesWithTaskList;
    private final Nation nation;
    private final Map<String, Nation> nations;

    /** @throws IllegalArgumentException with the choices, when a setting names a nation that is none */
    AccountsStaff(IdentityService identities, Access access, Environment settings) {
        this.identities = identities;
        this.rolesWithTaskList = access.roles().entrySet().stream().filter(role -> role.getValue().grants().stream()
                .anyMatch(grant -> grant.resource() == Resources.APPLICATION && grant.of().contains("tasklist"))).map(Map.Entry::getKey).toList();
        this.nation = Nation.of(settings.getProperty("waymark.nation", Nation.ENGLAND.label()));
        this.nations = Binder.get(settings).bind("waymark.nations", Bindable.mapOf(String.class, String.class)).orElse(Map.of())
                .entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, account -> Nation.of(account.getValue())));
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

    @Override
    public List<String> withTaskList() {
        return rolesWithTaskList.stream().flatMap(role -> withRole(role).stream()).distinct().sorted().toList();
    }

    @Override
    public String nationOf(String userId) {
        return nations.getOrDefault(userId, nation).label();
    }

    @Override
    public String nameOf(String userId) {
        return asNobody(() -> Optional.ofNullable(identities.createUserQuery().userId(userId).singleResult())
                .map(user -> Stream.of(user.getFirstName(), user.getLastName()).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" ")))
                .filter(name -> !name.isBlank()).orElse(userId));
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
