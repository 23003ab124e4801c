package org.waymark.ageassessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.Refused;
import org.waymark.engine.StartFormReceiver;

/** Whoever is on the team begins the challenge; two at once would count two limits. */
@Component
class AgeChallengeAsked implements StartFormReceiver {

    private final CaseAtStart cases;
    private final CaseFiles files;

    AgeChallengeAsked(CaseAtStart cases, CaseFiles files) {
        this.cases = cases;
        this.files = files;
    }

    @Override
    public void receive(FormSubmission asked, DelegateExecution process) {
        String reference = cases.attachForTeam(asked, process);
        // of two at the same moment the second finds the first
        files.hold(reference);
        if (cases.alreadyRuns(process, reference)) {
            throw new Refused("An age decision of this young person is being challenged already. A new decision is recorded there, when that one has ended.");
        }
    }
}
