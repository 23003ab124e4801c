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
 * What a capability has to ask people about a case becomes a process instance of that case, in the transaction of the
 * change. Whoever calls has made sure that the person may change the case.
 */
@Component
public class CaseMessages {

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
        unchecked(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(reference).correlateAllWithResult());
    }

    private void unchecked(Callable<?> work) {
        commands.execute(context -> context.runWithoutAuthorization(work));
    }
}
