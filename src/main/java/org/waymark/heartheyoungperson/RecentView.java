package org.waymark.heartheyoungperson;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Words;
import org.waymark.engine.CaseDays;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;

/** What the young person said lately, with its day and what it was about; empty where that is too long ago. */
@Component
class RecentView implements FormFact {

    static final String DAY = "viewNotedOn";
    static final String ABOUT = "viewWasAbout";
    static final String ANSWER = "viewWas";

    private static final String WORDS = "viewInTheirWords";
    private static final Map<String, String> ABOUT_IN_WORDS = Map.of("plan", "a plan or a next step", "closing", "closing the case", "refusal", "not taking on the case",
            "referral", "a referral to others", "sharing", "sharing what they told us", "other", "something else");

    private final CaseFiles caseFiles;
    private final CaseDays days;

    RecentView(CaseFiles caseFiles, CaseDays days) {
        this.caseFiles = caseFiles;
        this.days = days;
    }

    @Override
    public Object read(FormReading reading) {
        if (!isThere(reading)) {
            return List.of();
        }
        // checks the reader and logs the reading
        Map<String, String> now = reading.caseFile().get().facts();
        return List.of(Map.of("when", Words.date(LocalDate.parse(now.get(DAY))) + ", about " + ABOUT_IN_WORDS.get(now.get(ABOUT)) + ": " + now.get(ANSWER),
                "words", now.getOrDefault(WORDS, "")));
    }

    /** Only what is still to be decided can be decided on a former view. */
    boolean isThere(FormReading reading) {
        return HearTheYoungPersonVariables.HEARING_STAGE.from(reading.variables()).equals("before-decision")
                && caseFiles.facts(CaseVariables.CASE_REFERENCE.from(reading.variables())).stream().filter(fact -> fact.key().equals(DAY)).findFirst()
                        .filter(day -> days.runs("view-stays-recent", reading.variables(), LocalDate.parse(day.value()))).isPresent();
    }
}
