package org.waymark.decideeligibility;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Refused;

/** Closes the file of a referral that another service takes up, or that is withdrawn. */
@Component
class CloseReferral implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final Clocks clocks;
    private final OpenDangers dangers;
    private final CaseMessages messages;

    CloseReferral(CaseFiles caseFiles, Clocks clocks, OpenDangers dangers, CaseMessages messages) {
        this.caseFiles = caseFiles;
        this.clocks = clocks;
        this.dangers = dangers;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        dangers.refuse(execution);
        if (clocks.ofCase(reference).stream().anyMatch(Clock::isOpen)) {
            throw new Refused("A deadline of this referral is still open: record it as done, or end it with “Change a deadline”, and then answer again.");
        }
        boolean refused = DecideEligibilityVariables.ELIGIBILITY.maybeFrom(execution).filter("signposted"::equals).isPresent();
        caseFiles.close(reference, Actor.id(), refused ? "signposted" : "withdrew");
        messages.caseIsOver(reference);
    }
}
