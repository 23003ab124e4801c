package org.waymark.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.people.Spoken;
import org.waymark.people.StaffDirectory;

@ProcessTest
class AllocationProcessTest {

    private static final List<String> PRACTITIONERS = List.of("practitioner", "practitioner-2", "practitioner-3");

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private StaffDirectory people;

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
    }

    @AfterEach
    void clear() {
        PRACTITIONERS.forEach(each -> records(each, "not-said", null));
        office.clear();
    }

    @Test
    void whoSaysYesHoldsTheCaseAndTheCallerGoesOn() {
        String reference = office.refer(somebody());
        choose(reference, "practitioner");
        office.runJobs();
        assertThat(office.told("has been offered to you")).containsExactly("practitioner");
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));

        assertThat(office.running(reference)).containsExactly("intake");
        assertThat(office.tasks(reference)).containsExactly("RecordFirstConversation");
        assertThat(caseFiles.holder(reference)).contains("practitioner");
    }

    @Test
    void aMailThatIsNotOutYetHoldsNothingUpAndIsNeededNoMore() {
        String reference = office.refer(somebody());
        choose(reference, "practitioner");
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));
        office.runJobs();

        assertThat(office.running(reference)).containsExactly("intake");
        assertThat(office.told("has been offered to you")).isEmpty();
    }

    @Test
    void afterANoAndAfterSilenceSomebodyElseIsAsked() {
        String reference = office.refer(somebody());
        choose(reference, "practitioner");
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "decline", "declineReason", "full"));
        choose(reference, "practitioner-2");
        Office.itIs("2026-11-25T00:01");
        office.runJobs();

        assertThat(office.shows("manager", office.task(reference, "ChoosePractitioner"))).contains("was asked before: declined, holds too much already", "was asked before: gave no answer in time");
        assertThat(caseFiles.mayRead(reference, new Reader("practitioner-2", Set.of("practitioner")))).isFalse();
    }

    @Test
    void whenAllHaveSaidNoAManagerDecides() {
        String reference = office.refer(somebody());
        for (String each : PRACTITIONERS) {
            choose(reference, each);
            office.answer(each, reference, "AcceptCase", Map.of("acceptance", "decline", "declineReason", "away"));
        }
        assertThat(office.tasks(reference)).containsExactly("DecideWithoutMatch");
    }

    @Test
    void nobodySpeaksTheLanguageSoTheInterpreterRouteIsOffered() {
        records("practitioner-2", "not-said", null, new Spoken("Kurdish", "Sorani"));
        String reference = office.refer(with("languages", "Tigrinya", "interpreterNeeded", "yes"));
        assertThat(office.task(reference, "DecideWithoutMatch")).hasCandidateGroup("manager");
        assertThat(office.shows("manager", office.task(reference, "DecideWithoutMatch"))).contains("no Tigrinya speaker free: interpreter route", "practitioner-2: holds", "does not speak Tigrinya");
        decide(reference, "interpreter-route");
        choose(reference, "practitioner-2");
        assertThat(office.tasks(reference)).containsExactly("AcceptCase");
    }

    @Test
    void aLanguageIsNotMissedWhereNoInterpreterIsNeeded() {
        assertThat(office.tasks(office.refer(with("languages", "Tigrinya", "interpreterNeeded", "no")))).containsExactly("ChoosePractitioner");
        records("practitioner-3", "not-said", null, new Spoken("Tigrinya", null));
        assertThat(office.tasks(office.refer(with("languages", "Tigrinya", "interpreterNeeded", "not-known")))).containsExactly("ChoosePractitioner");
    }

    @Test
    void aWishIsMetOrAManagerDecides() {
        String wished = office.refer(with("wishedGender", "woman"));
        assertThat(office.shows("manager", office.task(wished, "DecideWithoutMatch"))).contains("nobody free is known to be a woman");
        records("practitioner-3", "woman", null);
        String met = office.refer(with("wishedGender", "woman"));
        assertThat(office.shows("manager", office.task(met, "ChoosePractitioner"))).contains("is a woman, as was wished", "not known to be a woman");
        assertThat(office.tasks(office.refer(with("wishedGender", "no-wish")))).containsExactly("ChoosePractitioner");
    }

    @Test
    void onlyAManagerGoesAboveWhatWasAgreed() {
        PRACTITIONERS.forEach(each -> records(each, "not-said", 0));
        String reference = office.refer(somebody());
        decide(reference, "interpreter-route");
        assertThatThrownBy(() -> choose(reference, "practitioner")).hasMessageContaining("is full");

        String above = office.refer(somebody());
        decide(above, "above-cap");
        choose(above, "practitioner");
        office.answer("practitioner", above, "AcceptCase", Map.of("acceptance", "decline", "declineReason", "full"));
        assertThat(office.tasks(above)).as("the answer was for that offer only").containsExactly("DecideWithoutMatch");
    }

    @Test
    void whoKeepsLookingLooksAgainOnTheNextWorkingDay() {
        PRACTITIONERS.forEach(each -> people.addAbsence(each, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24)));
        try {
            Map<String, Object> form = Office.referral(somebody());
            String reference = office.refer(form);
            decide(reference, "keep-looking");
            assertThat(allocation(reference)).isWaitingAt("SearchDue");
            Office.itIs("2026-11-24T23:59");
            office.runJobs();
            assertThat(allocation(reference)).isWaitingAt("SearchDue");
            Office.itIs("2026-11-25T00:01");
            office.runJobs();
            assertThat(office.tasks(reference)).contains("ChoosePractitioner");
        } finally {
            PRACTITIONERS.forEach(each -> people.of(each).absences().forEach(absence -> people.removeAbsence(each, absence.id())));
        }
    }

    @Test
    void inARestrictedCaseItIsAsHiddenAsTheRest() {
        String reference = office.refer(with("onlyNamedPeople", true, "namedPeople", "duty-worker, safeguarding-lead", "wishedGender", "man"));
        assertThat(allocation(reference).getTenantId()).isEqualTo(reference);
        assertThatThrownBy(() -> decide(reference, "interpreter-route")).isInstanceOf(RuntimeException.class);
        office.answer("safeguarding-lead", reference, "DecideWithoutMatch", Map.of("noMatchAnswer", "interpreter-route", "whyWithoutMatch", "Synthetic"));
        office.answer("safeguarding-lead", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-3"));
        office.answer("practitioner-3", reference, "AcceptCase", Map.of("acceptance", "accept"));
        assertThat(caseFiles.holder(reference)).contains("practitioner-3");
    }

    private ProcessInstance allocation(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("allocation").singleResult();
    }

    private void choose(String reference, String whom) {
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", whom));
    }

    private void decide(String reference, String how) {
        office.answer("manager", reference, "DecideWithoutMatch", Map.of("noMatchAnswer", how, "whyWithoutMatch", "Synthetic"));
    }

    private void records(String account, String gender, Integer mostCases, Spoken... spoken) {
        people.save(account, people.of(account).version(), gender, mostCases, List.of(spoken));
    }

    private static Map<String, Object> with(Object... answers) {
        Map<String, Object> form = Office.referral(somebody());
        for (int i = 0; i < answers.length; i += 2) {
            form.put((String) answers[i], answers[i + 1]);
        }
        return form;
    }
}
