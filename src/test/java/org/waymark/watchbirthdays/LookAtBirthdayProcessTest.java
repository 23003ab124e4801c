package org.waymark.watchbirthdays;

import static org.assertj.core.api.Assertions.assertThat;
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
class LookAtBirthdayProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;

    private String reference;

    @BeforeEach
    void turnedEighteen() {
        Office.itIs("2026-11-23T10:00");
        reference = office.openCase(somebody(), "practitioner");
        caseFiles.record(reference, "practitioner", "Test", Map.of("claimedDateOfBirth", "2008-11-27"), Map.of());
        Office.itIs("2026-11-27T05:30");
        office.clockStarts("watch-birthdays");
        office.runJobs();
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void holderLooksAtWhatEndsAndWhatBegins() {
        assertThat(office.running(reference)).containsExactly("accompany", "look-at-birthday");
        office.answer("practitioner", reference, "LookAtBirthday", Map.of("aboutBirthday", "Synthetic plan"));
        assertThat(office.running(reference)).containsExactly("accompany");
    }

    @Test
    void managersHearOfALookThatIsLate() {
        Office.itIs("2026-12-01T23:59");
        office.runJobs();
        assertThat(office.told("a step is late")).isEmpty();
        Office.itIs("2026-12-02T00:01");
        office.runJobs();
        assertThat(office.told("was due by the end of Tuesday 1 December 2026")).containsExactly("manager");
        assertThat(office.tasks(reference)).contains("LookAtBirthday");
    }

    @Test
    void nobodyIsAskedAfterADeath() {
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", "died", "aboutHappening", "Synthetic event"));
        assertThat(office.tasks(reference)).doesNotContain("LookAtBirthday");
        assertThat(office.running(reference)).doesNotContain("look-at-birthday");
    }
}
