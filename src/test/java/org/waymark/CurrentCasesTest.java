package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.Caller.Answer;

/** What a table may look like, and each way in which it is wrong. */
@AtTheDesk
class CurrentCasesTest extends CurrentCases {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | , | CRLF", "BOM | ; | CRLF", "'' | ; | LF", "BOM | TAB | CRLF", "SEP | ; | CRLF"})
    void itIsReadAsAnySpreadsheetWritesIt(String begin, String separator, String lineEnd) {
        String between = separator.equals("TAB") ? "\t" : separator;
        String table = table(between, lineEnd.equals("LF") ? "\n" : "\r\n", row("notes", "a, b; c\r\nd"), row("Where they are".replace(' ', '_'), "“here”"));
        Answer answer = send(false, (begin.equals("BOM") ? "\uFEFF" : begin.equals("SEP") ? "sep=;\r\n" : "") + table);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        int first = begin.equals("SEP") ? 3 : 2;
        assertThat(chronology(line(answer, first).path("reference").asText())).contains("Notes: a, b; c\r\nd");
        assertThat(facts(line(answer, first + 1).path("reference").asText())).containsEntry("whereTheyAre", "“here”");
    }

    @Test
    void titlesMayHaveCapitalsAndSpacesAndEmptyRowsAreNothing() {
        Answer answer = send(true, table(",", "\r\n", row(), row()).replace("own_reference", " Own Reference").replace("safe_contact", "Safe-contact") + ",,,,,\r\n\r\n,,\r\n");
        assertThat(answer.json().path("ready").asInt()).isEqualTo(2);
    }

    @Test
    void whatASpreadsheetWouldRunStaysText() {
        String formula = "=cmd|'/c calc'!A1";
        Answer answer = send(false, row("pronouns", formula, "notes", "+1+1", "where_they_are", "@SUM(1)"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(facts(line(answer, 2).path("reference").asText())).containsEntry("pronouns", formula).containsEntry("whereTheyAre", "@SUM(1)");
        Answer refused = send(true, row("nation", formula, "holder", formula, "next_review", formula, "deadline_1_rule", formula, "same_person_as", formula));
        assertThat(refused.body()).doesNotContain("cmd|").contains("REFUSED");
    }

    /** Beside the demo's own cases, of whom none could be the same person. */
    @Test
    void theSampleComesInWhateverDayItIs() {
        Map<String, Object> known = Office.referral("Sample Offered-to-a-practitioner");
        known.put("claimedYearOfBirth", 2009);
        office.refer(known);
        for (String day : List.of("2026-11-25T10:00", "2028-02-29T10:00")) {
            Office.itIs(day);
            Answer answer = send(true, manager.get("/sample").body());
            assertThat(answer.json().path("ready").asInt()).as(answer.body()).isEqualTo(answer.json().path("rows").asInt()).isEqualTo(3);
        }
    }

    @Test
    void theTemplateIsATableWithoutRowsAndItsColumnsAreDescribed() {
        Answer template = manager.get("/template");
        assertThat(template.body()).startsWith("\uFEFFown_reference,name,");
        assertThat(send(true, template.body()).sentence()).contains("no row below");
        JsonNode columns = manager.get("/columns").json();
        assertThat(columns).hasSize(template.body().strip().split(",").length);
        assertThat(columns.get(0).path("needed").asBoolean()).isTrue();
        assertThat(columns.toString()).contains("practitioner-2", "asylum-appeal", "northern-ireland");
    }

    // what does not

    @Test
    void eachWrongCellIsNamedAndNothingComesIn() {
        List<String> wrong = List.of(
                "own_reference |  | own_reference must be filled in.",
                "name |  | name must be filled in.",
                "safe_contact |  | safe_contact must be filled in.",
                "nation |  | nation must be filled in.",
                "holder |  | holder must be filled in.",
                "next_review |  | next_review must be filled in.",
                "pronouns | LONG | pronouns is too long: 9000 characters where 50 fit.",
                "notes | LONG | notes is too long: 9000 characters where 8000 fit.",
                "name | BELL | name contains characters that cannot be shown.",
                "nation | France | nation must be one of: england, wales, scotland, northern-ireland.",
                "holder | nobody-here | holder must be one of: practitioner, practitioner-2, practitioner-3.",
                "holder | therapist | holder must be one of: practitioner, practitioner-2, practitioner-3.",
                "claimed_date_of_birth | 03/17/2009 | claimed_date_of_birth is not a day that exists",
                "claimed_date_of_birth | 2009-02-29 | claimed_date_of_birth is not a day that exists",
                "claimed_date_of_birth | 17.03.2009 | claimed_date_of_birth cannot be read as a day",
                "claimed_date_of_birth | 2026-11-26 | claimed_date_of_birth must not lie in the future.",
                "claimed_date_of_birth | 1909-03-17 | claimed_date_of_birth is too far from today",
                "claimed_year_of_birth | 1929 | claimed_year_of_birth must be a year from 1930 to 2026.",
                "claimed_year_of_birth | 2027 | claimed_year_of_birth must be a year from 1930 to 2026.",
                "claimed_year_of_birth | ٢٠٠٩ | claimed_year_of_birth must be a year from 1930 to 2026.",
                "next_review | 2026-11-25 | next_review must be a day to come.",
                "next_review | 2027-11-26 | next_review is more than a year away.",
                "deadline_1_rule | no-such-rule | deadline_1_rule is no rule",
                "deadline_1_rule | asylum-appeal | deadline_1_count_from must be filled in",
                "deadline_2_letter_date | 2026-12-01 | deadline_2_rule must be filled in",
                "deadline_3_cohort | everybody | deadline_3_cohort must be one of: any, single-adult",
                "same_person_as | them | same_person_as must be none, or the reference of a case",
                "same_person_as | WM-2026-999999 | same_person_as names a case that is not there, or that you may not read.");
        var rows = new ArrayList<>(List.of(row()));
        for (String each : wrong) {
            String[] parts = each.split(" *\\| *");
            rows.add(row(parts[0], parts[1].equals("LONG") ? "x".repeat(9000) : parts[1].equals("BELL") ? "a\u0007b" : parts[1]));
        }
        changesNothing(() -> {
            Answer answer = send(false, rows.toArray(Map[]::new));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("saved").asBoolean()).isFalse();
            assertThat(said(answer, 2)).isEqualTo("READY ");
            for (int i = 0; i < wrong.size(); i++) {
                assertThat(said(answer, i + 3)).as(wrong.get(i)).startsWith("REFUSED ").contains(wrong.get(i).split(" *\\| *")[2]);
            }
            assertThat(answer.json().path("refused").asInt()).isEqualTo(wrong.size());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "asylum-appeal | 2026-11-26 | '' | deadline_1_count_from has not come yet",
            "asylum-appeal | 2026-10-01 | '' | deadline_1_count_from gives a last day that has passed, Thursday 15 October 2026.",
            "asylum-appeal | 2026-11-20 | 2026-11-24 | deadline_1_rule has a letter's date that has passed.",
            "asylum-appeal | 1989-11-20 | '' | deadline_1_count_from is too far from today",
            "asylum-appeal | 1996-11-20 | '' | deadline_1_rule gives no date"})
    void onlyADeadlineThatIsRunningComesIn(String rule, String from, String letter, String sentence) {
        Answer answer = send(true, row("deadline_1_rule", rule, "deadline_1_count_from", from, "deadline_1_letter_date", letter));
        assertThat(said(answer, 2)).startsWith("REFUSED").contains(sentence);
    }

    @Test
    void whatIsNoTableIsRefusedInASentence() {
        String good = table(",", "\r\n", row());
        assertThat(send(true, "").sentence()).contains("is empty");
        assertThat(send(true, good.replace("safe_contact", "shoe size")).sentence()).contains("There is no column “shoe size”.", "The column safe_contact is missing.");
        assertThat(send(true, good.replace("safe_contact", "=cmd|")).sentence()).contains("like the one at place").doesNotContain("cmd");
        assertThat(send(true, good.replace("safe_contact", "name")).sentence()).contains("The column name is there twice.");
        assertThat(send(true, good.substring(good.indexOf('\n') + 1)).sentence()).contains("names none of the columns").doesNotContain("Ta");
        assertThat(send(true, good + "\"open").sentence()).contains("not closed");
        assertThat(manager.send("?dry-run=true", "text/csv", good.getBytes(StandardCharsets.UTF_16)).sentence()).contains("not text in UTF-8");
        assertThat(manager.send("?dry-run=true", "text/csv", (good + "é").getBytes(StandardCharsets.ISO_8859_1)).sentence()).contains("not text in UTF-8");
        assertThat(send(true, good + "a\0").sentence()).contains("not a CSV file");
        assertThat(said(send(true, good.replaceFirst("\r\n$", ",more\r\n")), 2)).contains("more cells than there are columns");
        String many = table(",", "\r\n", IntStream.range(0, 2001).mapToObj(i -> Map.of("own_reference", "x" + i, "name", "x")).toArray(Map[]::new)).replaceFirst("name", "name,safe_contact,nation,holder,next_review");
        assertThat(send(true, many).sentence()).contains("more than 2000 rows");
        Answer noSwitch = manager.send("?dry-run=maybe", "text/csv", good.getBytes(StandardCharsets.UTF_8));
        assertThat(noSwitch.status()).isEqualTo(400);
        assertThat(manager.send("", "application/json", good.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
        assertThat(manager.send("", "text/csv", good.getBytes(StandardCharsets.UTF_8)).json().path("saved").asBoolean()).as("without a word it is a check").isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2 * 1024 * 1024 + 1, 5 * 1024 * 1024})
    void aFileThatIsTooLargeIsRefusedInASentence(int bytes) {
        Answer answer = send(false, "own_reference\r\n" + "x".repeat(bytes));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.sentence()).contains("larger than 2 MB");
    }

    @Test
    void anybodyButAManagerIsRefused() {
        byte[] good = table(",", "\r\n", row()).getBytes(StandardCharsets.UTF_8);
        for (String person : List.of("practitioner", "duty-worker", "safeguarding-lead", "designer", "administrator", "data-protection-lead", "deputy")) {
            Caller caller = Caller.rest(port, person).at("/api/cases/import");
            changesNothing(() -> assertThat(caller.send("?dry-run=false", "text/csv", good).status()).as(person).isEqualTo(403));
            assertThat(caller.get("/template").status()).isEqualTo(403);
            assertThat(caller.get("/columns").status()).isEqualTo(403);
        }
    }

    @Test
    void twoRowsThatMayBeOnePersonAreTold() {
        String name = Office.somebody();
        Answer answer = send(true, row("name", name), row(), row("name", name));
        assertThat(said(answer, 2)).startsWith("MAY_BE_KNOWN").contains("the same person as in row 4.");
        assertThat(said(answer, 4)).startsWith("MAY_BE_KNOWN").contains("the same person as in row 2.");
        assertThat(said(answer, 3)).isEqualTo("READY ");
        assertThat(send(false, row("name", name, "same_person_as", "none"), row("name", name, "same_person_as", "NONE")).status()).isEqualTo(200);
    }

    @Test
    void aClosedCaseIsNotJoined() {
        String closed = office.openCase(Office.somebody(), "practitioner");
        files.close(closed, "practitioner", "goals-met");
        assertThat(said(send(false, row("same_person_as", closed)), 2)).contains("is closed, or was joined");
    }

    // whatever is sent

    @Test
    void nothingThatIsSentBreaksIt() {
        var random = new Random(2026);
        List<Consumer<byte[]>> spoil = List.of(bytes -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(), bytes -> bytes[random.nextInt(bytes.length)] = (byte) "\",;\r\n= ".charAt(random.nextInt(7)),
                bytes -> { });
        String alphabet = "\",;\r\n\t=+-@ ab1/\\\uFEFFé\u0627\uD83E\uDD8A\u0000\u202E";
        for (int i = 0; i < 150; i++) {
            byte[] file;
            switch (i % 3) {
                case 0 -> random.nextBytes(file = new byte[random.nextInt(400)]);
                case 1 -> file = (table(",", "\n", row()) + random.ints(random.nextInt(300), 0, alphabet.length()).mapToObj(c -> alphabet.substring(c, c + 1))
                        .collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
                default -> {
                    file = table(";", "\r\n", row("notes", "a\nb", "deadline_1_rule", "asylum-appeal", "deadline_1_count_from", "2026-11-24"), row()).getBytes(StandardCharsets.UTF_8);
                    for (int times = random.nextInt(6); times >= 0; times--) {
                        spoil.get(random.nextInt(spoil.size())).accept(file);
                    }
                }
            }
            Answer answer = manager.send("?dry-run=" + (i % 6 != 5), "text/csv", file);
            assertThat(answer.status()).as("of try %d: %s", i, answer.body()).isIn(200, 400, 422);
            if (answer.status() == 400) {
                assertThat(answer.sentence()).isNotBlank();
            }
        }
    }
}
