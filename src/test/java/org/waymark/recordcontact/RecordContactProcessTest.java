package org.waymark.recordcontact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Entry;
import org.waymark.casework.Reader;

@ProcessTest
class RecordContactProcessTest {

    private static final String WORDS = "Synthetic call";

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private HistoryService history;

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void holderIsToldOfContactThatAnotherRecorded() {
        String reference = office.openCase(somebody(), "practitioner");
        ProcessInstance contact = record("advocate", reference);
        office.runJobs();

        assertThat(contact).isEnded().hasPassed("TellHolderOfContact");
        assertThat(office.told("A contact was recorded for " + reference)).containsExactly("practitioner");
        assertThat(newest(reference)).satisfies(entry -> {
            assertThat(entry.text()).isEqualTo(WORDS);
            assertThat(entry.by()).isEqualTo("advocate");
            assertThat(entry.source()).isEqualTo("Call, from the young person, on Monday 23 November 2026");
        });
    }

    @Test
    void nobodyIsToldOfContactThatTheHolderRecorded() {
        String reference = office.openCase(somebody(), "practitioner");
        ProcessInstance contact = record("practitioner", reference);
        office.runJobs();

        assertThat(contact).isEnded().hasPassed("ContactKept");
        assertThat(office.told("A contact was recorded")).isEmpty();
        assertThat(newest(reference).text()).isEqualTo(WORDS);
    }

    @Test
    void managersAreToldOfContactOnCaseThatNobodyHolds() {
        String reference = office.refer(somebody());
        ProcessInstance contact = record("housing-worker", reference);
        office.runJobs();

        assertThat(contact).isEnded().hasPassed("TellManagersOfContact");
        assertThat(office.told("A contact was recorded for " + reference)).containsExactly("manager");
    }

    @Test
    void contactOnJoinedCaseGoesToKnownOne() {
        String name = somebody();
        String known = office.openCase(name, "practitioner");
        String again = office.refer(name);
        office.answer("duty-worker", again, "CompareWithKnownCases", Map.of("knownCase", known));
        record("duty-worker", again);
        office.runJobs();

        assertThat(office.told("A contact was recorded for " + known)).containsExactly("practitioner");
        assertThat(newest(known).text()).isEqualTo(WORDS);
    }

    @Test
    void contactOnClosedCaseIsKeptAndManagersAreTold() {
        String reference = office.openCase(somebody(), "practitioner");
        office.answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", "Synthetic view", "reviewNote", "Synthetic note", "nextStep", "close"));
        office.answer("practitioner", reference, "CloseCase", Map.of("closingOutcome", "goals-met", "closingReason", "Synthetic reason", "explained", "yes", "explainedNote", "Synthetic note"));
        office.answer("manager", reference, "LookAgainAtClosing", Map.of("closingAnswer", "agreed", "aboutClosing", "x"));
        record("duty-worker", reference);
        office.runJobs();

        assertThat(office.told("A contact was recorded for " + reference)).containsExactly("manager");
        assertThat(newest(reference).text()).isEqualTo(WORDS);
    }

    @Test
    void unknownReferenceIsRefusedAndNothingSaved() {
        long before = history.createHistoricProcessInstanceQuery().count();
        assertThatThrownBy(() -> record("duty-worker", "WM-2026-999999")).hasMessageContaining("There is no case with this reference.");
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
            "caseReference, wm-2026-000001, “Case reference” does not look as it should",
            "contactOn, 2026-11-24, “Day of the contact” must not lie in the future",
            "contactOn, 2026-02-30, “Day of the contact” is not a date that exists",
            "contactKind, telepathy, “What was it?” must be one of the answers on offer",
            "whatHappened, '', “What happened?” must be filled in",
            "practitioner, practitioner, Something was sent that this form does not ask"})
    void whatMakesNoSenseIsRefusedWithSentence(String field, String value, String sentence) {
        String reference = office.refer(somebody());
        var form = contact(reference);
        form.put(field, value);

        assertThatThrownBy(() -> office.start("duty-worker", "record-contact", form)).hasMessageContaining(sentence);
        assertThat(caseFiles.read(reference, manager(), "Test").chronology()).noneMatch(entry -> entry.text().equals(WORDS));
    }

    @Test
    void whoRecordsSeesNothingOfTheCase() {
        String reference = office.openCase(somebody(), "practitioner");
        record("advocate", reference);
        assertThat(caseFiles.mayRead(reference, new Reader("advocate", Set.of("advocate")))).isFalse();
    }

    private ProcessInstance record(String userId, String reference) {
        return office.start(userId, "record-contact", contact(reference));
    }

    private static Map<String, Object> contact(String reference) {
        return new HashMap<>(Map.of("caseReference", reference, "contactOn", "2026-11-23", "contactKind", "call", "contactDirection", "from-them", "whatHappened", WORDS));
    }

    private Entry newest(String reference) {
        return caseFiles.read(reference, manager(), "Test").chronology().get(0);
    }

    private static Reader manager() {
        return new Reader("manager", Set.of("manager"));
    }
}
