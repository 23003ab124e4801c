package org.waymark.changereferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Office.somebody;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;

@ProcessTest
class ChangeReferralProcessTest {

    private static final Map<String, Object> WITHDRAWN = Map.of("withdrawalAnswer", "withdrawn", "withdrawalWords", "Synthetic words");

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;

    @BeforeEach
    void friday() {
        Office.itIs("2026-11-27T10:00");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void aRiskThatBecomesUrgentIsRaisedInTheMiddle() {
        String reference = office.refer(somebody());
        changed(reference, "risk", "no");
        office.runJobs();

        assertThat(office.tasks(reference)).as("nothing waits for the answer").containsExactlyInAnyOrder("AnswerRisk", "ChoosePractitioner");
        assertThat(office.told("a risk of today needs an answer")).containsExactlyInAnyOrder("safeguarding-lead", "deputy");
    }

    @Test
    void inAnOpenCaseTooAndPastTheLeadWhereTheLeadIsTheConcern() {
        String reference = office.openCase(somebody(), "practitioner");
        changed(reference, "risk", "safeguarding-lead");

        assertThat(office.tasks(reference)).contains("AnswerConcernAboutColleague", "ReviewCase");
    }

    @Test
    void aWithdrawnReferralEndsWhenAManagerHasHeardTheYoungPerson() {
        String reference = office.refer(somebody());
        changed(reference, "withdrawn", "no");
        assertThat(office.tasks(reference)).as("the work goes on meanwhile").containsExactlyInAnyOrder("AnswerWithdrawal", "ChoosePractitioner");
        office.answer("manager", reference, "AnswerWithdrawal", WITHDRAWN);

        assertThat(office.running(reference)).isEmpty();
        assertThat(caseFiles.state(reference)).isEqualTo("closed");
    }

    @Test
    void whoIsStillWantedGoesOn() {
        String reference = office.refer(somebody());
        changed(reference, "withdrawn", "no");
        Office.itIs("2026-12-01T00:01");
        office.runJobs();
        assertThat(office.told("a decision about a referral is late")).containsExactly("manager");
        office.answer("manager", reference, "AnswerWithdrawal", Map.of("withdrawalAnswer", "goes-on", "withdrawalWords", "Synthetic words"));

        assertThat(office.running(reference)).containsExactly("allocation", "intake");
    }

    @Test
    void nothingIsWithdrawnWhileARiskIsOpenNorOnceItIsACase() {
        String reference = office.refer(somebody());
        changed(reference, "risk", "no");
        changed(reference, "withdrawn", "no");
        assertThatThrownBy(() -> office.answer("manager", reference, "AnswerWithdrawal", WITHDRAWN)).hasStackTraceContaining("it is answered first");
        assertThat(caseFiles.state(reference)).isEqualTo("open");

        String held = office.openCase(somebody(), "practitioner");
        assertThatThrownBy(() -> changed(held, "withdrawn", "no")).hasStackTraceContaining("no longer a referral");
    }

    @Test
    void whatBecameACaseInTheMeantimeIsNotWithdrawn() {
        String reference = office.refer(somebody());
        changed(reference, "withdrawn", "no");
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        office.runJobs();
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));
        office.answer("practitioner", reference, "RecordFirstConversation", Map.of("ownWords", "Synthetic words", "spokeThrough", "no-interpreter-needed", "name", somebody(),
                "safeContact", "Through the school office", "agreedNext", "Synthetic step", "caseFileVersion", office.version("practitioner", reference, "RecordFirstConversation")));

        assertThatThrownBy(() -> office.answer("manager", reference, "AnswerWithdrawal", WITHDRAWN)).hasStackTraceContaining("has gone on to a case in the meantime");
    }

    private void changed(String reference, String change, String concern) {
        office.start("therapist", "change-referral", Map.of("caseReference", reference, "referralChange", change, "concernAboutColleague", concern, "whatChanged", "Synthetic words"));
    }
}
