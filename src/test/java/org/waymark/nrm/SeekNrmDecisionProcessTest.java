package org.waymark.nrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.Office.somebody;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.Trafficking;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.CaseMessages;
import org.waymark.sharing.Sharing;

@ProcessTest
class SeekNrmDecisionProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Sharing sharing;
    @Autowired
    private Clocks clocks;
    @Autowired
    private CaseMessages messages;

    private String reference;
    private Trafficking way;

    @BeforeEach
    void thursday() {
        Office.itIs("2026-11-26T10:00");
        reference = office.openCase(somebody(), "practitioner");
        office.runJobs();
        way = new Trafficking(office, sharing, reference);
    }

    @AfterEach
    void clear() {
        way.setting("first-responder", false).setting("duty-to-notify", false);
        office.clear();
    }

    @Test
    void positiveDecisionLeadsToRecoveryUntilTheEnd() {
        way.begin(Trafficking.ADULT).toTheEnd();
        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(clocks.ofCase(reference)).noneMatch(Clock::isOpen);
        assertThat(recovery().due()).isEqualTo("2026-12-26");
    }

    @Test
    void negativeDecisionThatStandsEndsIt() {
        way.begin(Trafficking.ADULT).otherwise("RecordGrounds", Map.of("groundsDecision", "negative")).otherwise("RecordReconsideration", Map.of("reconsideration", "negative")).toTheEnd();
        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(clocks.ofCase(reference)).noneMatch(Clock::isOpen).noneMatch(clock -> clock.rule().equals("nrm-recovery-period"));
    }

    @Test
    void scotlandAndNorthernIrelandCountTheirOwnPeriods() {
        assertThat(periodIn("scotland")).isEqualTo("2027-02-23");
        assertThat(periodIn("northern-ireland")).isEqualTo("2027-01-10");
        assertThat(periodIn("wales")).isEqualTo("2026-12-26");
    }

    @Test
    void supportIsSecuredWhenTheRecoveryPeriodRunsOutBeforeTheDecision() {
        way.begin(Trafficking.ADULT).until("RecordConclusive");
        assertThat(office.maybeTask(reference, "SecureSupport")).isEmpty();
        Office.itIs("2026-12-27T09:00");
        office.runJobs();
        way.answer("SecureSupport").toTheEnd();
        assertThat(office.running(reference)).containsExactly("accompany");
    }

    @Test
    void whateverHappensIsLookedAtForTheReferral() {
        way.begin(Trafficking.ADULT).until("RecordGrounds");
        for (String what : List.of("missing", "detained", "moved", "withdrew")) {
            messages.tellEach(what, reference);
            way.answer("LookAtNrmEvent");
        }
        assertThat(office.tasks(reference)).contains("RecordGrounds");
    }

    private String periodIn(String nation) {
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", "moved", "nation", nation, "aboutHappening", "x"));
        office.answer("practitioner", reference, "LookAtDeadlinesAgain", Map.of("aboutDeadlines", "x"));
        way.begin(Trafficking.ADULT).until("CheckSupport");
        String due = recovery().due().toString();
        way.toTheEnd();
        return due;
    }

    private Clock recovery() {
        return clocks.ofCase(reference).stream().filter(clock -> clock.rule().equals("nrm-recovery-period")).reduce((one, other) -> one.isOpen() ? one : other).orElseThrow();
    }
}
