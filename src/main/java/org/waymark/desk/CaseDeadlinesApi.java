package org.waymark.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.ChangeRefused;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clock.State;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.LedgerEntry;
import org.waymark.deadlines.Question;
import org.waymark.deadlines.Reasons;
import org.waymark.deadlines.Words;
import org.waymark.desk.DeadlineForms.Outcome;
import org.waymark.documents.Documents;

/** The deadlines of one case, for its team: each with why it is that date and what became of it. */
@RestController
@RequestMapping(path = Desk.CASE + "/deadlines", produces = MediaType.APPLICATION_JSON_VALUE)
class CaseDeadlinesApi {

    private static final String ONE = "/{clock:[0-9a-f-]{36}}";
    private static final String PURPOSE = "Deadlines";

    private final CaseFiles files;
    private final Desk desk;
    private final Clocks clocks;
    private final DeadlineForms forms;
    private final WaitingDecisions waiting;
    private final DeadlineChoices choices;
    private final Documents documents;
    private final java.time.Clock clock;

    CaseDeadlinesApi(CaseFiles files, Desk desk, Clocks clocks, DeadlineForms forms, WaitingDecisions waiting, DeadlineChoices choices, Documents documents,
                     java.time.Clock clock) {
        this.files = files;
        this.desk = desk;
        this.clocks = clocks;
        this.forms = forms;
        this.waiting = waiting;
        this.choices = choices;
        this.documents = documents;
        this.clock = clock;
    }

    /** @param open whether the case is, so that something can be changed */
    record Page(boolean open, List<Shown> deadlines) { }

    /**
     * One deadline.
     *
     * @param ended       done, no longer applying, or missed with nobody left who works on it
     * @param left        in words, from today in London
     * @param marks       what keeps the date from being relied on, in sentences; often none
     * @param laterLetter a day printed in a letter that is later, or null
     * @param ledger      newest first
     */
    record Shown(UUID id, String rule, String name, String kind, String state, String stateInWords, boolean ended, String urgency, String urgencyInWords,
                 LocalDate due, LocalDate safeBy, String left, boolean actedOn, List<LocalDate> countedFrom, String nation, String explanation, List<String> sources,
                 List<String> marks, LocalDate laterLetter, Would difference, List<WaitingDecision> waiting, List<Entry> ledger) { }

    /** The date as it would be counted today. */
    record Would(LocalDate due, String explanation) { }

    /** One line of the ledger; empty texts where there is nothing to say. */
    record Entry(Instant at, String by, String second, String what, String why, String grantedBy, String evidence, LocalDate dueBefore, LocalDate due) {

        static Entry of(LedgerEntry entry) {
            return new Entry(entry.at().toInstant(), DeadlineWords.person(entry.by()), entry.secondBy() == null ? "" : entry.secondBy(), DeadlineWords.happened(entry),
                    DeadlineWords.why(entry), DeadlineWords.choice(entry.grantedBy()), DeadlineWords.choice(entry.evidence()), entry.dueBefore(), entry.due());
        }
    }

    /**
     * The date that a deadline would have if it were counted from another day.
     *
     * @param takesTwo whether a second person would have to confirm that
     */
    record Elsewhere(LocalDate countedFrom, LocalDate due, boolean takesTwo) { }

    @GetMapping
    Page deadlines(@PathVariable String reference, Principal caller) {
        Reader reader = desk.reader(caller);
        files.enter(reference, reader, PURPOSE);
        List<WaitingDecision> asked = waiting.of(reference, reader);
        OffsetDateTime now = OffsetDateTime.now(clock);
        Set<UUID> behind = documents.behind(reference);
        return new Page(files.state(reference).equals("open"), clocks.ofCase(reference).stream().map(each -> shown(each, asked, behind.contains(each.id()), now))
                // those that ended keep the register's order
                .sorted(Comparator.comparing(Shown::ended).thenComparing(each -> each.ended() ? LocalDate.MIN : each.due())).toList());
    }

    private Shown shown(Clock each, List<WaitingDecision> asked, boolean behind, OffsetDateTime now) {
        boolean ended = !each.isOpen() && !(each.state() == State.MISSED && !clocks.copiesOf(each.id()).isEmpty());
        List<Reasons> reasons = Clocks.reasons(each);
        List<LedgerEntry> ledger = clocks.ledger(each.id());
        var urgency = DeadlineWords.urgency(each, ended, now);
        return new Shown(each.id(), each.rule(), DeadlineWords.name(each.rule()), DeadlineWords.kind(each.kind()), each.state().label(), DeadlineWords.state(each), ended,
                urgency.name().toLowerCase(java.util.Locale.ROOT), urgency.words, each.due(), each.safeBy(), DeadlineWords.left(each, now), each.actedOn(),
                each.basis().questions().stream().map(Question::dayZero).toList(), each.basis().questions().get(0).nation().label(), each.explanation(),
                reasons.stream().map(why -> (why.legalBasis().equals("none") ? "" : why.legalBasis() + "; ") + why.source()).distinct().toList(), marks(each, reasons, behind), each.laterLetter(),
                clocks.difference(each).map(would -> new Would(would.would(), would.explanation())).orElse(null),
                asked.stream().filter(decision -> decision.clock().equals(each.id())).toList(),
                IntStream.iterate(ledger.size() - 1, i -> i >= 0, i -> i - 1).mapToObj(i -> Entry.of(ledger.get(i))).toList());
    }

    /** The law's row, and the calendar that the date needs: also the calendar of a date that was changed since. */
    private static List<String> marks(Clock each, List<Reasons> reasons, boolean behind) {
        var marks = new ArrayList<String>();
        if (behind) {
            marks.add("The dates of a letter that it rests on were put right since: look at it again, under Documents.");
        }
        if (reasons.stream().anyMatch(why -> why.status().equals("proposed"))) {
            marks.add("Only proposed: ask a qualified person before relying on this date.");
        } else if (reasons.stream().anyMatch(why -> why.status().equals("unverified") || !why.confidence().equals("a") && !why.confidence().equals("policy"))) {
            marks.add("Not verified: ask a qualified person before relying on this date.");
        }
        if (reasons.stream().anyMatch(why -> why.provisional() != null) || each.explanation().contains("Provisional: ")) {
            marks.add("Provisional: bank holidays that count here are not published yet.");
        }
        return marks;
    }

    @GetMapping("/choices")
    DeadlineChoices.Offer choices(@PathVariable String reference, Principal caller) {
        files.enter(reference, desk.reader(caller), PURPOSE);
        return choices.of(reference);
    }

    /** The date before anybody changes anything. */
    @GetMapping(ONE + "/what-if")
    Elsewhere whatIf(@PathVariable String reference, @PathVariable String clock, HttpServletRequest request, Principal caller) {
        files.enter(reference, desk.reader(caller), PURPOSE);
        Clock found = clocks.find(id(clock)).filter(each -> each.caseReference().equals(reference)).orElseThrow(CaseDeadlinesApi::noSuchDeadline);
        LocalDate day = new Asked(request.getParameterMap()).day("date", null);
        Change correction = new Change.Correct(found.countedFrom(day));
        try {
            return new Elsewhere(day, clocks.dueAfter(found.id(), correction), clocks.takesTwo(found.id(), correction));
        } catch (ChangeRefused e) {
            throw new CannotAnswer(e.getMessage());
        }
    }

    /** Starts a deadline; the answers are those of the form {@code record-deadline}. */
    @PostMapping
    Outcome start(@PathVariable String reference, @RequestBody Map<String, Object> answers, Principal caller) {
        return forms.keep(reference, desk.reader(caller), answers);
    }

    /** Changes one, or asks a second person to; the answers are those of the form {@code choose-change}. */
    @PostMapping(ONE + "/changes")
    Outcome change(@PathVariable String reference, @PathVariable String clock, @RequestBody Map<String, Object> answers, Principal caller) {
        return forms.change(reference, id(clock), desk.reader(caller), answers);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw noSuchDeadline();
        }
    }

    private static NotThere noSuchDeadline() {
        return new NotThere("There is no such deadline in this case.");
    }
}
