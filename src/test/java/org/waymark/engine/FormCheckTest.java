package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.engine.FormSchema.Field;
import org.waymark.engine.FormSchema.Kept;

/** A form of one field, what a browser or anybody else sends for it, and what becomes of it. */
class FormCheckTest {

    private static final FormCheck CHECK = new FormCheck(Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneId.of("Europe/London")));
    private static final String TEXT = "\"type\": \"textfield\", \"label\": \"Field\"";
    private static final String DATE = "\"type\": \"datetime\", \"subtype\": \"date\", \"dateLabel\": \"Field\"";
    private static final String RADIO = "\"type\": \"radio\", \"label\": \"Field\", \"values\": [{\"label\": \"Yes\", \"value\": \"yes\"}, {\"label\": \"No\", \"value\": \"no\"}]";
    private static final String OFFERED = "\"type\": \"select\", \"label\": \"Field\", \"valuesKey\": \"candidates\"";
    private static final String LIST = RADIO.replace("radio", "checklist");
    private static final String NUMBER = "\"type\": \"number\", \"label\": \"Field\"";
    private static final String TICK = "\"type\": \"checkbox\", \"label\": \"Field\"";
    private static final Map<String, Object> SHOWN = Map.of("candidates", List.of(Map.of("label", "Practitioner", "value", "practitioner")));

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments(TEXT, "  words ", "words"),
                arguments(TEXT, "", null),
                arguments(TEXT, "   ", null),
                arguments(TEXT, null, null),
                arguments(TEXT, "two\nlines\tand 🙂 اسم", "two\nlines\tand 🙂 اسم"),
                arguments(rule(TEXT, "\"maxLength\": 5"), " five5 ", "five5"),
                arguments(rule(TEXT, "\"pattern\": \"^WM-[0-9]+$\""), "WM-1", "WM-1"),
                arguments(rule(TEXT, "\"validationType\": \"email\""), "duty@waymark.example", "duty@waymark.example"),
                arguments(rule(TEXT, "\"validationType\": \"phone\""), "+44 20 7946 0000", "+44 20 7946 0000"),
                arguments(TEXT.replace("textfield", "textarea"), "words", "words"),
                arguments(DATE, "2024-02-29", "2024-02-29"),
                arguments(DATE + ", \"disallowPassedDates\": true", "2026-11-23", "2026-11-23"),
                arguments(notInFuture(), "2026-11-23", "2026-11-23"),
                arguments(notInFuture(), null, null),
                arguments(DATE.replace("\"date\"", "\"time\""), "09:30", "09:30"),
                arguments(DATE.replace("\"date\"", "\"datetime\""), "2026-11-23T09:30", "2026-11-23T09:30"),
                arguments(DATE.replace("\"date\"", "\"datetime\""), "2026-11-23T09:30:00Z", "2026-11-23T09:30:00Z"),
                arguments(NUMBER, 2009, 2009),
                arguments(NUMBER, 2009.0, 2009),
                arguments(NUMBER, "2009", 2009),
                arguments(NUMBER + ", \"decimalDigits\": 2", "1.25", new java.math.BigDecimal("1.25")),
                arguments(rule(NUMBER, "\"min\": \"1930\", \"max\": 2030"), 1930, 1930),
                arguments(RADIO, "yes", "yes"),
                arguments(RADIO.replace("radio", "select"), "no", "no"),
                arguments(OFFERED, "practitioner", "practitioner"),
                arguments(LIST, List.of("yes", "no"), List.of("yes", "no")),
                arguments(LIST, List.of(), null),
                arguments(TICK, true, true),
                arguments(TICK, false, false),
                arguments(TEXT + ", \"disabled\": true", "sent all the same", null),
                arguments(TEXT + ", \"readonly\": true", List.of("sent all the same"), null));
    }

    @ParameterizedTest
    @MethodSource
    void taken(String field, Object sent, Object answer) {
        assertThat(answers(field, sent).get("field")).isEqualTo(answer);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(rule(TEXT, "\"required\": true"), null, "must be filled in"),
                arguments(rule(TEXT, "\"required\": true"), " ", "must be filled in"),
                arguments(rule(TEXT, "\"required\": true"), "\u00a0", "must be filled in"),
                arguments(rule(TICK, "\"required\": true"), false, "must be filled in"),
                arguments(rule(LIST, "\"required\": true"), List.of(), "must be filled in"),
                arguments(rule(TEXT, "\"maxLength\": 5"), "sixsix", "is too long: 6 characters where 5 fit"),
                arguments(rule(TEXT, "\"minLength\": 5"), "four", "is too short: at least 5"),
                arguments(TEXT, "x".repeat(20_001), "is too long"),
                arguments(rule(TEXT, "\"pattern\": \"^WM-[0-9]+$\"") + ", \"description\": \"As on the letter\"", "wm-1", "does not look as it should (As on the letter)"),
                arguments(rule(TEXT, "\"validationType\": \"email\""), "duty at waymark", "does not look as it should"),
                arguments(rule(TEXT, "\"validationType\": \"phone\""), "ring me", "does not look as it should"),
                arguments(TEXT, "nul\u0000l", "cannot be shown"),
                arguments(TEXT, "escape\u001b[2J", "cannot be shown"),
                arguments(TEXT, 7, "must be text"),
                arguments(TEXT, true, "must be text"),
                arguments(TEXT, List.of("a"), "must be text"),
                arguments(TEXT, Map.of("a", "b"), "must be text"),
                arguments(DATE, "2026-02-30", "is not a date that exists"),
                arguments(DATE, "2025-02-29", "is not a date that exists"),
                arguments(DATE, "23/11/2026", "is not a date that exists"),
                arguments(DATE, "2026-11-23T00:00:00Z", "is not a date that exists"),
                arguments(DATE, 20261123, "must be a date"),
                arguments(DATE, new Date(0), "must be a date"),
                arguments(DATE + ", \"disallowPassedDates\": true", "2026-11-22", "must not lie in the past"),
                arguments(notInFuture(), "2026-11-24", "must not lie in the future"),
                arguments(DATE.replace("\"date\"", "\"time\""), "25:00", "is not a time of day"),
                arguments(DATE.replace("\"date\"", "\"datetime\""), "2026-02-30T10:00", "is not a date and time that exist"),
                arguments(NUMBER, "many", "must be a number"),
                arguments(NUMBER, true, "must be a number"),
                arguments(NUMBER, List.of(1), "must be a number"),
                arguments(NUMBER, 1.5, "must be a whole number"),
                arguments(NUMBER + ", \"decimalDigits\": 1", 1.25, "must have at most 1 decimals"),
                arguments(NUMBER, "1e999999999", "is too large a number"),
                arguments(NUMBER, Long.MAX_VALUE, "is too large a number"),
                arguments(rule(NUMBER, "\"min\": \"1930\""), 1929, "must be at least 1930"),
                arguments(rule(NUMBER, "\"max\": 2030"), 2031, "must be at most 2030"),
                arguments(RADIO, "maybe", "must be one of the answers on offer"),
                arguments(RADIO, "Yes", "must be one of the answers on offer"),
                arguments(RADIO, List.of("yes"), "must be one of the answers on offer"),
                arguments(OFFERED, "manager", "must be one of the answers on offer"),
                arguments(LIST, List.of("yes", "maybe"), "must be one of the answers on offer"),
                arguments(LIST, "yes", "must be a list"),
                arguments(TICK, "true", "must be ticked or not"),
                arguments("\"type\": \"filepicker\", \"label\": \"Field\"", "x", "cannot check"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String field, Object sent, String because) {
        assertThatThrownBy(() -> answers(field, sent)).isInstanceOf(Refused.class).hasMessageStartingWith("“Field” ").hasMessageContaining(because)
                .satisfies(refusal -> assertThat(refusal.getMessage()).as("what was sent may be a name").doesNotContain("sixsix", "maybe", "ring me"));
    }

    @Test
    void optionsThatWereNotShownAreNoneAtAll() {
        assertThatThrownBy(() -> CHECK.answers(form(component(OFFERED)), Map.of("field", "practitioner"), Map.of())).hasMessageContaining("on offer");
    }

    @Test
    void unknownKeysAreRefusedWithoutRepeatingThem() {
        assertThatThrownBy(() -> CHECK.answers(form(component(TEXT)), Map.of("Jane Example", "x"), Map.of()))
                .hasMessage("Something was sent that this form does not ask.");
    }

    @Test
    void everyProblemIsToldAtOnce() {
        var form = form(component(rule(TEXT, "\"required\": true")), component(DATE).replace("\"field\"", "\"day\"").replace("\"Field\"", "\"Day\""));
        assertThatThrownBy(() -> CHECK.answers(form, Map.of("day", "never"), Map.of())).hasMessageContaining("“Field” must be filled in").hasMessageContaining("“Day” is not a date");
    }

    @Test
    void hiddenFieldIsNeitherAskedNorTaken() {
        var form = form(component(RADIO), "{\"type\": \"textfield\", \"key\": \"why\", \"label\": \"Why\", \"validate\": {\"required\": true}, \"conditional\": {\"hide\": \"=field != \\\"no\\\"\"}}");
        assertThat(CHECK.answers(form, Map.of("field", "yes", "why", "left over"), Map.of())).containsOnlyKeys("field");
        assertThat(CHECK.answers(form, Map.of("field", "no", "why", "because"), Map.of())).containsEntry("why", "because");
        assertThatThrownBy(() -> CHECK.answers(form, Map.of("field", "no"), Map.of())).hasMessage("“Why” must be filled in.");
        assertThat(CHECK.answers(form, Map.of(), Map.of())).as("nothing chosen yet").containsOnlyKeys("field").containsEntry("field", null);
    }

    @Test
    void groupHidesWhatStandsInItHoweverDeep() {
        var form = form(component(RADIO), """
                {"type": "group", "conditional": {"hide": "=field = \\"no\\""}, "components": [
                  {"type": "group", "conditional": {"hide": "=known = true"}, "components": [
                    {"type": "textfield", "key": "deep", "label": "Deep", "validate": {"required": true}}]}]}""");
        assertThat(CHECK.answers(form, sent("field", "no"), Map.of())).containsOnlyKeys("field");
        assertThat(CHECK.answers(form, sent("field", "yes"), Map.of("known", true))).containsOnlyKeys("field");
        assertThatThrownBy(() -> CHECK.answers(form, sent("field", "yes"), Map.of("known", false))).hasMessageContaining("“Deep” must be filled in");
    }

    @Test
    void conditionThatCannotBeToldHidesNothing() {
        var form = form(component(rule(TEXT, "\"required\": true") + ", \"conditional\": {\"hide\": \"=nothing.of.the(kind\"}"));
        assertThatThrownBy(() -> CHECK.answers(form, Map.of(), Map.of())).hasMessageContaining("must be filled in");
    }

    @Test
    void expressionIsWorkedOutHereWhateverTheBrowserSent() {
        var form = form(component(RADIO), "{\"type\": \"expression\", \"key\": \"agrees\", \"expression\": \"=field = \\\"yes\\\"\"}");
        assertThat(CHECK.answers(form, Map.of("field", "no", "agrees", true), Map.of())).containsEntry("agrees", false);
    }

    @Test
    void fieldsAreSortedByHowTheyAreKept() {
        var form = form("{\"type\": \"text\", \"id\": \"words\", \"text\": \"{{caseReference}}\"}",
                "{\"type\": \"group\", \"components\": [" + component(TEXT + ", \"properties\": {\"caseFile\": \"fact\"}") + "]}",
                component(TEXT + ", \"properties\": {\"caseFile\": \"entry\"}").replace("\"field\"", "\"story\""), component(RADIO).replace("\"field\"", "\"choice\""),
                "{\"type\": \"expression\", \"key\": \"caseFileVersion\", \"expression\": \"=caseFile.version\"}");
        assertThat(form.fields()).extracting(Field::key).containsExactly("field", "story", "choice", "caseFileVersion");
        assertThat(form.fields()).extracting(Field::kept).containsExactly(Kept.FACT, Kept.ENTRY, Kept.VARIABLE, Kept.VERSION);
        assertThat(form.mentions("caseReference")).isTrue();
        assertThat(form.mentions("Reference")).isFalse();
    }

    @Test
    void formThatIsNoneIsRefused() {
        assertThatThrownBy(() -> FormSchema.parse(new ByteArrayInputStream("{".getBytes(StandardCharsets.UTF_8)))).isInstanceOf(Refused.class);
    }

    private static Map<String, Object> answers(String field, Object value) {
        return CHECK.answers(form(component(field)), sent("field", value), SHOWN);
    }

    private static Map<String, Object> sent(String key, Object value) {
        var sent = new HashMap<String, Object>();
        sent.put(key, value);
        return sent;
    }

    private static String rule(String field, String rules) {
        return field + ", \"validate\": {" + rules + "}";
    }

    private static String notInFuture() {
        return DATE + ", \"properties\": {\"notInFuture\": \"true\"}";
    }

    private static String component(String field) {
        return "{\"key\": \"field\", " + field + "}";
    }

    private static FormSchema form(String... components) {
        String json = "{\"id\": \"form\", \"components\": [" + String.join(", ", components) + "]}";
        return FormSchema.parse(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
