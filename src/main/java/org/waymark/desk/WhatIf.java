package org.waymark.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.waymark.deadlines.ClockKind;
import org.waymark.deadlines.Deadline;
import org.waymark.deadlines.Question;
import org.waymark.deadlines.Reasons;
import org.waymark.deadlines.Rule;

/** A date and why, in words of its own: what other programs rely on does not change because a class does. */
@Schema(description = "The date that a rule gives, and why. Not legal advice.")
record WhatIf(
        @Schema(description = "The rule that was asked.", example = "age-assessment-judicial-review") String rule,
        @Schema(description = "The nation whose law and bank holidays were taken.", example = "england") String jurisdiction,
        @Schema(description = "The cohort; `any` where none was given.", example = "any") String cohort,
        @Schema(description = "Day 0: the day that was counted from.", example = "2026-11-30") LocalDate date,
        @Schema(description = "The day that chose the row.", example = "2026-11-30") LocalDate appliesOn,
        @Schema(description = "The last day on which the thing may still be done: the legal date.", example = "2027-02-28") LocalDate due,
        @Schema(description = "The working day to work to; never after `due`.", example = "2027-02-26") LocalDate safeBy,
        @Schema(description = "The first moment at which it is too late, with the offset of that day in London: the midnight after `due`, or the rule's own time of day.",
                example = "2027-03-01T00:00:00Z") OffsetDateTime dueAt,
        @Schema(description = "What it means when the date passes. LIMIT: a right is lost. DUTY: a public body had to act. TARGET: a published aim. "
                + "ENTITLE: support or leave runs out. INTERNAL: the charity's own standard.", example = "LIMIT") ClockKind kind,
        @Schema(description = "What is counted.", example = "months", allowableValues = {"days", "working-days", "months"}) String unit,
        @Schema(description = "How many of them.", example = "3") int length,
        @Schema(description = "Where the rule was read.", example = "CPR 54.5") String source,
        @Schema(description = "The provision, or `none`.", example = "CPR 54.5(1)") String legalBasis,
        @Schema(description = "How sure the source is: a, read in an official text; a2, in a secondary one; b, from knowledge only; policy, the charity's own.",
                example = "a", allowableValues = {"a", "a2", "b", "policy"}) String confidence,
        @Schema(description = "Whether the row can be relied on.", example = "verified",
                allowableValues = {"verified", "unverified", "superseded", "proposed", "policy"}) String status,
        @Schema(description = "The whole of it in one paragraph, for a lawyer and for a young person.",
                example = "The last day is Sunday 28 February 2027, until the end of the day; work to Friday 26 February 2027. …") String explanation,
        @Schema(description = "The same in pieces, one for each date that was weighed.") List<Why> reasons,
        @Schema(description = "When people would be reminded, in order.") List<Reminder> warnings,
        @Schema(description = "Whether bank holidays were needed that are not published yet.", example = "false") boolean provisional,
        @Schema(description = "Who must act.", example = "the claimant's solicitor") String whoActs,
        @Schema(description = "What happens when the date passes.", example = "the claim is out of time") String onExpiry,
        @Schema(description = "When to ask after what a public body owed; null where the young person's side must act.", example = "2026-12-29", nullable = true) LocalDate chaseOn) {

    static WhatIf of(Question question, Deadline deadline) {
        Rule rule = deadline.rule();
        return new WhatIf(rule.ruleId(), question.nation().label(), question.cohort(), question.dayZero(), question.appliesOn(), deadline.due(), deadline.safeBy(),
                deadline.dueAt(), rule.clockKind(), rule.unit().label(), rule.length(), rule.source(), rule.legalBasis(), rule.confidence(), rule.status(),
                deadline.explanation(), deadline.reasons().stream().map(Why::of).toList(),
                deadline.warnings().stream().map(warning -> new Reminder(warning.on(), warning.at(), warning.words(), warning.escalate())).toList(),
                deadline.provisional(), rule.whoActs(), rule.onExpiry(), deadline.reasons().get(0).chaseOn());
    }

    @Schema(description = "A moment at which people would be reminded.")
    record Reminder(
            @Schema(description = "The day, a working day unless hours are counted.", example = "2027-01-11") LocalDate on,
            @Schema(description = "The moment, with the offset of that day in London.", example = "2027-01-11T09:00:00Z") OffsetDateTime at,
            @Schema(description = "Which of the row's times this is.", example = "week 6") String words,
            @Schema(description = "Whether the managers hear of it too.", example = "false") boolean escalate) { }

    @Schema(description = "Why the date is that date, in pieces.")
    record Why(
            @Schema(description = "The rule.", example = "age-assessment-judicial-review") String rule,
            @Schema(description = "The nation.", example = "england") String jurisdiction,
            @Schema(description = "The cohort.", example = "any") String cohort,
            @Schema(description = "The length in words.", example = "3 months") String length,
            @Schema(description = "The provision, or `none`.", example = "CPR 54.5(1)") String legalBasis,
            @Schema(description = "Where the rule was read.", example = "CPR 54.5") String source,
            @Schema(description = "How sure the source is.", example = "a") String confidence,
            @Schema(description = "Whether the row can be relied on.", example = "verified") String status,
            @Schema(description = "The day that was counted from.", example = "2026-11-30") LocalDate dayZero,
            @Schema(description = "What happened on that day.", example = "the day of the decision") String dayZeroMeaning,
            @Schema(description = "How the days were counted.", example = "Counted to the same day of the month, or the last day of a month that has no such day.") String counting,
            @Schema(description = "Whose days are working days.", example = "England and Wales") String calendar,
            @Schema(description = "The days that were not counted, in order.") List<Skipped> skipped,
            @Schema(description = "The last day before any roll to a working day.", example = "2027-02-28") LocalDate limit,
            @Schema(description = "What the rule does with a last day that is no working day.",
                    example = "The last day is no working day (weekend), and the rule does not move it.") String roll,
            @Schema(description = "The last day.", example = "2027-02-28") LocalDate due,
            @Schema(description = "`the end of the day`, or the time.", example = "the end of the day") String until,
            @Schema(description = "The day to work to.", example = "2027-02-26") LocalDate safeBy,
            @Schema(description = "When to ask after what should have come; null where the young person's side must act.", example = "2026-12-29", nullable = true) LocalDate chaseOn,
            @Schema(description = "The known other reading of the rule, which is not to be relied on, or null.", nullable = true) OtherReading otherReading,
            @Schema(description = "Whether the row can be relied on, in words.", example = "The rule was checked against an official text.") String standing,
            @Schema(description = "What is not known yet about the calendar, or null.", nullable = true,
                    example = "Provisional: the bank holidays of 2031 are not published yet for England and Wales, and were computed.") String provisional) {

        static Why of(Reasons reasons) {
            return new Why(reasons.rule(), reasons.jurisdiction(), reasons.cohort(), reasons.length(), reasons.legalBasis(), reasons.source(), reasons.confidence(),
                    reasons.status(), reasons.dayZero(), reasons.dayZeroMeaning(), reasons.counting(), reasons.calendar(),
                    reasons.skipped().stream().map(day -> new Skipped(day.day(), day.why())).toList(), reasons.limit(), reasons.roll(), reasons.due(), reasons.until(),
                    reasons.safeBy(), reasons.chaseOn(),
                    reasons.otherReading() == null ? null : new OtherReading(reasons.otherReading().words(), reasons.otherReading().date()),
                    reasons.standing(), reasons.provisional());
        }
    }

    @Schema(description = "A day that was not counted.")
    record Skipped(@Schema(description = "The day.", example = "2026-12-25") LocalDate day,
                   @Schema(description = "Why it was not counted.", example = "Christmas Day") String why) { }

    @Schema(description = "Another way in which the rule is read, and its date, which is not the date.")
    record OtherReading(@Schema(description = "Why people read it so, and what is wrong with it.", example = "leaflets count working days only") String words,
                        @Schema(description = "The date it would give.", example = "2026-12-01") LocalDate date) { }
}
