package org.waymark.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/** Makes the engine's groups and authorisations say what access.yaml says, neither less nor more. */
@Component
class Grants {

    /** One row of the engine's table: the engine allows one grant per holder and resource. */
    private record Row(String group, String user, int resource, String id) {
    }

    private final Access access;
    private final IdentityService identities;
    private final AuthorizationService authorizations;

    Grants(Access access, IdentityService identities, AuthorizationService authorizations) {
        this.access = access;
        this.identities = identities;
        this.authorizations = authorizations;
    }

    void reconcileRoles() {
        access.roles().forEach((id, role) -> ensureGroup(id, role.name(), Groups.GROUP_TYPE_WORKFLOW));
        // without a member of this group the web apps would offer the next visitor to become one
        ensureGroup(Groups.CAMUNDA_ADMIN, "Administrators of the engine", Groups.GROUP_TYPE_SYSTEM);
    }

    void reconcileAdministrators() {
        Set<String> administrators = membersOf(Access.ADMINISTRATOR);
        Set<String> engineAdministrators = membersOf(Groups.CAMUNDA_ADMIN);
        administrators.stream().filter(user -> !engineAdministrators.contains(user))
                .forEach(user -> identities.createMembership(user, Groups.CAMUNDA_ADMIN));
        engineAdministrators.stream().filter(user -> !administrators.contains(user))
                .forEach(user -> identities.deleteMembership(user, Groups.CAMUNDA_ADMIN));
    }

    void reconcileGrants() {
        Map<Row, Set<Permission>> wanted = wanted();
        Set<Row> right = new HashSet<>();
        for (Authorization there : authorizations.createAuthorizationQuery().list()) {
            Row row = new Row(there.getGroupId(), there.getUserId(), there.getResourceType(), there.getResourceId());
            if (isExactly(there, wanted.get(row))) {
                right.add(row);
            } else {
                authorizations.deleteAuthorization(there.getId());
            }
        }
        wanted.forEach((row, may) -> {
            if (!right.contains(row)) {
                add(row, may);
            }
        });
    }

    private Map<Row, Set<Permission>> wanted() {
        Map<Row, Set<Permission>> wanted = new HashMap<>();
        access.roles().forEach((role, what) -> what.grants().forEach(grant -> grant.of().forEach(id ->
                wanted.computeIfAbsent(new Row(role, null, grant.resource().resourceType(), id), row -> new HashSet<>())
                        .addAll(grant.permissions()))));
        for (User user : identities.createUserQuery().list()) {
            wanted.put(new Row(null, user.getId(), Resources.USER.resourceType(), user.getId()), Set.of(OwnProfileOnly.OWN));
        }
        return wanted;
    }

    private static boolean isExactly(Authorization there, Set<Permission> may) {
        return may != null && there.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                && ((AuthorizationEntity) there).getPermissions() == may.stream().mapToInt(Permission::getValue).reduce(0, (a, b) -> a | b);
    }

    private void add(Row row, Set<Permission> may) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(row.group());
        grant.setUserId(row.user());
        grant.setResourceType(row.resource());
        grant.setResourceId(row.id());
        grant.setPermissions(may.toArray(Permission[]::new));
        authorizations.saveAuthorization(grant);
    }

    private void ensureGroup(String id, String name, String type) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(name);
            group.setType(type);
            identities.saveGroup(group);
        }
    }

    private Set<String> membersOf(String group) {
        return identities.createUserQuery().memberOfGroup(group).list().stream().map(User::getId).collect(Collectors.toSet());
    }
}
