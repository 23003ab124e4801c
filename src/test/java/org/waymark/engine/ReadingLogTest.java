package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Office;
import org.waymark.ProcessTest;

/** One person opening one form is one reading, and looking at what is on offer to check an answer is none. */
@ProcessTest
class ReadingLogTest {

    @Autowired
    private Office office;
    @Autowired
    private FormService forms;
    @Autowired
    private JdbcClient db;

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void openingAFormIsOneReading() {
        String reference = office.refer(office.somebody());
        var task = office.task(reference, "ChoosePractitioner");
        // Tasklist asks for the form's name, the form and its data
        office.as("manager", () -> forms.getTaskFormData(task.getId()));
        office.as("manager", () -> forms.getDeployedTaskForm(task.getId()));
        assertThat(log(reference)).isEmpty();
        office.reads("manager", task);

        assertThat(log(reference)).containsExactly("manager read: Choose a practitioner");
    }

    @Test
    void answeringAFormIsNoReading() {
        String name = office.somebody();
        String known = office.refer(name);
        String reference = office.refer(name);
        office.answer("duty-worker", reference, "CompareWithKnownCases", Map.of("knownCase", "none"));
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));

        assertThat(log(reference)).isEmpty();
        assertThat(log(known)).isEmpty();
    }

    @Test
    void refusalIsLogged() {
        String reference = office.refer(office.somebody());
        assertThatThrownBy(() -> office.reads("practitioner", reference, "ChoosePractitioner")).isInstanceOf(AuthorizationException.class);

        assertThat(log(reference)).containsExactly("practitioner refused: Choose a practitioner");
    }

    private List<String> log(String reference) {
        return db.sql("select reader, outcome, purpose from waymark.reading_log where case_reference = :reference order by id").param("reference", reference)
                .query((row, number) -> row.getString("reader") + " " + row.getString("outcome") + ": " + row.getString("purpose")).list();
    }
}
