package org.waymark.restrictcase;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.CaseRestriction;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.Refused;
import org.waymark.engine.StartFormReceiver;

/** Takes effect with the form itself: nobody sees anything in between. */
@Component
class RestrictionAsked implements StartFormReceiver {

    private static final String NAMED = "namedPeople";

    private final CaseAtStart cases;
    private final CaseRestriction restriction;
    private final CaseFiles caseFiles;

    RestrictionAsked(CaseAtStart cases, CaseRestriction restriction, CaseFiles caseFiles) {
        this.cases = cases;
        this.restriction = restriction;
        this.caseFiles = caseFiles;
    }

    @Override
    public void receive(FormSubmission asked, DelegateExecution process) {
        String reference = cases.attachForTeam(asked, process);
        String by = asked.by().userId();
        if (!restriction.isLead(by)) {
            throw new Refused("Only a manager or safeguarding lead decides who may see a case.");
        }
        caseFiles.hold(reference);
        String named = asked.facts().remove(NAMED);
        boolean lift = "lift".equals(asked.variables().get(RestrictCaseVariables.RESTRICTION.name()));
        caseFiles.record(reference, by, lift ? "Restriction lifted" : "Case restricted", asked.facts(), asked.entries());
        if (lift) {
            restriction.lift(reference, by);
        } else {
            restriction.restrict(reference, named, by);
        }
    }
}
