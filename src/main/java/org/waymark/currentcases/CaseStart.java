package org.waymark.currentcases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.waymark.currentcases.NewCase.Running;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Refused;

/** The processes of a case that is brought in: started as intake and people start them, so that they are checked as theirs. */
@Component
class CaseStart {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final IdentityService identities;

    CaseStart(RuntimeService runtime, RepositoryService repository, FormService forms, TaskService tasks, IdentityService identities) {
        this.runtime = runtime;
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.identities = identities;
    }

    /** Sends the message with which {@code accompany} starts. Nobody is granted that by itself, so it is sent in nobody's name. */
    void accompany(String reference, String holder, String nation, LocalDate firstReview) {
        Authentication caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            runtime.createMessageCorrelation("accompany.case-opened").processInstanceBusinessKey(reference)
                    .setVariable(CaseVariables.CASE_REFERENCE.name(), reference)
                    .setVariable(CaseVariables.PRACTITIONER.name(), holder)
                    .setVariable(CaseVariables.NATION.name(), nation)
                    .setVariable(CaseVariables.FIRST_REVIEW_ON.name(), firstReview.toString())
                    .correlateStartMessage();
        } finally {
            identities.setAuthentication(caller);
        }
    }

    /** Answers the two forms of {@code keep-deadline} as the caller. */
    void keep(String reference, Running deadline, String nation) {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey("keep-deadline").latestVersion().singleResult().getId();
        String instance = forms.submitStartForm(definition, new HashMap<>(Map.of("caseReference", reference))).getId();
        var answers = new HashMap<String, Object>(Map.of("rule", deadline.rule(), "nation", nation, "cohort", deadline.cohort(),
                "countFrom", deadline.countFrom().toString(), "aboutDeadline", "It was running when the case was brought in from our earlier records."));
        if (deadline.letterDate() != null) {
            answers.put("letterDate", deadline.letterDate().toString());
        }
        forms.submitTaskForm(tasks.createTaskQuery().processInstanceId(instance).singleResult().getId(), answers);
    }

    /** Whether it says something to the person who asked, and is no fault. */
    static boolean isRefusal(RuntimeException e) {
        return e instanceof Refused || e instanceof FormFieldValidationException || e instanceof BadUserRequestException || e instanceof AuthorizationException;
    }
}
