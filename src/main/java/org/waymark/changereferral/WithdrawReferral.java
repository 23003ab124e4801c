package org.waymark.changereferral;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Refused;

/** Ends the intake, whatever it waits for. */
@Component
class WithdrawReferral implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        var message = execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation("intake.referral-withdrawn")
                .processInstanceBusinessKey(CaseVariables.CASE_REFERENCE.from(execution));
        boolean ended;
        try {
            ended = !message.correlateAllWithResult().isEmpty();
        } catch (BadUserRequestException e) {
            // what the intake refuses, in its own sentence
            throw new Refused(e.getMessage());
        }
        if (!ended) {
            throw new Refused("The referral has gone on to a case in the meantime: whoever holds it closes it at a review. Answer that it goes on.");
        }
    }
}
