package org.waymark.nrm;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;
import org.waymark.engine.CaseVariables;

/** In every process of the referral: what is about to be sent rests from now on on what they agree to. */
@Component
class TreatAsAdult implements JavaDelegate {

    private static final String ADULT = "adult";

    private final CaseDays days;

    TreatAsAdult(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        Context.getCommandContext().runWithoutAuthorization(() -> {
            for (String as : new String[] {"child", "age-disputed"}) {
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(CaseVariables.CASE_REFERENCE.from(execution)).variableValueEquals(NrmVariables.NRM_PATH.name(), as).list()
                        .forEach(each -> runtime.setVariable(each.getId(), NrmVariables.NRM_PATH.name(), ADULT));
            }
            return null;
        });
        NrmVariables.NRM_PATH.set(execution, ADULT);
        NrmVariables.NRM_AGREEMENT_DUE_AT.set(execution, days.fromToday("nrm-agreement", execution));
        NrmVariables.NRM_ADULT_SUPPORT_DUE_AT.set(execution, days.fromToday("nrm-support-at-eighteen", execution));
    }
}
