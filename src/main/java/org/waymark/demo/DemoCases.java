package org.waymark.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.CaseFiles;

/**
 * A few synthetic cases, made through the forms at the first start, in one transaction: all of them or none. They are
 * called by what they show, so that nobody mistakes them for people.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "waymark.demo.cases", matchIfMissing = true)
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final ProcessEngine engine;
    private final CaseFiles caseFiles;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoCases(ProcessEngine engine, CaseFiles caseFiles, PlatformTransactionManager transactions, Clock clock) {
        this.engine = engine;
        this.caseFiles = caseFiles;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void createOnce() {
        if (engine.getHistoryService().createHistoricProcessInstanceQuery().count() == 0) {
            try {
                transaction.executeWithoutResult(status -> create());
            } finally {
                clear();
            }
            LOG.info("Made a few synthetic cases");
        }
    }

    private void create() {
        LocalDate today = LocalDate.now(clock);

        refer("Sample Waiting-for-a-manager", 2008, "england", "school", today);

        String offered = refer("Sample Offered-to-a-practitioner", 2009, "scotland", "council", today);
        choose(offered, "practitioner");

        String accepted = refer("Sample Accepted", 2010, "wales", "health", today);
        choose(accepted, "practitioner");
        accept(accepted, "practitioner");

        String accompanied = refer("Sample Accompanied", 2006, "england", "self", today.minusDays(1));
        choose(accompanied, "practitioner-2");
        accept(accompanied, "practitioner-2");
        speak(accompanied, "practitioner-2", "Sample Accompanied");

        keepDeadline(accompanied, "practitioner-2", today.minusDays(6));

        refer("Sample Late", 2007, "england", "police", today.minusDays(10));

        // the name and the year are those of a case above, the name written another way: somebody has to compare
        refer("Accompanied Sample", 2006, "england", "lawyer", today);
    }

    private String refer(String name, int claimedYearOfBirth, String nation, String source, LocalDate referredOn) {
        var form = new HashMap<String, Object>(Map.of("name", name, "nation", nation, "source", source, "interpreterNeeded", "not-known",
                "referredOn", referredOn.toString(), "languages", "a synthetic language",
                "whyNow", "This is a synthetic referral. Nobody is in danger, and nobody of this name is known to us.",
                "safeContact", "There is no way to reach a synthetic person."));
        form.put("claimedYearOfBirth", claimedYearOfBirth);
        List.of("harmOrThreat", "traffickingSigns", "reportedMissing", "aloneUnknownToCouncil", "childAmongAdults", "adultAmongChildren",
                "detained", "losesHomeSoon", "chargedAsAdult", "removalNotice", "healthCannotWait", "concernAboutColleague").forEach(danger -> form.put(danger, "no"));
        as("duty-worker");
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("intake").latestVersion().singleResult().getId();
        return engine.getFormService().submitStartForm(definition, form).getBusinessKey();
    }

    private void choose(String reference, String practitioner) {
        answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", practitioner, "whyChosen", "A synthetic choice."));
    }

    private void accept(String reference, String practitioner) {
        answer(practitioner, reference, "AcceptCase", Map.of("acceptance", "accept"));
    }

    private void speak(String reference, String practitioner, String name) {
        answer(practitioner, reference, "RecordFirstConversation", Map.of("ownWords", "Synthetic words: I would like to go to school.",
                "spokeThrough", "no-interpreter-needed", "name", name, "languages", "a synthetic language",
                "safeContact", "There is no way to reach a synthetic person.", "agreedNext", "A synthetic next step.",
                "caseFileVersion", (int) caseFiles.version(reference)));
    }

    private void keepDeadline(String reference, String userId, LocalDate sentOn) {
        as(userId);
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("keep-deadline").latestVersion().singleResult().getId();
        engine.getFormService().submitStartForm(definition, new HashMap<>(Map.of("caseReference", reference)));
        answer(userId, reference, "RecordDeadline", Map.of("rule", "asylum-appeal", "nation", "england", "cohort", "any", "countFrom", sentOn.toString(),
                "aboutDeadline", "A synthetic letter."));
    }

    private void answer(String userId, String reference, String taskKey, Map<String, Object> form) {
        clear();
        Task task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(taskKey).singleResult();
        as(userId);
        if (task.getAssignee() == null) {
            engine.getTaskService().claim(task.getId(), userId);
        }
        engine.getFormService().submitTaskForm(task.getId(), new HashMap<>(form));
        clear();
    }

    private void as(String userId) {
        clear();
        var roles = engine.getIdentityService().createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
        engine.getIdentityService().setAuthentication(userId, roles);
    }

    private void clear() {
        engine.getIdentityService().clearAuthentication();
    }
}
