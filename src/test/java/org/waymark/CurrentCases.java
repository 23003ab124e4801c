package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.Caller.Answer;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Clocks;

/** Tables of current cases as managers send them: all comes in or nothing, on each database. */
abstract class CurrentCases {

    private static final AtomicInteger ROWS = new AtomicInteger();
    private static final List<String> TABLES = List.of("waymark.case_file", "waymark.fact", "waymark.entry", "waymark.case_member", "waymark.name_token", "waymark.clock",
            "waymark.clock_entry", "waymark.clock_copy", "waymark.brought_in", "waymark_keys.case_key", "ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_VARIABLE", "ACT_RU_JOB",
            "ACT_HI_PROCINST", "ACT_HI_TASKINST", "ACT_HI_VARINST");

    @LocalServerPort
    int port;
    @Autowired
    Office office;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    CaseFiles files;
    @Autowired
    private Clocks clocks;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private PlatformTransactionManager transactions;

    Caller manager;

    @BeforeEach
    void aDay() {
        Office.itIs("2026-11-25T10:00");
        manager = Caller.rest(port, "manager").at("/api/cases/import");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    // tables

    /** A row that can come in. */
    static Map<String, String> row(String... others) {
        var row = new LinkedHashMap<>(Map.of("own_reference", "T-" + ROWS.incrementAndGet(), "name", Office.somebody(), "safe_contact", "Synthetic contact", "nation", "england",
                "holder", "practitioner", "next_review", "2026-12-15"));
        for (int i = 0; i < others.length; i += 2) {
            row.put(others[i], others[i + 1]);
        }
        return row;
    }

    @SafeVarargs
    static String table(String separator, String lineEnd, Map<String, String>... rows) {
        var titles = Arrays.stream(rows).flatMap(row -> row.keySet().stream()).distinct().toList();
        return String.join(separator, titles) + lineEnd + Arrays.stream(rows).map(row -> titles.stream().map(title -> quoted(row.getOrDefault(title, "")))
                .collect(Collectors.joining(separator)) + lineEnd).collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        return cell.matches("[\\w -]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    @SafeVarargs
    final Answer send(boolean dryRun, Map<String, String>... rows) {
        return send(dryRun, table(",", "\r\n", rows));
    }

    Answer send(boolean dryRun, String table) {
        return manager.send("?dry-run=" + dryRun, "text/csv", table.getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode line(Answer answer, int row) {
        for (JsonNode line : answer.json().path("lines")) {
            if (line.path("row").asInt() == row) {
                return line;
            }
        }
        throw new AssertionError("No row " + row + " in " + answer.body());
    }

    static String said(Answer answer, int row) {
        var sentences = new ArrayList<String>();
        line(answer, row).path("sentences").forEach(each -> sentences.add(each.asText()));
        return line(answer, row).path("outcome").asText() + " " + String.join(" ", sentences);
    }

    Map<String, String> facts(String reference) {
        return files.read(reference, new Reader("manager", java.util.Set.of("manager")), "Test").facts();
    }

    List<String> chronology(String reference) {
        return files.read(reference, new Reader("manager", java.util.Set.of("manager")), "Test").chronology().stream().map(entry -> entry.what() + ": " + entry.text()).toList();
    }

    private Map<String, Integer> counted() {
        return TABLES.stream().collect(Collectors.toMap(table -> table, table -> database.queryForObject("select count(*) from " + table, Integer.class)));
    }

    void changesNothing(Runnable work) {
        var before = counted();
        work.run();
        assertThat(counted()).isEqualTo(before);
    }

    // what comes in

    @Test
    void aRowBecomesACaseWithItsHolderItsReviewItsDeadlinesAndTheirProcesses() {
        var full = row("other_names", "Zu", "pronouns", "they", "claimed_date_of_birth", "17/03/2009", "claimed_year_of_birth", "2009", "languages", "a language", "dialect", "of the hills",
                "interpreter_rules", "none of their family", "where_they_are", "a synthetic place", "notes", "one line\nand another, with \"quotes\"",
                "deadline_1_rule", "asylum-appeal", "deadline_1_count_from", "2026-11-24", "deadline_1_cohort", "any",
                "deadline_2_rule", "subject-access", "deadline_2_count_from", "20/11/2026", "deadline_2_letter_date", "2026-12-01",
                "deadline_3_rule", "asylum-appeal", "deadline_3_count_from", "2026-11-23", "deadline_3_letter_date", "2027-02-01");
        changesNothing(() -> {
            Answer checked = send(true, full);
            assertThat(checked.status()).isEqualTo(200);
            assertThat(said(checked, 2)).isEqualTo("READY ");
            assertThat(checked.json().path("saved").asBoolean()).isFalse();
        });
        Answer done = send(false, full);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().path("saved").asBoolean()).isTrue();
        String reference = line(done, 2).path("reference").asText();

        assertThat(facts(reference)).isEqualTo(Map.ofEntries(Map.entry("formerReference", full.get("own_reference")), Map.entry("name", full.get("name")), Map.entry("otherNames", "Zu"),
                Map.entry("pronouns", "they"), Map.entry("claimedDateOfBirth", "2009-03-17"), Map.entry("claimedYearOfBirth", "2009"), Map.entry("languages", "a language (dialect: of the hills)"),
                Map.entry("interpreterRules", "none of their family"), Map.entry("safeContact", "Synthetic contact"), Map.entry("whereTheyAre", "a synthetic place")));
        assertThat(chronology(reference)).contains("Notes: one line\nand another, with \"quotes\"",
                "Brought in: Brought in from our earlier records, where it is %s, by manager on Wednesday 25 November 2026.".formatted(full.get("own_reference")));
        assertThat(files.holder(reference)).contains("practitioner");
        assertThat(office.running(reference)).containsExactly("accompany", "change-deadline", "keep-deadline", "keep-deadline", "keep-deadline");
        assertThat(office.task(reference, "ReviewCase").getDueDate()).isEqualTo("2026-12-15T23:59:00");
        assertThat(clocks.ofCase(reference)).extracting(each -> each.rule() + " " + each.due()).containsExactlyInAnyOrder(
                "asylum-appeal 2026-12-08", "asylum-appeal 2026-12-07", "subject-access 2026-12-01");
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("ActOnDeadline").taskAssignee("practitioner").count()).isEqualTo(3);

        office.answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", "Synthetic", "reviewNote", "Synthetic", "nextStep", "continue"));
        assertThat(office.task(reference, "ReviewCase").getDueDate()).as("the second review is by our standard").isEqualTo("2026-12-23T23:59:00");
    }

    // who may be known

    @Test
    void theSameReferenceComesInOnce() {
        var first = row();
        var second = row("own_reference", " " + first.get("own_reference").toLowerCase() + " ");
        Answer twice = send(false, first, second);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(said(twice, 3)).contains("own_reference is that of row 2.");

        String table = table(",", "\r\n", first);
        String reference = line(send(false, table), 2).path("reference").asText();
        changesNothing(() -> {
            Answer again = send(false, table);
            assertThat(again.status()).isEqualTo(422);
            assertThat(said(again, 2)).isEqualTo("REFUSED own_reference was brought in before, as %s.".formatted(reference));
            second.put("same_person_as", "none");
            assertThat(said(send(false, second), 2)).contains("was brought in before");
        });
        String tokens = String.join(" ", database.queryForList("select former_reference from waymark.brought_in", String.class));
        assertThat(tokens).doesNotContain(first.get("own_reference"));
    }

    @Test
    void aPersonDecidesWhetherSomebodyIsKnown() {
        String name = Office.somebody();
        String known = office.openCase(name, "practitioner-2");
        var row = row("name", name, "languages", "another language");
        changesNothing(() -> {
            Answer answer = send(false, row);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(said(answer, 2)).startsWith("MAY_BE_KNOWN").contains("a person we know: " + known + ".").doesNotContain(name);
        });
        row.putAll(Map.of("same_person_as", known, "holder", "", "next_review", "", "deadline_1_rule", "asylum-appeal", "deadline_1_count_from", "2026-11-24"));
        Answer joined = send(false, row);
        assertThat(joined.status()).as(joined.body()).isEqualTo(200);
        assertThat(line(joined, 2).path("reference").asText()).isEqualTo(known);
        assertThat(files.holder(known)).contains("practitioner-2");
        assertThat(facts(known)).containsEntry("formerReference", row.get("own_reference")).containsEntry("languages", "another language");
        assertThat(chronology(known)).anyMatch(entry -> entry.startsWith("Brought in: Brought in from our earlier records"));
        assertThat(office.running(known)).containsExactly("accompany", "keep-deadline");
        assertThat(office.task(known, "ActOnDeadline").getAssignee()).isEqualTo("practitioner-2");

        Answer other = send(false, row("name", name, "same_person_as", "none"));
        assertThat(other.status()).isEqualTo(200);
        assertThat(line(other, 2).path("reference").asText()).isNotEqualTo(known);
        assertThat(database.queryForList("select distinct reader from waymark.reading_log where case_reference = ? and purpose = 'Bringing in current cases'", String.class, known)).containsExactly("manager");
    }

    // all or nothing

    @Test
    void whatTheEngineRefusesAtTheLastRowLeavesNothing() throws Exception {
        String form = new ClassPathResource("forms/keep-deadline/record-deadline.form").getContentAsString(StandardCharsets.UTF_8);
        String stricter = form.replace("\"maxLength\": 4000", "\"maxLength\": 20");
        assertThat(stricter).isNotEqualTo(form);
        String deployment = engine.getRepositoryService().createDeployment().source("waymark").addString("record-deadline.form", stricter).deploy().getId();
        try {
            changesNothing(() -> {
                Answer answer = send(false, row(), row(), row("deadline_1_rule", "asylum-appeal", "deadline_1_count_from", "2026-11-24"));
                assertThat(answer.status()).isEqualTo(422);
                assertThat(said(answer, 4)).startsWith("REFUSED").contains("is too long");
                assertThat(said(answer, 2)).isEqualTo("READY ");
            });
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    @Test
    void aFaultAtTheLastRowLeavesNothing() {
        var before = counted();
        database.execute("alter table waymark.clock_copy rename to clock_copy_away");
        try {
            Answer answer = send(false, row(), row(), row("deadline_1_rule", "asylum-appeal", "deadline_1_count_from", "2026-11-24"));
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.sentence()).contains("nothing was brought in");
        } finally {
            database.execute("alter table waymark.clock_copy_away rename to clock_copy");
        }
        assertThat(counted()).isEqualTo(before);
    }

    @Test
    void nobodyBringsCasesInBesideSomebodyElse() {
        var row = row();
        new TransactionTemplate(transactions).executeWithoutResult(somebodyElse -> {
            database.queryForList("select one from waymark.bringing_in for update");
            Answer answer = CompletableFuture.supplyAsync(() -> send(false, row)).join();
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.sentence()).contains("being brought in at this moment");
        });
        assertThat(send(false, row).status()).isEqualTo(200);
    }

    @Test
    void twoClicksAtOnceBringItInOnce() {
        String table = table(",", "\r\n", IntStream.range(0, 10).mapToObj(i -> row()).toArray(Map[]::new));
        int before = counted().get("waymark.case_file");
        var answers = IntStream.range(0, 3).mapToObj(i -> CompletableFuture.supplyAsync(() -> send(false, table).status())).toList().stream().map(CompletableFuture::join).sorted().toList();
        assertThat(answers.get(0)).isEqualTo(200);
        assertThat(answers.subList(1, 3)).allMatch(status -> status == 409 || status == 422);
        assertThat(counted().get("waymark.case_file")).isEqualTo(before + 10);
    }
}
