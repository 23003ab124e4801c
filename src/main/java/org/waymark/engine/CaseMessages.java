package org.waymark.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.people.Staff;

/**
 * What has to be asked about a case starts a process of that case, and what happened to the young person is told to those
 * that run, in the transaction of the change. Whoever calls has made sure that the person may change the case.
 */
@Component
public class CaseMessages {

    private static final String ACCOMPANY = "accompany";

    private final CaseFiles files;
    private final Staff staff;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final CommandExecutor commands;
    private final TaskMoves moves;

    CaseMessages(CaseFiles files, Staff staff, ProcessEngine engine, TaskMoves moves) {
        this.files = files;
        this.staff = staff;
        this.moves = moves;
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    /**
     * Starts what waits for the message; it knows the case, its holder or else who began it, and their nation.
     *
     * @param further variables of the process, as the engine holds them
     */
    public void start(String message, String reference, String by, Map<String, Object> further) {
        String holder = files.holder(reference).filter(staff::exists).orElse(by);
        Map<String, Object> variables = new HashMap<>(further);
        variables.put(CaseVariables.CASE_REFERENCE.name(), reference);
        // a partner's program begins things too, and is given nothing to do
        if (staff.exists(holder)) {
            variables.put(CaseVariables.PRACTITIONER.name(), holder);
        }
        variables.putIfAbsent(CaseVariables.NATION.name(), staff.nationOf(holder));
        unchecked(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(reference).setVariables(variables).correlateStartMessage());
    }

    /**
     * Tells each process of the case that waits to hear of it, called ones too: the message of {@code move-on} that hears of a
     * detention is {@code move-on.detained}.
     *
     * @param what what happened, without the process: {@code detained}
     */
    public void tellEach(String what, String reference) {
        unchecked(() -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                    // what ended with its caller must not send the caller on
                    .sorted(Comparator.comparing(instance -> !instance.getId().equals(instance.getRootProcessInstanceId())))
                    .map(instance -> repository.getProcessDefinition(instance.getProcessDefinitionId()).getKey() + "." + what).distinct()
                    .forEach(message -> tell(message, reference));
            return null;
        });
    }

    /** The case is closed, or the young person died: nothing else of it is asked any more. */
    public void caseIsOver(String reference) {
        tellEach("case-over", reference);
    }

    /**
     * A referral was joined to a known case: what runs in it and goes along is about that case from now on, and waits for its
     * holder or its managers. The variable, which tells it from others of its process, gets a new value.
     */
    public void goOn(String process, String variable, String before, String now, String reference, String known) {
        String holder = files.holder(known).filter(staff::exists).map(userId -> files.whoActsFor(known, userId)).orElse(null);
        moves.byNobody(() -> commands.execute(context -> {
            runtime.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(reference).variableValueEquals(variable, before).list().forEach(each -> {
                context.getExecutionManager().findExecutionById(each.getId()).setProcessBusinessKey(known);
                runtime.setVariable(each.getId(), variable, now);
                runtime.setVariable(each.getId(), CaseVariables.CASE_REFERENCE.name(), known);
                files.holder(known).filter(staff::exists).ifPresent(userId -> runtime.setVariable(each.getId(), CaseVariables.PRACTITIONER.name(), userId));
                context.getTaskManager().findTasksByProcessInstanceId(each.getId()).forEach(task -> {
                    task.setName(task.getName().replace(reference, known));
                    task.setAssignee(holder);
                    if (holder == null) {
                        task.addCandidateGroup("manager");
                    }
                });
            });
            return null;
        }));
    }

    /** Whatever of the case counts a day from now on counts it by the law of this nation; what was counted stays. */
    public void livesIn(String reference, String nation) {
        unchecked(() -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list()
                    .forEach(instance -> runtime.setVariable(instance.getId(), CaseVariables.NATION.name(), nation));
            return null;
        });
    }

    /** @return whether the review of the case gave way to its closing */
    public boolean closingWanted(String reference) {
        return tell("accompany.closing-wanted", reference);
    }

    /** Whether the case is being closed already. */
    public boolean isClosing(String reference) {
        return unchecked(() -> runtime.createProcessInstanceQuery().processDefinitionKey(ACCOMPANY).processInstanceBusinessKey(reference)
                .activityIdIn("CloseCase", "LookAgainAtClosing").count()) > 0;
    }

    /** Whether the process runs in the case by itself: what another process called is part of that one. */
    boolean isRunning(String process, String reference) {
        return unchecked(() -> runtime.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(reference).rootProcessInstances().count()) > 0;
    }

    /** Review, closing and whatever else runs in the case end; a manager is asked to close it. */
    public void youngPersonDied(String reference) {
        tell("accompany.young-person-died", reference);
        caseIsOver(reference);
    }

    private boolean tell(String message, String reference) {
        return !unchecked(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(reference).correlateAllWithResult()).isEmpty();
    }

    private <T> T unchecked(Callable<T> work) {
        return commands.execute(context -> context.runWithoutAuthorization(work));
    }
}
