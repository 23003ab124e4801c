package org.waymark.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.Database;
import org.waymark.casework.OnEachDatabase;
import org.waymark.deadlines.Clock.State;

/** The register and its ledger on both databases, with rules that the test writes. */
class ClocksTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate TOLD = LocalDate.of(2026, 11, 2);
    private static final By ONE = new By("practitioner", "wrong-day");
    private static final By TWO = new By("practitioner", "manager", "more-time-granted");
    private static final Map<Database, DataSource> DATABASES = new EnumMap<>(Database.class);

    private final Map<String, Rule> rules = new HashMap<>();
    private final List<Clock> followed = new ArrayList<>();
    private Instant now;
    private JdbcClient db;
    private TransactionTemplate transaction;
    private Clocks clocks;
    private int cases;

    @BeforeEach
    void rules() {
        now = Instant.parse("2026-11-10T10:00:00Z");
        rule("limit", 30, ClockKind.LIMIT, "day 7", "escalate 10 days before");
        rule("target", 30, ClockKind.TARGET);
    }

    private void rule(String id, int length, ClockKind kind, String... warnAt) {
        rules.put(id, new Rule(id, "decided", "the day of the decision", length, Rule.Unit.DAYS, CountMode.CAL_EX, Rule.Direction.AFTER, Rule.Roll.NONE, "EW",
                null, kind, "the young person", "a provision", "a source", "b", "unverified", LocalDate.of(2020, 1, 1), null, "trigger-date", null, "ask",
                java.util.Arrays.stream(warnAt).map(WarnAt::of).toList()));
    }

    private void on(Database database) {
        DataSource source = DATABASES.computeIfAbsent(database, Database::fresh);
        db = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        var copies = new StaticListableBeanFactory(Map.of("copies", (Copies) followed::add)).getBeanProvider(Copies.class);
        clocks = new Clocks(db, new Deadlines(new Fixed(), CALENDARS), copies, new java.time.Clock() {
            @Override
            public ZoneId getZone() {
                return LONDON;
            }

            @Override
            public java.time.Clock withZone(ZoneId zone) {
                return java.time.Clock.fixed(now, zone);
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private static final Calendars CALENDARS = new Calendars(new ClassPathResource("bank-holidays/gov-uk.json"), new ClassPathResource("bank-holidays/calendars.yaml"), null);

    private final class Fixed implements Rules {

        @Override
        public Rule find(String ruleId, String jurisdiction, String cohort, LocalDate appliesOn) {
            if (!rules.containsKey(ruleId)) {
                throw new NoSuchRule("There is no rule '" + ruleId + "'.");
            }
            return rules.get(ruleId);
        }

        @Override
        public boolean exists(String ruleId) {
            return rules.containsKey(ruleId);
        }

        @Override
        public List<Row> all() {
            return List.of();
        }
    }

    private <T> T in(Callable<T> work) {
        return transaction.execute(status -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String aCase() {
        String reference = "WM-2026-%06d".formatted(Math.abs(UUID.randomUUID().hashCode()) % 1_000_000);
        db.sql("insert into waymark.case_file (reference, state, version, opened_at, opened_by) values (:reference, 'open', 0, :now, 'duty-worker')")
                .param("reference", reference).param("now", OffsetDateTime.ofInstant(now, LONDON)).update();
        return reference;
    }

    private Clock start(String rule) {
        return start(rule, null);
    }

    private Clock start(String rule, LocalDate letter) {
        return in(() -> clocks.start(aCase(), Basis.of(new Question(rule, Nation.ENGLAND, TOLD)), letter, ONE));
    }

    private Clock change(Clock clock, Change change, By by) {
        return in(() -> clocks.change(clock.id(), change, by));
    }

    private void today(String date) {
        now = LocalDate.parse(date).atTime(10, 0).atZone(LONDON).toInstant();
    }

    private List<String> ledger(Clock clock) {
        return clocks.ledger(clock.id()).stream().map(entry -> "%s %s>%s by %s%s".formatted(entry.change(), entry.dueBefore(), entry.due(), entry.by(),
                entry.secondBy() == null ? "" : "+" + entry.secondBy())).toList();
    }

    @OnEachDatabase
    void aStartedClockHoldsItsDatesAndWhyTheyAreThese(Database database) {
        on(database);
        Clock clock = start("limit");
        assertThat(clock.state()).isEqualTo(State.RUNNING);
        assertThat(clock.due()).isEqualTo("2026-12-02");
        assertThat(clock.safeBy()).isEqualTo("2026-12-01");
        assertThat(clock.dueAt().toInstant()).isEqualTo("2026-12-03T00:00:00Z");
        assertThat(clock.explanation()).contains("Wednesday 2 December 2026", "Monday 2 November 2026", "a provision", "a source", "not been verified");
        assertThat(clock.reasons()).contains("\"dayZero\":\"2026-11-02\"");
        assertThat(clock.warnings()).extracting(Warning::on).contains(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 1));
        assertThat(clocks.get(clock.id())).isEqualTo(clock);
        assertThat(clocks.ofCase(clock.caseReference())).containsExactly(clock);
        assertThat(ledger(clock)).containsExactly("started null>2026-12-02 by practitioner");
    }

    @OnEachDatabase
    void ofTwoDaysOnWhichItWasToldTheEarlierCounts(Database database) {
        on(database);
        Clock clock = in(() -> clocks.start(aCase(), Basis.earliest(new Question("limit", Nation.ENGLAND, TOLD.plusDays(6)), new Question("limit", Nation.ENGLAND, TOLD)),
                null, ONE));
        assertThat(clock.due()).isEqualTo("2026-12-02");
        assertThat(clock.explanation()).contains("2 dates were counted, and the earliest counts").contains("Sunday 8 November 2026");
        assertThat(clock.basis().questions()).hasSize(2);
    }

    @OnEachDatabase
    void anEarlierDateInALetterCountsAndALaterOneIsKeptBeside(Database database) {
        on(database);
        Clock earlier = start("limit", LocalDate.of(2026, 11, 25));
        assertThat(earlier.due()).isEqualTo("2026-11-25");
        assertThat(earlier.computed()).isEqualTo("2026-12-02");
        assertThat(earlier.explanation()).contains("The date Wednesday 25 November 2026 printed in the letter counts; the rule itself gives Wednesday 2 December 2026.");

        Clock later = start("limit", LocalDate.of(2026, 12, 10));
        assertThat(later.due()).isEqualTo("2026-12-02");
        assertThat(later.laterLetter()).isEqualTo("2026-12-10");
        Clock kept = change(later, new Change.DecideLetter(false), ONE);
        assertThat(kept.due()).isEqualTo("2026-12-02");
        assertThat(kept.laterLetter()).isNull();
    }

    @OnEachDatabase
    void aLaterLetterCountsForALegalLimitOnlyWhenTwoPeopleSaySo(Database database) {
        on(database);
        Clock clock = change(start("limit"), new Change.Letter(LocalDate.of(2026, 12, 10)), ONE);
        assertThat(clock.due()).isEqualTo("2026-12-02");
        assertThatThrownBy(() -> change(clock, new Change.DecideLetter(true), ONE)).isInstanceOf(ChangeRefused.class).hasMessageContaining("two different people");
        assertThat(change(clock, new Change.DecideLetter(true), TWO).due()).isEqualTo("2026-12-10");
        assertThat(ledger(clock)).containsExactly("started null>2026-12-02 by practitioner", "letter-later 2026-12-02>2026-12-02 by practitioner",
                "letter-decided 2026-12-02>2026-12-10 by practitioner+manager");
        assertThat(followed).last().extracting(Clock::due).isEqualTo(LocalDate.of(2026, 12, 10));
    }

    @OnEachDatabase
    void daysLostInAPauseAreAdded(Database database) {
        on(database);
        Clock clock = start("target");
        Clock paused = change(clock, new Change.Pause(LocalDate.of(2026, 11, 5)), ONE);
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        today("2026-11-17");
        Clock resumed = change(paused, new Change.Resume(LocalDate.of(2026, 11, 15)), ONE);
        assertThat(resumed.due()).isEqualTo(clock.due().plusDays(10));
        assertThat(resumed.safeBy()).isEqualTo("2026-12-11");
        Clock again = change(change(resumed, new Change.Pause(LocalDate.of(2026, 11, 16)), ONE), new Change.Resume(LocalDate.of(2026, 11, 17)), ONE);
        assertThat(again.due()).isEqualTo(clock.due().plusDays(11));
        assertThat(again.explanation()).contains("11 days were lost while the clock was paused");
    }

    @OnEachDatabase
    void anExtensionKeepsTheOldDateAndWhoGrantedIt(Database database) {
        on(database);
        Clock clock = start("target");
        Clock extended = change(clock, new Change.Extend(LocalDate.of(2027, 1, 9), "tribunal", "order"), ONE);
        assertThat(extended.due()).isEqualTo("2027-01-09");
        assertThat(extended.safeBy()).as("a Saturday: the working day before").isEqualTo("2027-01-08");
        assertThat(clocks.ledger(clock.id())).last().satisfies(entry -> {
            assertThat(entry.grantedBy()).isEqualTo("tribunal");
            assertThat(entry.evidence()).isEqualTo("order");
            assertThat(entry.dueBefore()).isEqualTo("2026-12-02");
        });
        assertThatThrownBy(() -> change(extended, new Change.Extend(LocalDate.of(2027, 1, 9), "tribunal", "order"), ONE)).hasMessageContaining("is not later");
    }

    @OnEachDatabase
    void givingUpALimitTakesTwoDifferentPeople(Database database) {
        on(database);
        Clock clock = start("limit");
        List<Change> given = List.of(new Change.Cancel(), new Change.Pause(LocalDate.of(2026, 11, 9)), new Change.Extend(LocalDate.of(2026, 12, 20), "court", "order"),
                new Change.Correct(Basis.of(new Question("limit", Nation.ENGLAND, TOLD.plusDays(1)))));
        for (Change change : given) {
            assertThat(clocks.takesTwo(clock.id(), change)).as(change.toString()).isTrue();
            assertThatThrownBy(() -> change(clock, change, ONE)).isInstanceOf(ChangeRefused.class);
            assertThatThrownBy(() -> change(clock, change, new By("manager", "manager", "other"))).isInstanceOf(ChangeRefused.class);
            assertThat(clocks.get(clock.id())).isEqualTo(clock);
        }
        for (Change change : List.of(new Change.ActOn(), new Change.Letter(LocalDate.of(2026, 11, 20)), new Change.Correct(Basis.of(new Question("limit", Nation.ENGLAND, TOLD.minusDays(1)))))) {
            assertThat(clocks.takesTwo(clock.id(), change)).as(change.toString()).isFalse();
        }
        assertThat(clocks.takesTwo(start("target").id(), new Change.Cancel())).isFalse();
        assertThat(change(clock, new Change.Cancel(), TWO).state()).isEqualTo(State.CANCELLED);
    }

    @OnEachDatabase
    void goingOnAfterAPauseTakesOnePerson(Database database) {
        on(database);
        Clock paused = change(start("limit"), new Change.Pause(LocalDate.of(2026, 11, 5)), TWO);
        Change later = new Change.Correct(Basis.of(new Question("limit", Nation.ENGLAND, TOLD.plusDays(3))));
        assertThatThrownBy(() -> change(paused, later, ONE)).as("a pause is no way to a later date").isInstanceOf(ChangeRefused.class);
        assertThat(change(paused, new Change.Resume(LocalDate.of(2026, 11, 10)), ONE).due()).isEqualTo("2026-12-07");
    }

    @OnEachDatabase
    void whatWasDoneInTimeIsMetAndWhatWasDoneLaterIsMissed(Database database) {
        on(database);
        assertThat(change(start("limit"), new Change.Meet(LocalDate.of(2026, 11, 9)), ONE).state()).isEqualTo(State.MET);
        Clock clock = start("limit");
        today("2026-12-04");
        assertThat(clocks.passed()).extracting(Clock::id).contains(clock.id());
        Clock missed = change(clock, new Change.Miss(), ONE);
        assertThat(missed.state()).isEqualTo(State.MISSED);
        assertThat(change(missed, new Change.Meet(LocalDate.of(2026, 12, 2)), ONE).state()).as("done on the last day, written down later").isEqualTo(State.MET);
        assertThat(change(start("limit"), new Change.Meet(LocalDate.of(2026, 12, 3)), ONE).state()).isEqualTo(State.MISSED);
    }

    @OnEachDatabase
    void aMissedLimitRunsAgainWhenMoreTimeIsGranted(Database database) {
        on(database);
        Clock clock = start("limit");
        today("2026-12-04");
        Clock missed = change(clock, new Change.Miss(), ONE);
        Clock rescued = change(missed, new Change.Extend(LocalDate.of(2026, 12, 18), "court", "order"), TWO);
        assertThat(rescued.state()).isEqualTo(State.RUNNING);
        assertThat(rescued.due()).isEqualTo("2026-12-18");
    }

    @OnEachDatabase
    void whatMakesNoSenseIsRefusedInASentence(Database database) {
        on(database);
        Clock clock = start("target");
        assertThatThrownBy(() -> change(clock, new Change.Resume(LocalDate.of(2026, 11, 9)), ONE)).hasMessage("This deadline is running, not paused.");
        assertThatThrownBy(() -> change(clock, new Change.Pause(LocalDate.of(2026, 11, 11)), ONE)).hasMessage("Wednesday 11 November 2026 has not come yet.");
        assertThatThrownBy(() -> change(clock, new Change.Meet(LocalDate.of(2026, 11, 11)), ONE)).hasMessageContaining("has not come yet");
        assertThatThrownBy(() -> change(clock, new Change.Miss(), ONE)).hasMessageContaining("has not passed");
        assertThatThrownBy(() -> change(clock, new Change.DecideLetter(true), ONE)).hasMessageContaining("no later letter");
        Clock paused = change(clock, new Change.Pause(LocalDate.of(2026, 11, 9)), ONE);
        assertThatThrownBy(() -> change(paused, new Change.Resume(LocalDate.of(2026, 11, 8)), ONE)).hasMessageContaining("before it was paused");
        assertThatThrownBy(() -> change(paused, new Change.Pause(LocalDate.of(2026, 11, 9)), ONE)).hasMessageContaining("paused and cannot be paused");
        assertThat(clocks.ledger(clock.id())).hasSize(2);
    }

    @OnEachDatabase
    void theDatabaseItselfKeepsTheLedgerAsItWas(Database database) {
        on(database);
        Clock clock = start("target");
        assertThatThrownBy(() -> db.sql("update waymark.clock_entry set due = due + 1 where clock_id = :id").param("id", clock.id()).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("delete from waymark.clock_entry where clock_id = :id").param("id", clock.id()).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("truncate table waymark.clock_entry").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("update waymark.clock set rule = 'other' where id = :id").param("id", clock.id()).update()).isInstanceOf(DataAccessException.class);
        assertThat(clocks.get(clock.id())).isEqualTo(clock);
    }

    @OnEachDatabase
    void aChangedRuleMovesNoRunningDateUntilSomebodyDecides(Database database) {
        on(database);
        Clock clock = start("target");
        assertThat(clocks.differences()).extracting(each -> each.clock().id()).doesNotContain(clock.id());
        rule("target", 25, ClockKind.TARGET);
        assertThat(clocks.get(clock.id()).due()).isEqualTo("2026-12-02");
        assertThat(difference(clock).would()).isEqualTo("2026-11-27");
        Clock paused = change(change(clock, new Change.Pause(LocalDate.of(2026, 11, 9)), ONE), new Change.Resume(LocalDate.of(2026, 11, 10)), ONE);
        assertThat(paused.due()).as("a pause counts on from the date there was").isEqualTo("2026-12-03");
        assertThat(difference(clock).would()).isEqualTo("2026-11-28");

        Clock kept = change(clock, new Change.Keep(difference(clock).computed()), ONE);
        assertThat(kept.due()).isEqualTo("2026-12-03");
        assertThat(clocks.difference(kept)).isEmpty();
        rule("target", 26, ClockKind.TARGET);
        assertThat(difference(clock).would()).as("another change is another decision").isEqualTo("2026-11-29");
        assertThat(change(clock, new Change.Recount(), ONE).due()).isEqualTo("2026-11-29");
        assertThat(ledger(clock)).last().isEqualTo("recounted 2026-12-03>2026-11-29 by practitioner");
    }

    @OnEachDatabase
    void keepingALimitLaterThanTheLawNowGivesTakesTwo(Database database) {
        on(database);
        Clock clock = start("limit");
        rule("limit", 25, ClockKind.LIMIT);
        Change keep = new Change.Keep(difference(clock).computed());
        assertThat(clocks.takesTwo(clock.id(), keep)).isTrue();
        assertThatThrownBy(() -> change(clock, keep, ONE)).isInstanceOf(ChangeRefused.class);
        assertThat(change(clock, keep, TWO).due()).isEqualTo(clock.due());
        rule("limit", 35, ClockKind.LIMIT);
        assertThat(clocks.takesTwo(clock.id(), new Change.Keep(difference(clock).computed()))).as("the earlier date stays").isFalse();
        assertThat(clocks.takesTwo(clock.id(), new Change.Recount())).as("a later date is taken").isTrue();
    }

    @OnEachDatabase
    void aLetterThatIsTheLaterDateAfterACorrectionNoLongerCountsByItself(Database database) {
        on(database);
        Clock clock = start("limit", LocalDate.of(2026, 11, 30));
        Clock corrected = change(clock, new Change.Correct(Basis.of(new Question("limit", Nation.ENGLAND, TOLD.minusDays(5)))), ONE);
        assertThat(corrected.due()).isEqualTo("2026-11-27");
        assertThat(corrected.laterLetter()).isEqualTo("2026-11-30");
        Clock other = start("target", LocalDate.of(2026, 11, 30));
        rule("target", 25, ClockKind.TARGET);
        assertThat(change(other, new Change.Recount(), ONE).due()).isEqualTo("2026-11-27");
    }

    @OnEachDatabase
    void whatIsDoneWhileAClockStandsStillIsDoneInTime(Database database) {
        on(database);
        Clock paused = change(start("target"), new Change.Pause(LocalDate.of(2026, 11, 10)), ONE);
        today("2026-12-09");
        assertThat(change(paused, new Change.Meet(LocalDate.of(2026, 12, 8)), ONE).state()).isEqualTo(State.MET);
        assertThatThrownBy(() -> change(start("target"), new Change.Meet(TOLD.minusDays(1)), ONE)).hasMessageContaining("before the day that this deadline is counted from");
    }

    @OnEachDatabase
    void anExtensionAsksAnewWhoActs(Database database) {
        on(database);
        Clock acted = change(start("target"), new Change.ActOn(), ONE);
        assertThat(acted.actedOn()).isTrue();
        assertThat(change(acted, new Change.Extend(LocalDate.of(2027, 1, 9), "council", "letter"), ONE).actedOn()).isFalse();
    }

    @OnEachDatabase
    void aRuleThatIsGoneIsToldAndSpoilsNoOther(Database database) {
        on(database);
        Clock clock = start("target");
        rules.remove("target");
        Clocks.Difference difference = difference(clock);
        assertThat(difference.would()).isEqualTo(clock.due());
        assertThat(difference.explanation()).isEqualTo("There is no rule 'target'.");
        change(clock, new Change.Keep(difference.computed()), ONE);
        assertThat(clocks.difference(clocks.get(clock.id()))).isEmpty();
        assertThat(change(clock, new Change.Meet(LocalDate.of(2026, 11, 9)), ONE).state()).isEqualTo(State.MET);
    }

    private Clocks.Difference difference(Clock clock) {
        return clocks.differences().stream().filter(each -> each.clock().id().equals(clock.id())).findFirst().orElseThrow();
    }

    @OnEachDatabase
    void anEscalationIsGivenOutOnceHoweverManyAsk(Database database) throws Exception {
        on(database);
        Clock clock = start("limit");
        assertThat(in(clocks::takeEscalations)).extracting(Clock::id).doesNotContain(clock.id());
        Clock actedOn = change(start("limit"), new Change.ActOn(), ONE);
        today("2026-11-22");
        Callable<Long> ask = () -> in(clocks::takeEscalations).stream().filter(each -> each.id().equals(clock.id())).count();
        var nodes = Executors.newFixedThreadPool(2);
        try {
            long taken = 0;
            for (Future<Long> answer : nodes.invokeAll(List.of(ask, ask, ask, ask))) {
                taken += answer.get();
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
        assertThat(db.sql("select count(*) from waymark.clock_escalation where clock_id = :id").param("id", actedOn.id()).query(Long.class).single())
                .as("nobody is told where somebody acts").isZero();
    }

    @OnEachDatabase
    void aRuleThatIsWithdrawnHoldsNobodyBackFromChangingWhatRunsByIt(Database database) {
        on(database);
        Clock running = in(() -> clocks.start(aCase(), Basis.earliest(new Question("limit", Nation.ENGLAND, TOLD), new Question("limit", Nation.ENGLAND, TOLD.plusDays(2))), null, ONE));
        Clock before = in(() -> clocks.start(aCase(), Basis.of(new Question("limit", Nation.ENGLAND, TOLD)), null, ONE));
        Clock wouldBe = in(() -> clocks.change(before.id(), new Change.Extend(LocalDate.of(2026, 12, 21), "tribunal", "order"), TWO));
        rules.clear();
        assertThat(in(() -> clocks.change(running.id(), new Change.Extend(LocalDate.of(2026, 12, 21), "tribunal", "order"), TWO)).warnings()).as("as the row said").isEqualTo(wouldBe.warnings());
        in(() -> clocks.change(running.id(), new Change.Pause(LocalDate.of(2026, 11, 5)), TWO));
        Clock resumed = in(() -> clocks.change(running.id(), new Change.Resume(LocalDate.of(2026, 11, 10)), ONE));
        assertThat(resumed.due()).isEqualTo("2026-12-26");
        assertThat(resumed.kind()).isEqualTo(ClockKind.LIMIT);
        assertThat(resumed.explanation()).contains("5 days were lost").contains(running.counted());
        assertThatThrownBy(() -> in(() -> clocks.change(running.id(), new Change.Recount(), TWO))).isInstanceOf(NoSuchRule.class);
    }

    @OnEachDatabase
    void twoWhoChangeAClockAtOnceComeOneAfterTheOther(Database database) throws Exception {
        on(database);
        for (int round = 0; round < 10; round++) {
            Clock clock = start("target");
            Callable<String> pause = () -> {
                try {
                    return change(clock, new Change.Pause(LocalDate.of(2026, 11, 9)), ONE).state().label();
                } catch (ChangeRefused e) {
                    return e.getMessage();
                }
            };
            var people = Executors.newFixedThreadPool(2);
            try {
                List<String> answers = new ArrayList<>();
                for (Future<String> answer : people.invokeAll(List.of(pause, pause))) {
                    answers.add(answer.get());
                }
                assertThat(answers).containsExactlyInAnyOrder("paused", "This deadline is paused and cannot be paused.");
                assertThat(clocks.ledger(clock.id())).hasSize(2);
            } finally {
                people.shutdown();
            }
        }
    }
}
