package org.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.people.FormerAccounts;
import org.waymark.people.Staff;

@DemoTest
class GrantsTest {

    private static final List<String> CASE_PROCESSES = List.of("intake", "accompany", "find-case", "record-contact", "daily-digest");

    @Autowired private AccessAtStart start;
    @Autowired private IdentityService identities;
    @Autowired private AuthorizationService authorizations;
    @Autowired private FilterService filters;
    @Autowired private Staff staff;
    @Autowired private FormerAccounts former;
    @Autowired private JdbcTemplate database;
    @Autowired private TestRestTemplate rest;

    @Test
    void aSecondStartChangesNothing() {
        List<Map<String, Object>> before = everything();
        start.reconcile();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatIsNotListedIsTakenAwayAndWhatIsMissingIsGivenBack() {
        List<String> right = grants();
        Authorization foreign = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        foreign.setUserId("therapist");
        foreign.setResource(Resources.TASK);
        foreign.setResourceId("*");
        foreign.addPermission(TaskPermissions.ALL);
        authorizations.saveAuthorization(foreign);
        Authorization more = authorizations.createAuthorizationQuery().groupIdIn("designer").resourceType(Resources.DEPLOYMENT).singleResult();
        more.addPermission(Permissions.DELETE);
        authorizations.saveAuthorization(more);
        authorizations.deleteAuthorization(authorizations.createAuthorizationQuery().groupIdIn("manager").resourceType(Resources.FILTER).singleResult().getId());
        assertThat(grants()).isNotEqualTo(right);
        start.reconcile();
        assertThat(grants()).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duty-worker", "practitioner", "advocate", "legal-representative", "safeguarding-lead", "housing-worker", "therapist", "manager",
            "policy-lead", "designer", "data-protection-lead", "administrator"})
    void nobodyMay(String id) {
        for (String process : CASE_PROCESSES) {
            for (ProcessDefinitionPermissions power : List.of(ProcessDefinitionPermissions.UPDATE, ProcessDefinitionPermissions.DELETE,
                    ProcessDefinitionPermissions.SUSPEND, ProcessDefinitionPermissions.UPDATE_INSTANCE, ProcessDefinitionPermissions.DELETE_INSTANCE,
                    ProcessDefinitionPermissions.MIGRATE_INSTANCE, ProcessDefinitionPermissions.UPDATE_INSTANCE_VARIABLE,
                    ProcessDefinitionPermissions.UPDATE_TASK, ProcessDefinitionPermissions.UPDATE_TASK_VARIABLE,
                    ProcessDefinitionPermissions.DELETE_HISTORY, ProcessDefinitionPermissions.UPDATE_HISTORY)) {
                assertThat(may(id, power, Resources.PROCESS_DEFINITION, process)).as("%s %s on %s", id, power, process).isFalse();
            }
        }
        assertThat(may(id, ProcessInstancePermissions.UPDATE, Resources.PROCESS_INSTANCE, "any")).isFalse();
        assertThat(may(id, ProcessInstancePermissions.DELETE, Resources.PROCESS_INSTANCE, "any")).isFalse();
        assertThat(may(id, TaskPermissions.CREATE, Resources.TASK, "*")).isFalse();
        assertThat(may(id, TaskPermissions.READ, Resources.TASK, "any")).isFalse();
        assertThat(may(id, BatchPermissions.CREATE, Resources.BATCH, "*")).isFalse();
        assertThat(may(id, Permissions.CREATE, Resources.AUTHORIZATION, "*")).isFalse();
        assertThat(may(id, Permissions.UPDATE, Resources.AUTHORIZATION, "any")).isFalse();
        assertThat(may(id, Permissions.DELETE, Resources.DEPLOYMENT, "any")).isFalse();
        assertThat(may(id, Permissions.DELETE, Resources.USER, id)).isEqualTo(id.equals("administrator"));
        assertThat(may(id, Permissions.UPDATE, Resources.USER, id)).isTrue();
        assertThat(may(id, Permissions.READ, Resources.USER, "another")).isEqualTo(id.equals("administrator"));
        assertThat(may(id, Permissions.CREATE, Resources.FILTER, "*")).isEqualTo(id.equals("administrator"));
        assertThat(may(id, Permissions.CREATE, Resources.DEPLOYMENT, "*")).isEqualTo(id.equals("designer"));
    }

    /** Apps, processes one may start, and those whose tasks one may work on: exactly these. */
    @ParameterizedTest
    @CsvSource({
            "duty-worker,          tasklist,         intake find-case record-contact, intake find-case record-contact",
            "practitioner,         tasklist,         find-case record-contact,        intake accompany find-case record-contact",
            "advocate-2,           tasklist,         find-case record-contact,        find-case record-contact",
            "legal-representative, tasklist,         find-case record-contact,        find-case record-contact",
            "housing-worker,       tasklist,         find-case record-contact,        find-case record-contact",
            "therapist,            tasklist,         find-case record-contact,        find-case record-contact",
            "safeguarding-lead,    tasklist,         find-case record-contact,        intake accompany find-case record-contact",
            "manager,              tasklist cockpit, find-case record-contact,        intake accompany find-case record-contact",
            "policy-lead,          '',               '',                              ''",
            "designer,             cockpit,          '',                              ''",
            "data-protection-lead, tasklist cockpit, find-case,                       find-case",
            "administrator,        admin,            '',                              ''",
    })
    void each(String id, String apps, String starts, String works) {
        for (String app : List.of("tasklist", "cockpit", "admin")) {
            assertThat(may(id, Permissions.ACCESS, Resources.APPLICATION, app)).as(app).isEqualTo(words(apps).contains(app));
        }
        for (String process : CASE_PROCESSES) {
            assertThat(may(id, ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process)).as("start " + process).isEqualTo(words(starts).contains(process));
            assertThat(may(id, ProcessDefinitionPermissions.TASK_WORK, Resources.PROCESS_DEFINITION, process)).as("work on " + process).isEqualTo(words(works).contains(process));
            assertThat(may(id, ProcessDefinitionPermissions.READ_TASK, Resources.PROCESS_DEFINITION, process)).as("see " + process).isEqualTo(words(works).contains(process));
        }
    }

    @Test
    void onlyManagersAndTheDataProtectionLeadLookIntoInstances() {
        for (String id : List.of("duty-worker", "practitioner", "therapist", "policy-lead", "designer", "administrator")) {
            for (String process : CASE_PROCESSES) {
                assertThat(may(id, ProcessDefinitionPermissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, process)).isFalse();
                assertThat(may(id, ProcessDefinitionPermissions.READ_HISTORY, Resources.PROCESS_DEFINITION, process)).isFalse();
            }
        }
        assertThat(may("manager", ProcessDefinitionPermissions.RETRY_JOB, Resources.PROCESS_DEFINITION, "intake")).isTrue();
        assertThat(may("data-protection-lead", ProcessDefinitionPermissions.RETRY_JOB, Resources.PROCESS_DEFINITION, "intake")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "manager       | POST   | /task/create                           | {\"name\":\"x\"}",
            "administrator | POST   | /task/create                           | {\"name\":\"x\"}",
            "manager       | POST   | /filter/create                         | {\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":{}}",
            "designer      | POST   | /filter/create                         | {\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":{}}",
            "manager       | POST   | /user/create                           | {\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"Long-enough-7\"}}",
            "designer      | POST   | /group/create                          | {\"id\":\"x\"}",
            "practitioner  | PUT    | /group/manager/members/practitioner    | {}",
            "administrator | POST   | /authorization/create                  | {\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"administrator\",\"resourceType\":7,\"resourceId\":\"*\"}",
            "manager       | POST   | /process-instance/delete               | {\"processInstanceIds\":[\"x\"]}",
            "administrator | POST   | /process-instance/delete               | {\"processInstanceIds\":[\"x\"]}",
            "manager       | POST   | /history/process-instance/delete       | {\"historicProcessInstanceIds\":[\"x\"]}",
            "data-protection-lead | POST | /history/process-instance/delete  | {\"historicProcessInstanceIds\":[\"x\"]}",
            "manager       | POST   | /history/cleanup                       | {}",
    })
    void refused(String id, String method, String call, String body) {
        HttpHeaders json = new HttpHeaders();
        json.setContentType(MediaType.APPLICATION_JSON);
        int status = rest.withBasicAuth(id, "waymark-demo").exchange("/engine-rest" + call, HttpMethod.valueOf(method), new HttpEntity<>(body, json), String.class)
                .getStatusCode().value();
        assertThat(status).isEqualTo(403);
    }

    @Test
    void anothersPasswordIsOutOfReach() {
        HttpHeaders json = new HttpHeaders();
        json.setContentType(MediaType.APPLICATION_JSON);
        String body = "{\"password\":\"Long-enough-7\",\"authenticatedUserPassword\":\"waymark-demo\"}";
        assertThat(rest.withBasicAuth("practitioner", "waymark-demo").exchange("/engine-rest/user/manager/credentials", HttpMethod.PUT, new HttpEntity<>(body, json),
                String.class).getStatusCode().value()).isEqualTo(404);
        assertThat(identities.checkPassword("manager", "waymark-demo")).isTrue();
    }

    @Test
    void aNewAccountHoldsNothingButItsOwnProfile() {
        User user = identities.newUser("new-here");
        identities.saveUser(user);
        try {
            assertThat(authorizations.createAuthorizationQuery().userIdIn("new-here").list()).singleElement().satisfies(own -> {
                assertThat(own.getResourceType()).isEqualTo(Resources.USER.resourceType());
                assertThat(own.getResourceId()).isEqualTo("new-here");
                assertThat(own.isPermissionGranted(Permissions.DELETE)).isFalse();
            });
        } finally {
            identities.deleteUser("new-here");
        }
    }

    @Test
    void theNameOfSomebodyWhoHasGoneIsNobodyElses() {
        assertThat(created("gone-again").value()).isEqualTo(204);
        identities.deleteUser("gone-again");
        for (String name : List.of("gone-again", "Gone-Again")) {
            assertThat(created(name).value()).as(name).isEqualTo(400);
        }
        assertThat(identities.createUserQuery().userId("gone-again").count()).isZero();
        assertThat(created("never-seen").value()).isEqualTo(204);
        identities.deleteUser("never-seen");
    }

    private HttpStatusCode created(String account) {
        HttpHeaders json = new HttpHeaders();
        json.setContentType(MediaType.APPLICATION_JSON);
        String body = "{\"profile\":{\"id\":\"" + account + "\",\"firstName\":\"Synthetic\",\"lastName\":\"Newcomer\"},\"credentials\":{\"password\":\"Long-enough-7\"}}";
        return rest.withBasicAuth("administrator", "waymark-demo").postForEntity("/engine-rest/user/create", new HttpEntity<>(body, json), String.class).getStatusCode();
    }

    @Test
    void theLastAdministratorIsReplacedAtTheNextStartAndOthersLoseTheEnginesOwnGroup() {
        identities.createMembership("therapist", "camunda-admin");
        identities.deleteMembership("administrator", "administrator");
        start.reconcile();
        assertThat(staff.withRole("administrator")).containsExactly("first-administrator");
        assertThat(staff.withRole("camunda-admin")).containsExactly("first-administrator");
        identities.deleteMembership("first-administrator", "administrator");
        former.note("first-administrator");
        assertThatThrownBy(start::reconcile).as("whoever has left is not made administrator").hasMessageContaining("waymark.administrator.id");
        identities.deleteUser("first-administrator");
        identities.createMembership("administrator", "administrator");
        start.reconcile();
        assertThat(staff.withRole("camunda-admin")).containsExactly("administrator");
    }

    @Test
    void theListsAnswerForWhoeverLooks() {
        assertThat(filters.createTaskFilterQuery().orderByFilterName().asc().list()).extracting(Filter::getName)
                .containsExactly("Due this week", "Late", "My tasks, soonest first", "My team's unclaimed");
        identities.setAuthentication("practitioner", List.of("practitioner"), List.of());
        try {
            for (Filter filter : filters.createTaskFilterQuery().filterNameLike("%a%").list()) {
                assertThat(filters.count(filter.getId())).isZero();
            }
        } finally {
            identities.clearAuthentication();
        }
    }

    @Test
    void staffAreFoundWhoeverAsks() {
        identities.setAuthentication("policy-lead", List.of("policy-lead"), List.of());
        try {
            assertThat(staff.withRole("practitioner")).containsExactly("practitioner", "practitioner-2", "practitioner-3");
            assertThat(staff.withTaskList()).contains("duty-worker", "manager", "therapist", "data-protection-lead").doesNotContain("administrator", "designer", "policy-lead").doesNotHaveDuplicates();
            assertThat(staff.nationOf("practitioner-3")).isEqualTo("scotland");
            assertThat(staff.nationOf("practitioner")).isEqualTo("england");
            assertThat(staff.mailOf("manager")).hasValue("manager@waymark.example");
            assertThat(staff.rolesOf("advocate-2")).containsExactly("advocate");
            assertThat(staff.exists("nobody")).isFalse();
            assertThat(identities.getCurrentAuthentication().getUserId()).isEqualTo("policy-lead");
        } finally {
            identities.clearAuthentication();
        }
    }

    @Test
    void wordsTheEngineDoesNotKnowStopTheStart() {
        assertThatThrownBy(() -> new Access.Grant(Resources.PROCESS_DEFINITION, List.of("intake"), List.of("TASK_WROK"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Access.Grant(Resources.TASK, List.of("*"), List.of("READ"))).hasMessageContaining("on process definitions");
        assertThatThrownBy(() -> new Access.Grant(Resources.USER, List.of("*"), List.of("ALL"))).hasMessageContaining("not one that we give");
        assertThatThrownBy(() -> new Access.Grant(Resources.APPLICATION, List.of("*"), List.of("DELETE"))).hasMessageContaining("no such permission");
    }

    private boolean may(String id, Permission what, Resource resource, String resourceId) {
        return authorizations.isUserAuthorized(id, List.copyOf(staff.rolesOf(id)), what, resource, resourceId);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }

    private List<String> grants() {
        return database.queryForList("select coalesce(group_id_, user_id_) || ' ' || resource_type_ || ' ' || resource_id_ || ' ' || perms_ from act_ru_authorization order by 1",
                String.class);
    }

    private List<Map<String, Object>> everything() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String table : List.of("act_ru_authorization", "act_ru_filter", "act_id_group", "act_id_user")) {
            rows.addAll(database.queryForList("select id_, rev_ from " + table + " order by id_"));
        }
        rows.addAll(database.queryForList("select user_id_, group_id_ from act_id_membership order by 1, 2"));
        return rows;
    }
}
