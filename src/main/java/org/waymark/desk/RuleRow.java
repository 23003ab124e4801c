package org.waymark.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.waymark.deadlines.ClockKind;
import org.waymark.deadlines.CountMode;
import org.waymark.deadlines.Rule;
import org.waymark.deadlines.Rules;
import org.waymark.deadlines.WarnAt;

/** A row of a table, with the words that stand in its cells. */
@Schema(description = "A row of a table of deadlines.")
record RuleRow(
        @Schema(description = "What the rule is called in a question.", example = "move-on") String rule,
        @Schema(description = "The decision table it stands in.", example = "move-on-deadlines") String table,
        @Schema(description = "The nations it holds in.", example = "[\"england\", \"wales\"]") List<String> jurisdictions,
        @Schema(description = "The cohorts it holds for; empty where it asks for none.", example = "[\"family\", \"pregnant\"]") List<String> cohorts,
        @Schema(description = "What sets it going.", example = "protection granted") String triggerEvent,
        @Schema(description = "What day 0 is.", example = "the day the grant was notified") String dayZero,
        @Schema(description = "How many of `unit`; 0 is day 0 itself.", example = "56") int length,
        @Schema(description = "What is counted.", example = "days", allowableValues = {"days", "working-days", "months"}) String unit,
        @Schema(description = "How it is counted. EX: day 0 is not counted. IN: day 0 is the first day. CAL calendar days, WD working days, MON months; "
                + "MON_ICO as the Information Commissioner counts a month.", example = "CAL_EX") CountMode countMode,
        @Schema(description = "Whether the count goes on from day 0 or back.", example = "after", allowableValues = {"after", "before"}) String direction,
        @Schema(description = "Whether a last day that is no working day moves to the next.", example = "NONE") Rule.Roll roll,
        @Schema(description = "Whose bank holidays count; LA for the nation's own.", example = "LA") String calendar,
        @Schema(description = "The local time by which it must be done on the last day; null for the end of the day.", example = "16:30", type = "string", nullable = true) LocalTime cutOff,
        @Schema(description = "What it means when the date passes.", example = "ENTITLE") ClockKind kind,
        @Schema(description = "Who must act.", example = "housing worker") String whoActs,
        @Schema(description = "The provision, or `none`.", example = "SI 2000/704 reg 2(2)") String legalBasis,
        @Schema(description = "Where it was read.", example = "S5, S6") String source,
        @Schema(description = "How sure the source is.", example = "a2", allowableValues = {"a", "a2", "b", "policy"}) String confidence,
        @Schema(description = "Whether it can be relied on.", example = "unverified",
                allowableValues = {"verified", "unverified", "superseded", "proposed", "policy"}) String status,
        @Schema(description = "The first day.", example = "2025-09-01") LocalDate effectiveFrom,
        @Schema(description = "The last day; null while it is in force.", example = "2026-03-08", nullable = true) LocalDate effectiveTo,
        @Schema(description = "Which date chooses the row.", example = "trigger-date") String appliesBy,
        @Schema(description = "Another way in which the rule is read, or null.", nullable = true) Reading otherReading,
        @Schema(description = "What happens when the date passes.", example = "support ends") String onExpiry,
        @Schema(description = "When people are warned, as written in the row.", example = "[\"day 7\", \"escalate 5 days before\"]") List<String> warnAt,
        @Schema(description = "Why the row is as it is.", example = "Families kept 56 days to the end of the pilot.") String note) {

    static RuleRow of(Rules.Row row) {
        Rule rule = row.rule();
        return new RuleRow(rule.ruleId(), row.table(), row.jurisdictions(), row.cohorts(), rule.triggerEvent(), rule.dayZero(), rule.length(), rule.unit().label(),
                rule.countMode(), rule.direction().name().toLowerCase(Locale.ROOT), rule.roll(), rule.calendar(), rule.cutOff(), rule.clockKind(), rule.whoActs(),
                rule.legalBasis(), rule.source(), rule.confidence(), rule.status(), rule.effectiveFrom(), rule.effectiveTo(), rule.appliesBy(),
                rule.otherReading() == null ? null : Reading.of(rule.otherReading()), rule.onExpiry(), rule.warnAt().stream().map(WarnAt::words).toList(), row.note());
    }

    @Schema(description = "Another way in which a rule is read.")
    record Reading(@Schema(description = "Its length.", example = "3") int length,
                   @Schema(description = "How it counts.", example = "WD_EX") CountMode countMode,
                   @Schema(description = "Whether it moves to a working day.", example = "NONE") Rule.Roll roll,
                   @Schema(description = "Why people read it so, and what is wrong with it.", example = "leaflets count working days only") String words) {

        static Reading of(Rule.OtherReading reading) {
            return new Reading(reading.length(), reading.countMode(), reading.roll(), reading.words());
        }
    }
}
