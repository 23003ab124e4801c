package org.waymark.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** The start form of a process as another program sees it, which has no form before it: fields by key. */
@Component
public class StartForms {

    private final RepositoryService repository;
    private final FormService forms;
    private final IdentityService identities;
    private final FormCheck check;

    StartForms(RepositoryService repository, FormService forms, IdentityService identities, FormCheck check) {
        this.repository = repository;
        this.forms = forms;
        this.identities = identities;
        this.check = check;
    }

    /** @param choices empty where anything may be answered */
    public record Asked(String key, String label, String type, boolean required, List<String> choices) { }

    /** Of the version that would be started now. */
    public List<Asked> fields(String process) {
        return schema(process).fields().stream().filter(field -> !field.isForReading()).map(field -> {
            var choices = new ArrayList<String>();
            field.json().path("values").forEach(option -> choices.add(option.path("value").asText()));
            return new Asked(field.key(), field.label(), field.type(), field.rule("required").asBoolean(), choices);
        }).toList();
    }

    /** What is wrong with answers, by the key of the field; never says what was answered. Of keys that the form does not have it says nothing. */
    public Map<String, String> problems(String process, Map<String, Object> answers) {
        return check.problems(schema(process), answers);
    }

    /**
     * Starts a process in the name of somebody who has no account, with the grants of a role, for this call only.
     *
     * @return the business key
     */
    public String start(String process, Map<String, Object> answers, String by, String role) {
        String definition = definition(process);
        return as(() -> identities.setAuthentication(by, List.of(role), List.of()), () -> forms.submitStartForm(definition, new HashMap<>(answers)).getBusinessKey());
    }

    private FormSchema schema(String process) {
        String definition = definition(process);
        return FormSchema.parse(as(identities::clearAuthentication, () -> forms.getDeployedStartForm(definition)));
    }

    private String definition(String process) {
        return as(identities::clearAuthentication, () -> repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId());
    }

    private <T> T as(Runnable logIn, Supplier<T> what) {
        Authentication caller = identities.getCurrentAuthentication();
        logIn.run();
        try {
            return what.get();
        } finally {
            identities.clearAuthentication();
            if (caller != null) {
                identities.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }
}
