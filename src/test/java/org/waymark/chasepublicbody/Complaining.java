package org.waymark.chasepublicbody;

import static org.waymark.Office.somebody;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

/** What the tests of this folder share: a public body that was asked, and a complaint on its way. */
abstract class Complaining {

    @Autowired
    Office office;
    @Autowired
    Clocks clocks;

    String reference;

    @BeforeEach
    void monday() {
        Office.itIs("2026-09-07T10:00");
        reference = office.openCase(somebody(), "practitioner");
        office.runJobs();
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    void livesIn(String nation) {
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", "moved", "nation", nation, "aboutHappening", "x"));
    }

    ProcessInstance begun(String body) {
        return office.start("practitioner", "chase-public-body", Map.of("caseReference", reference, "publicBody", body, "countFrom", "2026-09-14", "askedOfBody", "Synthetic question"));
    }

    void on(String day) {
        Office.itIs(day + "T00:01");
        office.runJobs();
    }

    /** Until the complaint can be made, each step on the day on which it is due. */
    void chased() {
        on("2026-09-15");
        office.answer("practitioner", reference, "RemindBody", Map.of("reminderWords", "x"));
        on("2026-09-23");
        office.answer("practitioner", reference, "AskSenior", Map.of("seniorWords", "x"));
        on("2026-10-01");
    }

    /** About children's services, where it is a council. */
    ProcessInstance complained(String body) {
        return complained(body, "children", "no-need");
    }

    ProcessInstance complained(String body, String about, String courtLimit) {
        ProcessInstance chase = begun(body);
        chased();
        var complaint = new HashMap<String, Object>(Map.of("complaintMade", "made", "countFrom", "2026-10-01", "knownSince", "2026-09-01", "courtLimit", courtLimit, "complaintWords", "x"));
        if (body.equals("council")) {
            complaint.put("complaintAbout", about);
        }
        office.answer("practitioner", reference, "MakeComplaint", complaint);
        return chase;
    }

    void came(String answer, String on) {
        office.answer("practitioner", reference, "RecordComplaintAnswer", Map.of("complaintAnswer", answer, "doneOn", on, "complaintAnswerWords", "x"));
    }

    void goesOn(String receivedOn) {
        office.answer("practitioner", reference, "AskAboutNextStage", Map.of("nextStageWish", "asked", "countFrom", receivedOn, "courtLimit", "no-need", "nextStageWords", "x"));
    }

    void endsHere(String wish) {
        office.answer("practitioner", reference, "AskAboutNextStage", Map.of("nextStageWish", wish, "nextStageWords", "x"));
    }

    void confirmed(String left) {
        office.answer("manager", reference, "ConfirmComplaintLeft", Map.of("complaintLeft", left, "complaintLeftWords", "x"));
    }

    void ombudsmanSaid(String decision) {
        office.answer("practitioner", reference, "RecordOmbudsmanDecision", Map.of("ombudsmanDecision", decision, "ombudsmanWords", "x"));
    }

    /** Of this rule; the open one, where several were started. */
    Clock clock(String rule) {
        return clocks.ofCase(reference).stream().filter(each -> each.basis().questions().get(0).rule().equals(rule)).findFirst().orElseThrow();
    }
}
