package org.waymark.keepappointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.appointments.Appointment;
import org.waymark.appointments.Appointments;
import org.waymark.appointments.London;
import org.waymark.casework.Reader;
import org.waymark.engine.AppointmentMessages;

@ProcessTest
class KeepAppointmentProcessTest {

    private static final Reader HOLDER = new Reader("practitioner", Set.of("practitioner"));

    @Autowired
    private Office office;
    @Autowired
    private Appointments appointments;
    @Autowired
    private AppointmentMessages messages;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TransactionTemplate transaction;

    private String reference;

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
        reference = office.openCase(somebody(), "practitioner");
        office.runJobs();
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    /** A hearing on Tuesday week at ten. */
    private static Map<String, Object> hearing(String reference, Map<String, Object> changes) {
        var form = new HashMap<String, Object>(Map.of("caseReference", reference, "appointmentKind", "hearing", "appointmentOn", "2026-12-01", "appointmentTime", "10:00",
                "appointmentEnds", "11:30", "appointmentPlace", "Synthetic Street 7", "whoGoesAlong", "open", "appointmentInterpreter", "not-needed"));
        form.putAll(changes);
        return form;
    }

    private ProcessInstance plan(String person, Map<String, Object> changes) {
        return office.start(person, "keep-appointment", hearing(reference, changes));
    }

    private Appointment only() {
        return appointments.ofCase(reference).get(0);
    }

    @Test
    void thePlaceIsWithTheAppointmentAndNotInTheProcess() {
        ProcessInstance kept = plan("practitioner", Map.of());
        assertThat(only().place()).isEqualTo("Synthetic Street 7");
        assertThat(only().kind()).isEqualTo("hearing");
        assertThat(runtime.getVariables(kept.getId()).toString()).doesNotContain("hearing", "Synthetic", "10:00");
        assertThat(office.tasks(reference)).as("nothing to do before").containsExactly("ReviewCase");
    }

    @Test
    void theHolderAndWhoeverGoesAlongAreRemindedInTheMorningOfTheWorkingDayBefore() {
        ProcessInstance kept = plan("manager", Map.of("whoGoesAlong", "me"));
        Office.itIs("2026-11-30T08:59");
        office.runJobs();
        assertThat(office.told("an appointment")).isEmpty();
        Office.itIs("2026-11-30T09:00");
        office.runJobs();
        assertThat(office.told("an appointment")).containsExactly("practitioner", "manager");
        String mail = office.mails().stream().filter(each -> each.text().contains("an appointment")).findFirst().orElseThrow().text();
        assertThat(mail).contains(reference, "10:00 am on Tuesday 1 December 2026").doesNotContain("hearing", "Synthetic", "interpreter");
        assertThat(kept).hasPassed("PeopleReminded", "NothingToBook");
    }

    @Test
    void whatHappenedIsRecordedAndTheAppointmentIsHeld() {
        ProcessInstance kept = plan("practitioner", Map.of("whoGoesAlong", "holder"));
        Office.itIs("2026-12-01T11:29");
        office.runJobs();
        assertThat(office.told("an appointment")).as("goes along and holds it: one mail").isEmpty();
        assertThat(office.maybeTask(reference, "RecordWhatHappened")).isEmpty();
        Office.itIs("2026-12-01T11:30");
        office.runJobs();
        var task = office.task(reference, "RecordWhatHappened");
        assertThat(task.getAssignee()).isEqualTo("practitioner");
        assertThat(task.getDueDate().toInstant()).isEqualTo("2026-12-02T23:59:00Z");
        assertThat(office.shows("practitioner", task)).contains("Synthetic Street 7", "Tuesday 1 December 2026");
        office.answer("practitioner", task, Map.of("appointmentOutcome", "held", "whatHappenedThere", "Synthetic story"));
        assertThat(kept).isEnded().hasPassed("AppointmentKept");
        assertThat(only().state()).isEqualTo("held");
    }

    @Test
    void whoeverWasNotThereIsLookedForTogether() {
        ProcessInstance kept = plan("practitioner", Map.of());
        Office.itIs("2026-12-01T12:00");
        office.runJobs();
        office.answer("practitioner", reference, "RecordWhatHappened", Map.of("appointmentOutcome", "missed-by-them", "whatHappenedThere", "Synthetic story"));
        office.runJobs();
        assertThat(kept).isEnded();
        assertThat(only().state()).isEqualTo("missed-by-them");
        assertThat(office.told("a second pair of eyes")).containsExactly("manager");
        assertThat(office.mails().get(office.mails().size() - 1).text()).doesNotContain("missed", "hearing", "Synthetic");
    }

    @Test
    void anInterpreterIsOnTheListUntilOneIsBooked() {
        ProcessInstance kept = plan("practitioner", Map.of("appointmentInterpreter", "needed", "interpreterLanguage", "Synthetic dialect"));
        var task = office.task(reference, "BookInterpreter");
        assertThat(task.getDueDate().toInstant()).isEqualTo("2026-11-26T23:59:00Z");
        assertThat(office.shows("practitioner", task)).contains("Synthetic dialect");
        Office.itIs("2026-11-24T09:00");
        office.runJobs();
        assertThat(office.told("not ready yet")).containsExactly("practitioner");
        assertThat(office.mails().get(office.mails().size() - 1).text()).doesNotContain("nterpreter", "hearing", "Synthetic");
        office.answer("practitioner", reference, "BookInterpreter", Map.of("interpreterAnswer", "booked", "aboutInterpreter", "Synthetic agency"));
        assertThat(only().interpreter()).isEqualTo("booked");
        assertThat(kept).isActive().hasPassed("InterpreterNoted");
    }

    @Test
    void whatIsBookedElsewhereLeavesTheList() {
        ProcessInstance kept = plan("practitioner", Map.of("appointmentInterpreter", "needed"));
        transaction.executeWithoutResult(status -> {
            appointments.interpreter(only().id(), 0, "booked", "x", "x", HOLDER);
            messages.interpreterIs(only().id(), "booked");
        });
        assertThat(office.maybeTask(reference, "BookInterpreter")).isEmpty();
        assertThat(kept).isActive().hasPassed("BookedElsewhere");
        Office.itIs("2026-11-24T09:01");
        office.runJobs();
        assertThat(office.told("not ready yet")).isEmpty();
    }

    @Test
    void anInterpreterWhoWasNeverBookedIsNotBookedAfterwards() {
        ProcessInstance kept = plan("practitioner", Map.of("appointmentInterpreter", "needed"));
        Office.itIs("2026-12-01T11:31");
        office.runJobs();
        assertThat(office.maybeTask(reference, "BookInterpreter")).isEmpty();
        assertThat(kept).isWaitingAt("RecordWhatHappened").hasPassed("TooLateToBook");
    }

    @Test
    void aMoveBeginsAllOfItAgain() {
        ProcessInstance kept = plan("practitioner", Map.of("appointmentInterpreter", "needed"));
        Office.itIs("2026-12-01T11:31");
        office.runJobs();
        assertThat(kept).isWaitingAt("RecordWhatHappened");
        transaction.executeWithoutResult(status -> {
            appointments.move(only().id(), 0, London.at(LocalDate.parse("2026-12-15"), LocalTime.parse("14:00")), null, "Synthetic reason", HOLDER);
            messages.changed(only().id());
        });
        assertThat(office.maybeTask(reference, "RecordWhatHappened")).as("withdrawn").isEmpty();
        assertThat(office.task(reference, "BookInterpreter").getDueDate().toInstant()).isEqualTo("2026-12-10T23:59:00Z");
        Office.itIs("2026-12-14T09:00");
        office.runJobs();
        assertThat(office.told("2:00 pm on Tuesday 15 December 2026")).contains("practitioner");
        Office.itIs("2026-12-15T14:00");
        office.runJobs();
        assertThat(kept).isWaitingAt("RecordWhatHappened");
    }

    @Test
    void whatIsCalledOffRemindsNobody() {
        ProcessInstance kept = plan("practitioner", Map.of("appointmentInterpreter", "needed"));
        ProcessInstance other = plan("practitioner", Map.of("appointmentOn", "2026-12-03"));
        transaction.executeWithoutResult(status -> {
            appointments.cancel(only().id(), 0, "cancelled-by-others", "Synthetic reason", HOLDER);
            messages.calledOff(only().id());
        });
        assertThat(kept).isEnded().hasPassed("NothingToKeep");
        assertThat(other).isActive();
        assertThat(office.maybeTask(reference, "BookInterpreter")).isEmpty();
        Office.itIs("2026-11-30T09:00");
        office.runJobs();
        assertThat(office.told("an appointment")).isEmpty();
    }

    @Test
    void aClosedCaseKeepsNoAppointment() {
        ProcessInstance kept = plan("practitioner", Map.of());
        String elsewhere = office.openCase(somebody(), "practitioner-2");
        ProcessInstance other = office.start("practitioner-2", "keep-appointment", hearing(elsewhere, Map.of()));
        office.answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", "x", "reviewNote", "x", "nextStep", "close"));
        office.answer("practitioner", reference, "CloseCase", Map.of("closingOutcome", "goals-met", "closingReason", "x", "explained", "yes", "explainedNote", "x"));
        office.answer("manager", reference, "LookAgainAtClosing", Map.of("closingAnswer", "agreed", "aboutClosing", "x"));
        assertThat(kept).isEnded().hasPassed("EndedWithCase");
        assertThat(only().state()).isEqualTo("cancelled-by-us");
        assertThat(other).isActive();
        assertThat(office.running(reference)).isEmpty();
    }

    @Test
    void theHolderOfThatDayIsReminded() {
        plan("practitioner", Map.of());
        office.clear();
        Office.itIs("2026-11-23T10:00");
        String unheld = office.refer(somebody());
        office.start("duty-worker", "keep-appointment", hearing(unheld, Map.of("whoGoesAlong", "me")));
        office.answer("manager", unheld, "ChoosePractitioner", Map.of("practitioner", "practitioner-3"));
        office.answer("practitioner-3", unheld, "AcceptCase", Map.of("acceptance", "accept"));
        Office.itIs("2026-11-30T09:00");
        office.runJobs();
        assertThat(office.told("an appointment")).as("the duty worker planned it, and has left the team").containsExactly("practitioner-3");
    }

    @Test
    void whatMakesNoSenseIsRefusedInASentenceAndNothingIsSaved() {
        refused(Map.of("appointmentOn", "2026-11-22"), "must not lie in the past");
        refused(Map.of("appointmentOn", "2026-11-23", "appointmentTime", "09:00"), "has passed");
        refused(Map.of("appointmentOn", "2027-03-28", "appointmentTime", "01:30"), "clocks go forward");
        refused(Map.of("appointmentEnds", "09:00"), "before the beginning");
        refused(Map.of("appointmentTime", "25:00"), "Begins at");
        refused(Map.of("appointmentOn", "2037-01-01"), "10 years");
        assertThat(appointments.ofCase(reference)).isEmpty();
        assertThatThrownBy(() -> plan("practitioner-2", Map.of())).hasMessageContaining("not on the team");
        String unheld = office.refer(somebody());
        assertThatThrownBy(() -> office.start("duty-worker", "keep-appointment", hearing(unheld, Map.of("whoGoesAlong", "holder")))).hasMessageContaining("Nobody holds");
    }

    private void refused(Map<String, Object> changes, String because) {
        assertThatThrownBy(() -> plan("practitioner", changes)).as(changes.toString()).hasMessageContaining(because);
    }
}
