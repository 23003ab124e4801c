package org.waymark.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.CaseworkBeans;
import org.waymark.casework.Database;
import org.waymark.casework.Reader;

/** What holds whatever was decided, refused, withdrawn, expired and decided anew before, in any order. */
class SharingPropertyTest {

    private static final Reader HOLDER = new Reader("practitioner-1", Set.of("practitioner"));
    private static final Instant FIRST = Instant.parse("2026-11-25T10:00:00Z");
    private static final Set<Recipient> RECIPIENTS = Set.of(Recipient.COUNCIL, Recipient.POLICE);
    private static final Set<Data> DATA = Set.of(Data.IDENTITY, Data.HOUSING, Data.HEALTH);
    private static final List<String> NAMES = List.of("", "Synthetic One", "Synthetic Two");

    private static Instant now = FIRST;
    private static final CaseworkBeans BEANS = new CaseworkBeans(() -> new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }, "org.waymark.sharing");

    private final Sharing sharing = BEANS.get(Database.H2, Sharing.class);

    /** @param until days from today to the last one; none where null */
    record Said(Recipient recipient, String name, Set<Data> data, Ground ground, Answer answer, Integer until) { }

    /** Something that happens in a case: something is said, or the decision of this number is withdrawn, or days pass. */
    record Event(Said said, Integer withdrawn, Because because, int days) { }

    record Step(Set<Recipient> recipients, String name, Set<Data> data) {

        Leaving leaving() {
            return new Leaving(recipients, Purpose.HOUSING_AND_SUPPORT, data);
        }
    }

    @Provide
    Arbitrary<Event> events() {
        Arbitrary<Said> said = Combinators.combine(Arbitraries.of(RECIPIENTS), Arbitraries.of(NAMES), Arbitraries.of(DATA).set().ofMinSize(1), Arbitraries.of(Ground.AGREED, Ground.AGREED,
                Ground.AGREED, Ground.CHILD_PROTECTION), Arbitraries.of(Answer.AGREED, Answer.AGREED, Answer.DECLINED, Answer.NOT_YET), Arbitraries.integers().between(0, 3).injectNull(0.4))
                .as(Said::new);
        return Arbitraries.frequencyOf(
                Tuple.of(5, said.map(each -> new Event(each, null, null, 0))),
                Tuple.of(2, Combinators.combine(Arbitraries.integers().between(0, 9), Arbitraries.of(Because.class)).as((which, because) -> new Event(null, which, because, 0))),
                Tuple.of(1, Arbitraries.integers().between(1, 3).map(days -> new Event(null, null, null, days))));
    }

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(Arbitraries.of(RECIPIENTS).set().ofMinSize(1), Arbitraries.of(NAMES), Arbitraries.of(DATA).set().ofMinSize(1)).as(Step::new);
    }

    private String after(List<Event> events) {
        now = FIRST;
        CaseFiles files = BEANS.get(Database.H2, CaseFiles.class);
        String reference = files.open("duty-worker-1");
        files.handOver(reference, HOLDER.userId(), "manager-1");
        events.forEach(event -> happens(reference, event));
        return reference;
    }

    private void happens(String reference, Event event) {
        now = now.plusSeconds(event.days() * 86_400L + 60);
        try {
            if (event.said() != null) {
                sharing.record(reference, HOLDER, decision(event.said()));
            } else if (event.withdrawn() != null) {
                List<Decision> made = sharing.ofCase(reference);
                if (!made.isEmpty()) {
                    sharing.withdraw(reference, HOLDER, made.get(event.withdrawn() % made.size()).id(), event.because().label());
                }
            }
        } catch (DecisionRefused e) {
            // what makes no sense is not kept
        }
    }

    private static NewDecision decision(Said said) {
        boolean asked = said.ground() == Ground.AGREED && said.answer() != Answer.NOT_YET || said.ground() != Ground.AGREED && said.answer() == Answer.DECLINED;
        return new NewDecision(said.recipient(), said.name(), Purpose.HOUSING_AND_SUPPORT, said.data(), said.ground(), said.answer(), asked ? AnsweredBy.YOUNG_PERSON : null,
                asked ? Capacity.UNDERSTANDS : null, asked ? Interpreter.USED : null, "Synthetic note", said.until() == null ? null : today().plusDays(said.until()));
    }

    private static LocalDate today() {
        return now.atZone(Decision.LONDON).toLocalDate();
    }

    private boolean leaves(String reference, Step step) {
        try {
            sharing.leave(reference, HOLDER.userId(), "Synthetic step", step.leaving(), step.name(), null);
            return true;
        } catch (DecisionRefused e) {
            return false;
        }
    }

    private static boolean covers(Decision decision, Recipient recipient, Step step) {
        boolean inForce = (decision.ground() != Ground.AGREED || decision.answer() == Answer.AGREED) && decision.withdrawnAt() == null
                && (decision.until() == null || !today().isAfter(decision.until()));
        boolean named = decision.recipientName().isEmpty() || decision.recipientName().equals(step.name());
        return inForce && named && decision.recipient() == recipient && decision.purpose() == Purpose.HOUSING_AND_SUPPORT && decision.data().containsAll(step.data());
    }

    @Property(tries = 400)
    void nothingLeavesUnlessADecisionInForceCoversEveryRecipientAndAllData(@ForAll @Size(max = 12) List<@From("events") Event> events, @ForAll("steps") Step step) {
        String reference = after(events);
        List<Decision> decisions = sharing.ofCase(reference);
        boolean left = leaves(reference, step);
        if (left) {
            assertThat(step.recipients()).allSatisfy(recipient -> assertThat(decisions).anyMatch(each -> covers(each, recipient, step)));
            assertThat(sharing.leftOf(reference)).hasSameSizeAs(step.recipients()).allSatisfy(row -> assertThat(decisions)
                    .anyMatch(each -> each.id().equals(row.decision()) && covers(each, row.recipient(), step)));
        } else {
            assertThat(sharing.leftOf(reference)).as("all or nothing").isEmpty();
        }
        assertThat(sharing.check(reference, step.leaving(), step.name()).allowed()).as("the form says the same").isEqualTo(left);
    }

    @Property(tries = 200)
    void aNoThatCameLastHolds(@ForAll @Size(max = 8) List<@From("events") Event> events, @ForAll("steps") Step step) {
        String reference = after(events);
        Recipient refused = step.recipients().iterator().next();
        happens(reference, new Event(new Said(refused, "", step.data(), Ground.AGREED, Answer.DECLINED, null), null, null, 0));
        assertThat(leaves(reference, step)).isFalse();
    }

    @Property(tries = 200)
    void whatIsAgreedAnewLeavesWhateverWasBeforeAndNotAfterItIsWithdrawn(@ForAll @Size(max = 8) List<@From("events") Event> events, @ForAll("steps") Step step) {
        String reference = after(events);
        step.recipients().forEach(each -> happens(reference, new Event(new Said(each, "", step.data(), Ground.AGREED, Answer.AGREED, 3), null, null, 0)));
        assertThat(leaves(reference, step)).isTrue();
        happens(reference, new Event(null, 0, Because.CHANGED_MIND, 0));
        assertThat(leaves(reference, step)).isFalse();
    }
}
