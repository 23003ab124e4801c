package org.waymark.heartheyoungperson;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseDays;
import org.waymark.engine.CaseVariables;

/** What came of it, for whoever called; and what a view was about, for whoever reads it later. */
@Component
class NoteView implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final CaseDays days;
    private final Clock clock;

    NoteView(CaseFiles caseFiles, CaseDays days, Clock clock) {
        this.caseFiles = caseFiles;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        switch (HearTheYoungPersonVariables.HEARING_WAY.from(execution)) {
            case "reuse" -> HearTheYoungPersonVariables.VIEW.set(execution, "reused");
            case "not-asked" -> HearTheYoungPersonVariables.VIEW.set(execution, "not-asked");
            default -> noteAnswer(execution);
        }
        // what was never asked is left empty by the form
        boolean asks = HearTheYoungPersonVariables.ASKS_FOR_REVIEW.maybeFrom(execution).orElse(false);
        HearTheYoungPersonVariables.ASKS_FOR_REVIEW.set(execution, asks);
        HearTheYoungPersonVariables.REVIEW_TO_ARRANGE.set(execution, asks && execution.getProcessInstance().getSuperExecution() == null);
        HearTheYoungPersonVariables.REVIEW_ARRANGED_BY_AT.set(execution, days.fromToday("review-arranged", execution));
    }

    private void noteAnswer(DelegateExecution execution) {
        String view = HearTheYoungPersonVariables.HEARING_ANSWER.from(execution);
        HearTheYoungPersonVariables.VIEW.set(execution, view);
        if (view.equals("agrees") || view.equals("disagrees")) {
            caseFiles.record(CaseVariables.CASE_REFERENCE.from(execution), Actor.id(), "Note the view",
                    Map.of(RecentView.DAY, LocalDate.now(clock).toString(), RecentView.ABOUT, HearTheYoungPersonVariables.HEARING_ABOUT.from(execution), RecentView.ANSWER, view), Map.of());
        }
    }
}
