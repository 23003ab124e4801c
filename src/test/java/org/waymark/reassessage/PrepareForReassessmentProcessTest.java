package org.waymark.reassessage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.ageassessment.AgeCase;
import org.waymark.casework.CaseFiles;

@ProcessTest
class PrepareForReassessmentProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;

    private AgeCase age;

    @BeforeEach
    void newAssessmentWasAgreed() {
        Office.itIs("2026-11-27T10:00");
        age = new AgeCase(office);
        age.begin();
        age.decided(Map.of()).advised("evidence-first").wishes("challenge");
        age.tells("GiveNewEvidence", "newEvidenceGiven");
        age.answer("RecordAssessorAnswer", Map.of("challengeAnswer", "re-assess", "assessorWords", "x"));
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private void recorded(String reassessment) {
        age.answer("RecordReassessment", Map.of("reassessment", reassessment, "reassessmentWords", "x"));
    }

    @Test
    void withoutAnAppropriateAdultAManagerDecidesAndItIsAskedAfterUntilItWasHeld() {
        caseFiles.join(age.reference, "advocate", "manager");
        caseFiles.join(age.reference, "legal-representative", "manager");
        office.answer("advocate", age.reference, "FindAppropriateAdult", Map.of("appropriateAdult", "nobody-found", "appropriateAdultWords", "x"));
        age.tells("AskForInterpreter", "reassessmentInterpreter");
        office.answer("legal-representative", age.reference, "SayWhatWasMissing", Map.of("missingBefore", "x"));
        age.answer("PrepareThemForIt", Map.of("preparedForIt", "x"));
        office.answer("manager", age.reference, "DecideWithoutAdult", Map.of("withoutAdult", "x"));
        recorded("put-off");
        recorded("broken-off");
        Office.itIs("2026-12-22T10:00");
        office.runJobs();
        assertThat(office.told("a step is late")).contains("manager");
        recorded("held");
        assertThat(office.tasks(age.reference)).contains("RecordAgeOutcome");
    }

    @Test
    void anOfferThatIsTakenBackLeadsOn() {
        age.prepared("declined");
        recorded("given-up");
        assertThat(office.running(age.reference)).doesNotContain("prepare-for-reassessment");
    }
}
