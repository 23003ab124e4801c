package org.waymark.reopencase;

import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;

/** Whether a closed case says that the young person died: its outcome, or the fact that was told before. */
@Component
class RecordedDeath {

    /** Fact and outcome have one name. */
    static final String DIED = "died";

    private final CaseFiles caseFiles;

    RecordedDeath(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    boolean isRecorded(String reference) {
        return caseFiles.closing(reference).map(CaseFiles.Closing::outcome).filter(DIED::equals).isPresent()
                // newest first
                || caseFiles.facts(reference).stream().filter(fact -> fact.key().equals(DIED)).findFirst().filter(fact -> !fact.value().isEmpty()).isPresent();
    }
}
