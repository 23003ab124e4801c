package org.waymark.engine;

import java.util.HashMap;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;
import org.waymark.people.Staff;

/** A case is without a holder: a manager is asked to choose one, once. */
@Component
public class HolderNeeded {

    private static final String MESSAGE = "change-holder.holder-needed";

    private static final String[] WHERE_CHOSEN = {"CompareWithKnownCases", "ChoosePractitioner", "AcceptCase", "ChooseNewHolder"};

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Staff staff;
    private final CommandExecutor commands;

    HolderNeeded(Staff staff, ProcessEngine engine) {
        this.staff = staff;
        this.tasks = engine.getTaskService();
        this.runtime = engine.getRuntimeService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    /** @param former who held it before, whose tasks will move; null where nobody knows */
    public void ask(String reference, String former) {
        commands.execute(context -> context.runWithoutAuthorization(() -> {
            if (!isAsked(reference)) {
                var variables = new HashMap<String, Object>();
                variables.put(CaseVariables.CASE_REFERENCE.name(), reference);
                variables.put(CaseVariables.PRACTITIONER.name(), former != null && staff.exists(former) ? former : null);
                runtime.createMessageCorrelation(MESSAGE).processInstanceBusinessKey(reference).setVariables(variables).correlateStartMessage();
            }
            return null;
        }));
    }

    /** Whether a holder is being chosen just now: in the intake, or because the last one has gone. */
    boolean isAsked(String reference) {
        return commands.execute(context -> context.runWithoutAuthorization(() -> tasks.createTaskQuery().processInstanceBusinessKey(reference)
                .taskDefinitionKeyIn(WHERE_CHOSEN).count())) > 0;
    }
}
