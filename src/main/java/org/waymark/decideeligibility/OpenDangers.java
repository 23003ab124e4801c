package org.waymark.decideeligibility;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Refused;

/** What of today somebody has still to answer for: until then nothing is refused. */
@Component
class OpenDangers {

    /** @throws Refused in a sentence that says what is open */
    void refuse(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        var risks = execution.getProcessEngineServices().getTaskService().createTaskQuery().processInstanceBusinessKey(reference)
                .taskDefinitionKeyIn("AnswerRisk", "AnswerConcernAboutColleague");
        var councils = execution.getProcessEngineServices().getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference)
                .processDefinitionKey("refer-to-childrens-services");
        if (Context.getCommandContext().runWithoutAuthorization(() -> risks.count() + councils.count()) > 0) {
            throw new Refused("A risk of today, or the reply of a council, is still open in this referral: it is answered first, and nobody is sent away before.");
        }
    }
}
