package org.waymark.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Office.somebody;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;

@ProcessTest
class OfferAdvocateProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void aChildWhoWantsOneGetsAnAdvocateAndTheFirstConversationWaitsForNobody() {
        String reference = held("claimedYearOfBirth", 2010);
        assertThat(office.tasks(reference)).containsExactlyInAnyOrder("OfferAdvocate", "RecordFirstConversation");
        answer(reference, "wanted");
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "advocate"));
        office.answer("advocate", reference, "AcceptCase", Map.of("acceptance", "accept"));

        assertThat(caseFiles.holder(reference)).contains("practitioner");
        assertThat(caseFiles.mayRead(reference, new Reader("advocate", Set.of()))).isTrue();
        assertThat(caseFiles.team(reference)).filteredOn(member -> member.id().equals("advocate")).singleElement().satisfies(member -> assertThat(member.part()).isEqualTo("named"));
        assertThat(office.tasks(reference)).containsExactly("RecordFirstConversation");
    }

    @ParameterizedTest
    @CsvSource({"not-now", "not-asked"})
    void notNowIsAnAnswerAndIsWrittenDown(String answer) {
        String reference = held("claimedYearOfBirth", 2010);
        assertThatThrownBy(() -> office.answer("practitioner", reference, "OfferAdvocate", Map.of("advocateAnswer", answer))).hasMessageContaining("must be filled in");
        answer(reference, answer);
        assertThat(office.tasks(reference)).containsExactly("RecordFirstConversation");
        assertThat(office.running(reference)).containsExactly("intake");
    }

    @Test
    void whoeverIsLateIsToldAgainEachWorkingDay() {
        String reference = held("claimedYearOfBirth", 2010);
        Office.itIs("2026-11-24T23:59");
        office.runJobs();
        assertThat(office.told("a step is due")).isEmpty();
        Office.itIs("2026-11-25T00:01");
        office.runJobs();
        assertThat(office.told("a step is due")).containsExactly("practitioner");
        for (String moment : new String[] {"2026-11-26T09:01", "2026-11-27T09:01", "2026-11-29T12:00"}) {
            Office.itIs(moment);
            office.runJobs();
        }
        assertThat(office.told("a step is due")).as("each working day, and not at the weekend").containsExactly("practitioner", "practitioner", "practitioner");
        answer(reference, "not-now");
        Office.itIs("2026-12-04T12:00");
        office.runJobs();
        assertThat(office.told("a step is due")).hasSize(3);
    }

    @Test
    void afterADeathNobodyIsAsked() {
        String reference = held("claimedYearOfBirth", 2010);
        office.answer("practitioner", reference, "RecordFirstConversation", Map.of("ownWords", "Synthetic words", "spokeThrough", "no-interpreter-needed", "name", "Synthetic name",
                "safeContact", "Through the school office", "agreedNext", "Synthetic step", "caseFileVersion", office.version("practitioner", reference, "RecordFirstConversation")));
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", "died", "aboutHappening", "Synthetic words"));
        assertThat(office.running(reference)).doesNotContain("offer-advocate");
        assertThat(office.tasks(reference)).doesNotContain("OfferAdvocate");
    }

    /** On 23 November 2026. */
    @ParameterizedTest
    @CsvSource({"claimedDateOfBirth, 2008-11-24, true", "claimedDateOfBirth, 2008-11-23, false", "claimedDateOfBirth, 2000-01-01, false", "childAmongAdults, yes, true",
            "adultAmongChildren, yes, true", "chargedAsAdult, yes, true", "chargedAsAdult, not-known, false"})
    void whoeverMayBeAChildIsAsked(String field, String value, boolean asked) {
        assertThat(office.tasks(held(field, value)).contains("OfferAdvocate")).isEqualTo(asked);
    }

    @Test
    void whoSaysNothingOfTheirAgeMayBeAChild() {
        assertThat(office.tasks(held("claimedYearOfBirth", null))).contains("OfferAdvocate");
    }

    @Test
    void aYearCountsWhenItIsOver() {
        assertThat(office.tasks(held("claimedYearOfBirth", 2008))).contains("OfferAdvocate");
        assertThat(office.tasks(held("claimedYearOfBirth", 2007))).doesNotContain("OfferAdvocate");
    }

    private String held(String field, Object value) {
        Map<String, Object> form = Office.referral(somebody());
        form.put(field, value);
        if (value == null) {
            form.remove(field);
        }
        String reference = office.refer(form);
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));
        return reference;
    }

    private void answer(String reference, String answer) {
        office.answer("practitioner", reference, "OfferAdvocate", Map.of("advocateAnswer", answer, "aboutAdvocate", "Synthetic"));
    }
}
