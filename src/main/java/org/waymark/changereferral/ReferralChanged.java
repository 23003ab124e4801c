package org.waymark.changereferral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.Refused;
import org.waymark.engine.StartFormReceiver;
import org.waymark.people.Staff;

/** Any colleague records what they hear; they see nothing of the case by doing so. */
@Component
class ReferralChanged implements StartFormReceiver {

    private final CaseAtStart cases;
    private final CaseFiles caseFiles;
    private final Staff staff;

    ReferralChanged(CaseAtStart cases, CaseFiles caseFiles, Staff staff) {
        this.cases = cases;
        this.caseFiles = caseFiles;
        this.staff = staff;
    }

    @Override
    public void receive(FormSubmission change, DelegateExecution process) {
        String reference = cases.attachForAnybody(change, process);
        caseFiles.record(reference, change.by().userId(), "Referral changed", change.facts(), change.entries());
        if ("withdrawn".equals(change.variables().get(ChangeReferralVariables.REFERRAL_CHANGE.name())) && (!runs("intake", reference) || runs("accompany", reference))) {
            throw new Refused("This is a case already and no longer a referral: whoever holds it closes it at a review.");
        }
        // a case that came in with the current ones may not say where it is
        change.variables().computeIfAbsent(CaseVariables.NATION.name(), name -> staff.nationOf(change.by().userId()));
    }

    private static boolean runs(String key, String reference) {
        var query = Context.getProcessEngineConfiguration().getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(key);
        return Context.getCommandContext().runWithoutAuthorization(query::count) > 0;
    }
}
