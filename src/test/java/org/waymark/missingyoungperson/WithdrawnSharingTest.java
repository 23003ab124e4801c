package org.waymark.missingyoungperson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Office.somebody;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.Reader;
import org.waymark.sharing.Answer;
import org.waymark.sharing.AnsweredBy;
import org.waymark.sharing.Capacity;
import org.waymark.sharing.Data;
import org.waymark.sharing.Ground;
import org.waymark.sharing.Interpreter;
import org.waymark.sharing.Left;
import org.waymark.sharing.NewDecision;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

/** A step that tells somebody outside is open when the decision that it rests on is withdrawn. */
@ProcessTest
class WithdrawnSharingTest {

    private static final Reader HOLDER = new Reader("practitioner", Set.of("practitioner"));

    @Autowired
    private Office office;
    @Autowired
    private Sharing sharing;
    @Autowired
    private ProcessEngine engine;

    private String reference;

    @BeforeEach
    void missing() {
        Office.itIs("2026-11-27T10:00");
        reference = office.openCase(somebody(), "practitioner");
        office.start("therapist", "missing-young-person", MissingYoungPersonProcessTest.report(reference));
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    /** Whichever way a client goes, and whatever it sends along: the step waits until somebody states another ground or they agree anew. */
    @Test
    void whatRestedOnAWithdrawnDecisionIsEndedByNoClient() {
        UUID decision = sharing.record(reference, HOLDER, new NewDecision(Recipient.POLICE, "", Purpose.SAFETY, Set.of(Data.IDENTITY, Data.AGE, Data.LANGUAGE, Data.SAFETY), Ground.AGREED,
                Answer.AGREED, AnsweredBy.YOUNG_PERSON, Capacity.UNDERSTANDS, Interpreter.NOT_NEEDED, "", null));
        Task open = office.task(reference, "TellPolice");
        office.claim("practitioner", open);
        sharing.withdraw(reference, HOLDER, decision, "changed-mind");
        Map<String, Object> answers = Map.of("lawfulGround", "decision", "policeReference", "x", "policeToldAt", "x", "aboutPolice", "x");
        TaskService tasks = engine.getTaskService();
        Map<String, Runnable> ways = new HashMap<>();
        ways.put("form", () -> engine.getFormService().submitTaskForm(open.getId(), new HashMap<>(answers)));
        ways.put("complete", () -> tasks.complete(open.getId(), new HashMap<>(answers)));
        ways.put("complete with variables in return", () -> tasks.completeWithVariablesInReturn(open.getId(), new HashMap<>(answers), false));
        ways.put("resolve", () -> tasks.resolveTask(open.getId(), new HashMap<>(answers)));
        ways.put("error", () -> tasks.handleBpmnError(open.getId(), "x"));
        ways.put("escalation", () -> tasks.handleEscalation(open.getId(), "x"));
        ways.put("variables", () -> {
            tasks.setVariable(open.getId(), "lawfulGround", "immediate-danger");
            tasks.complete(open.getId());
        });
        ways.put("local variables", () -> {
            tasks.setVariableLocal(open.getId(), "lawfulGround", "immediate-danger");
            engine.getFormService().submitTaskForm(open.getId(), new HashMap<>(answers));
        });
        ways.put("delete", () -> tasks.deleteTask(open.getId(), "x"));
        ways.put("modify", () -> engine.getRuntimeService().createProcessInstanceModification(open.getProcessInstanceId()).cancelAllForActivity("TellPolice").execute());
        ways.forEach((way, go) -> assertThatThrownBy(() -> office.as("practitioner", () -> {
            go.run();
            return null;
        })).as(way).isInstanceOf(ProcessEngineException.class));
        assertThat(office.maybeTask(reference, "TellPolice")).isPresent();
        assertThat(sharing.leftOf(reference)).isEmpty();
        office.answer("practitioner", reference, "TellPolice", Map.of("lawfulGround", "immediate-danger", "policeReference", "x", "policeToldAt", "x", "aboutPolice", "x"));
        assertThat(sharing.leftOf(reference)).singleElement().extracting(Left::ground).isEqualTo(Ground.IMMEDIATE_DANGER);
    }
}
