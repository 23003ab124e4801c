package org.waymark.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.ProcessEngine;
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
    private final RuntimeService runtime;
    private final CommandExecutor commands;

    CaseMessages(CaseFiles files, Staff staff, ProcessEngine engine) {
        this.files = files;
        this.staff = staff;
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
        variables.put(CaseVariables.PRACTITIONER.name(), holder);
        variables.put(CaseVariables.NATION.name(), staff.nationOf(holder));
        unchecked(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(reference).setVariables(variables).correlateStartMessage());
    }

    /** The case is closed: what the message ends is over. */
    public void end(String message, String reference) {
        tell(message, reference);
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

    /** Review and closing end; a manager is asked to close the case. */
    public void youngPersonDied(String reference) {
        tell("accompany.young-person-died", reference);
    }

    private boolean tell(String message, String reference) {
        return !unchecked(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(reference).correlateAllWithResult()).isEmpty();
    }

    private <T> T unchecked(Callable<T> work) {
        return commands.execute(context -> context.runWithoutAuthorization(work));
    }
}
