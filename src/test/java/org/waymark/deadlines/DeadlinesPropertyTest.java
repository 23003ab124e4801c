package org.waymark.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for any day from 2000 to 2060, any length and every nation. */
class DeadlinesPropertyTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2060, 12, 31);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(FIRST.toEpochDay(), LAST.toEpochDay()).map(LocalDate::ofEpochDay);
    }

    /** Every way to count, in every direction in which it can be. */
    @Provide
    Arbitrary<ARule> rules() {
        return Arbitraries.of(CountMode.class).flatMap(mode -> Arbitraries.integers().between(1, 70).flatMap(length -> Arbitraries.of(true, false)
                .map(back -> turned(mode, length, back))));
    }

    private static ARule turned(CountMode mode, int length, boolean back) {
        ARule rule = ARule.of(mode, length);
        return back && mode != CountMode.MON_ICO ? rule.back() : rule;
    }

    @Property
    void aLaterDayZeroNeverEndsEarlier(@ForAll("rules") ARule rule, @ForAll Nation nation, @ForAll("days") LocalDate dayZero, @ForAll @IntRange(max = 40) int later) {
        assertThat(rule.from(nation, dayZero.plusDays(later)).due()).isAfterOrEqualTo(rule.from(nation, dayZero).due());
    }

    @Property
    void aLongerRuleEndsFurtherAway(@ForAll CountMode mode, @ForAll Nation nation, @ForAll("days") LocalDate dayZero, @ForAll @IntRange(min = 1, max = 70) int length,
                                    @ForAll boolean back) {
        LocalDate due = turned(mode, length, back).from(nation, dayZero).due();
        LocalDate longer = turned(mode, length + 1, back).from(nation, dayZero).due();
        if (back && mode != CountMode.MON_ICO) {
            assertThat(longer).isBefore(due);
        } else {
            assertThat(longer).isAfter(due);
        }
    }

    @Property
    void thatManyWorkingDaysAndNoMore(@ForAll Nation nation, @ForAll("days") LocalDate dayZero, @ForAll @IntRange(min = 1, max = 70) int length) {
        Calendar calendar = ARule.CALENDARS.find("LA", nation);
        LocalDate due = ARule.of(CountMode.WD_EX, length).from(nation, dayZero).due();
        assertThat(calendar.closed(due)).as("due on a working day").isEmpty();
        assertThat(dayZero.plusDays(1).datesUntil(due.plusDays(1)).filter(day -> calendar.closed(day).isEmpty())).hasSize(length);

        LocalDate back = turned(CountMode.WD_EX, length, true).from(nation, dayZero).due();
        assertThat(calendar.closed(back)).isEmpty();
        assertThat(back.datesUntil(dayZero).filter(day -> calendar.closed(day).isEmpty())).hasSize(length);
    }

    @Property
    void backIsTheInverseOfOnwards(@ForAll Nation nation, @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 70) int length) {
        Calendar calendar = ARule.CALENDARS.find("LA", nation);
        LocalDate start = new Count(calendar).workingDayOnOrBefore(day);
        LocalDate due = ARule.of(CountMode.WD_EX, length).from(nation, start).due();
        assertThat(turned(CountMode.WD_EX, length, true).from(nation, due).due()).isEqualTo(start);
    }

    @Property
    void everySkippedDayHasAReasonAndNoOtherDayHas(@ForAll Nation nation, @ForAll("days") LocalDate dayZero, @ForAll @IntRange(min = 1, max = 70) int length) {
        Calendar calendar = ARule.CALENDARS.find("LA", nation);
        Reasons reasons = ARule.of(CountMode.WD_EX, length).from(nation, dayZero).reasons().get(0);
        assertThat(reasons.skipped()).containsExactlyElementsOf(dayZero.plusDays(1).datesUntil(reasons.due()).filter(day -> calendar.closed(day).isPresent())
                .map(day -> new Reasons.Skipped(day, calendar.closed(day).orElseThrow())).toList());
        assertThat(reasons.skipped()).filteredOn(each -> !each.why().equals(Calendar.WEEKEND)).allSatisfy(each ->
                assertThat(reasons.sentences()).contains(Words.date(each.day()) + " (" + each.why() + ")"));
    }

    @Property
    void theSafeDayIsAWorkingDayBeforeTheLimitAndNotBeforeTheStart(@ForAll("rules") ARule rule, @ForAll Nation nation, @ForAll("days") LocalDate dayZero) {
        Deadline deadline = rule.from(nation, dayZero);
        LocalDate limit = deadline.reasons().get(0).limit();
        LocalDate safeBy = deadline.safeBy();
        Calendar calendar = ARule.CALENDARS.find("LA", nation);
        boolean onwards = deadline.rule().direction() == Rule.Direction.AFTER;
        assertThat(safeBy).isBeforeOrEqualTo(limit);
        if (onwards) {
            assertThat(safeBy).isAfterOrEqualTo(dayZero);
        }
        if (!onwards || safeBy.isAfter(dayZero)) {
            assertThat(calendar.closed(safeBy)).as("a working day").isEmpty();
            assertThat(safeBy.plusDays(1).datesUntil(limit).filter(day -> calendar.closed(day).isEmpty())).as("the last one").isEmpty();
            assertThat(safeBy).isBefore(limit);
        }
    }

    @Property
    void aRollOnlyEverMovesToTheFirstWorkingDay(@ForAll("rules") ARule rule, @ForAll Nation nation, @ForAll("days") LocalDate dayZero) {
        Deadline rolled = rule.rolls().from(nation, dayZero);
        LocalDate limit = rolled.reasons().get(0).limit();
        Calendar calendar = ARule.CALENDARS.find("LA", nation);
        assertThat(calendar.closed(rolled.due())).isEmpty();
        assertThat(rolled.due()).isAfterOrEqualTo(limit);
        assertThat(limit.datesUntil(rolled.due())).allSatisfy(day -> assertThat(calendar.closed(day)).isPresent());
    }

    @Property
    void itIsTooLateAtTheFirstMomentOfTheNextDayInLondon(@ForAll("rules") ARule rule, @ForAll("days") LocalDate dayZero) {
        Deadline deadline = rule.from(Nation.ENGLAND, dayZero);
        assertThat(deadline.dueAt().toInstant()).isEqualTo(deadline.due().atTime(LocalTime.MAX).atZone(LONDON).toInstant().plusNanos(1));
        assertThat(deadline.dueAt().getOffset()).isEqualTo(deadline.dueAt().atZoneSameInstant(LONDON).getOffset());
        assertThat(Words.lastDay(deadline.dueAt())).isEqualTo(Words.date(deadline.due()));
        assertThat(Words.endOf(dayZero)).as("any day").isEqualTo(dayZero.plusDays(1).atStartOfDay(LONDON).toOffsetDateTime());
    }

    @Property
    void warningsAreInOrderOnWorkingDaysAndNeitherTooEarlyNorTooLate(@ForAll("rules") ARule rule, @ForAll Nation nation, @ForAll("days") LocalDate dayZero,
                                                                     @ForAll @Size(max = 5) List<@From("times") String> times) {
        Deadline deadline = rule.kind(ClockKind.LIMIT).warn(times.toArray(String[]::new)).from(nation, dayZero);
        Calendar calendar = ARule.CALENDARS.find("LA", nation);
        assertThat(deadline.warnings()).isSortedAccordingTo(Comparator.comparing(warning -> warning.at().toInstant()));
        assertThat(deadline.warnings()).anySatisfy(warning -> assertThat(warning.on()).isEqualTo(deadline.safeBy()));
        assertThat(deadline.warnings()).allSatisfy(warning -> {
            assertThat(warning.at()).isBeforeOrEqualTo(deadline.dueAt());
            assertThat(warning.on().equals(deadline.safeBy()) || calendar.closed(warning.on()).isEmpty()).isTrue();
            if (deadline.rule().direction() == Rule.Direction.AFTER) {
                assertThat(warning.on()).isAfterOrEqualTo(dayZero);
            }
        });
    }

    @Provide
    Arbitrary<String> times() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 90);
        return Arbitraries.oneOf(numbers.map(n -> "day " + n), numbers.map(n -> "working day " + n), numbers.map(n -> "week " + n), numbers.map(n -> "month " + n),
                numbers.map(n -> n + " days before"), numbers.map(n -> n + " working days before"), numbers.map(n -> n + " hours before"),
                numbers.map(n -> "escalate " + n + " weeks before"), numbers.map(n -> "every " + (n + 1) + " weeks"));
    }

    @Property
    void beginningWithADayEndsADaySooner(@ForAll("days") LocalDate dayZero, @ForAll @IntRange(min = 1, max = 120) int months) {
        assertThat(ARule.of(CountMode.MON_IN, months).from(Nation.ENGLAND, dayZero).due())
                .isEqualTo(ARule.of(CountMode.MON_EX, months).from(Nation.ENGLAND, dayZero).due().minusDays(1));
        assertThat(ARule.of(CountMode.CAL_IN, months).from(Nation.ENGLAND, dayZero).due())
                .isEqualTo(ARule.of(CountMode.CAL_EX, months).from(Nation.ENGLAND, dayZero).due().minusDays(1));
    }

    @Property
    void theEarliestIsNeverAfterTheLatest(@ForAll("rules") ARule rule, @ForAll Nation nation, @ForAll @Size(min = 1, max = 4) List<@From("days") LocalDate> days) {
        Deadlines deadlines = rule.deadlines();
        List<Question> questions = days.stream().map(day -> new Question("r", nation, day)).toList();
        List<LocalDate> each = questions.stream().map(question -> deadlines.due(question).due()).sorted().toList();
        assertThat(deadlines.due(new Basis(Basis.Pick.EARLIEST, questions)).due()).isEqualTo(each.get(0));
        assertThat(deadlines.due(new Basis(Basis.Pick.LATEST, questions)).due()).isEqualTo(each.get(each.size() - 1));
    }

    @Property
    void onlyDatesThatNeedUnpublishedYearsAreProvisional(@ForAll("days") LocalDate dayZero, @ForAll @IntRange(min = 1, max = 70) int length) {
        Deadline deadline = ARule.of(CountMode.WD_EX, length).from(Nation.ENGLAND, dayZero);
        boolean outside = LongStream.rangeClosed(Math.min(dayZero.plusDays(1).toEpochDay(), deadline.safeBy().toEpochDay()), deadline.due().toEpochDay())
                .mapToObj(LocalDate::ofEpochDay).anyMatch(day -> day.getYear() < 2019 || day.getYear() > 2028);
        if (deadline.safeBy().isAfter(dayZero)) {
            assertThat(deadline.provisional()).isEqualTo(outside);
        }
        assertThat(deadline.explanation().contains("Provisional: ")).isEqualTo(deadline.provisional());
    }
}
