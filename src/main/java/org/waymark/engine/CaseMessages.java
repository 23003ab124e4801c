package org.waymark.engine;

import java.util.concurrent.Callable;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/**
 * Tells the processes of a case, in the transaction of what was told, that something happened to the young person. Whoever
 * calls has made sure that the person may change the case.
 */
@Component
public class CaseMessages {

    private static final String ACCOMPANY = "accompany";

    private final RuntimeService runtime;
    private final CommandExecutor commands;

    CaseMessages(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
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
