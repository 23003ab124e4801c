package org.waymark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;

@ProcessTest
class IntakeProcessTest {

    @Autowired
    private Office office;

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void opensCaseThatPractitionerAccepted() {
        String reference = office.openCase("Test Person", "practitioner");

        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(office.tasks(reference)).containsExactly("ReviewCase");
    }
}
