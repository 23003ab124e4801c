package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.Refused;
import org.waymark.engine.StartFormReceiver;

/** Only an adult's agreement stops anything: for a child the referral does not depend on it. */
@Component
class NrmAgreementChanged implements StartFormReceiver {

    private final CaseAtStart cases;
    private final CaseFiles caseFiles;

    NrmAgreementChanged(CaseAtStart cases, CaseFiles caseFiles) {
        this.cases = cases;
        this.caseFiles = caseFiles;
    }

    @Override
    public void receive(FormSubmission changed, DelegateExecution process) {
        String reference = cases.attachForTeam(changed, process);
        // locks the case, so that nothing is sent meanwhile
        caseFiles.record(reference, changed.by().userId(), "Agreement changes", changed.facts(), changed.entries());
        if (running(reference) == 0) {
            throw new Refused("No referral of an adult is under way in this case. What a child says about it is heard with “Hear the young person”.");
        }
    }

    private static long running(String reference) {
        var query = Context.getProcessEngineConfiguration().getRuntimeService().createProcessInstanceQuery()
                .processDefinitionKey("nrm-referral").processInstanceBusinessKey(reference).variableValueEquals(NrmVariables.NRM_PATH.name(), "adult");
        return Context.getCommandContext().runWithoutAuthorization(query::count);
    }
}
