package org.waymark.desk;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Contact;
import org.waymark.casework.Network;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.Words;
import org.waymark.people.Staff;
import org.waymark.sharing.Sharing;

/** One page of each case for whoever covers: who this is, whom to call, what runs and what comes next. */
@Component
class CoverSheets {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final int LAST = 5;
    private static final int NEXT = 6;
    private static final int SHORT = 300;
    /** What of the file goes on the sheet, in this order, under which words. */
    private static final List<String[]> FACTS = List.of(
            new String[] {"name", "How they wish to be called"}, new String[] {"pronouns", "Pronouns"},
            new String[] {"claimedDateOfBirth", "Date of birth they give"}, new String[] {"claimedYearOfBirth", "Year of birth they give"},
            new String[] {"recordedDateOfBirth", "Date of birth on record"}, new String[] {"assessedDateOfBirth", "Date of birth that was assessed"},
            new String[] {"acceptedDateOfBirth", "Date of birth that is accepted"},
            new String[] {"safeContact", "How to reach them safely"}, new String[] {"whereTheyAre", "Where they are"},
            new String[] {"languages", "Languages"}, new String[] {"dialect", "Dialect"}, new String[] {"interpreterGender", "Interpreter they want"},
            new String[] {"interpreterRules", "About the interpreter"}, new String[] {"healthNeeds", "Health"}, new String[] {"flagsNote", "About the flags"});
    /** As the page of the case says it. */
    private static final Map<String, String> STANDING = Map.of("in-force", "May be shared", "over", "Ended: not to be shared", "withdrawn", "Withdrawn: not to be shared",
            "declined", "Declined: not to be shared", "not-asked", "Not asked yet: not to be shared");
    /** A cover must see that these are not known. */
    private static final List<String> ALWAYS = List.of("name", "safeContact", "languages", "interpreterRules");

    private final CaseFiles files;
    private final Clocks clocks;
    private final Network network;
    private final Sharing sharing;
    private final KnownFacts known;
    private final TimelineApi timeline;
    private final WaitingApi waiting;
    private final Staff staff;
    private final Desk desk;
    private final Clock clock;

    CoverSheets(CaseFiles files, Clocks clocks, Network network, Sharing sharing, KnownFacts known, TimelineApi timeline, WaitingApi waiting, Staff staff, Desk desk, Clock clock) {
        this.files = files;
        this.clocks = clocks;
        this.network = network;
        this.sharing = sharing;
        this.known = known;
        this.timeline = timeline;
        this.waiting = waiting;
        this.staff = staff;
        this.desk = desk;
        this.clock = clock;
    }

    record Sheets(List<Sheet> sheets) { }

    /** Lists that are empty are null, so that the page says so in words. */
    record Sheet(String reference, String name, String printed, String by, String flags, List<Fact> facts, String holder, People tonight, Rows sharing, Rows deadlines, Rows tasks, Rows waiting, Rows timeline) {

        /** Leaves the contents out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Sheet[" + reference + "]";
        }
    }

    record Fact(String label, String value) { }

    record People(List<String> people) { }

    record Rows(Collection<?> rows) {

        static Rows of(List<?> rows) {
            return rows.isEmpty() ? null : new Rows(rows);
        }
    }

    record Deadline(String safeBy, String due, String what, String state) { }

    record Shared(String with, String what, String so) { }

    record Todo(String due, String what, String whose) { }

    record Happened(String when, String what, String by) { }

    Sheets of(Collection<String> references, Principal caller) {
        return new Sheets(references.stream().sorted().map(reference -> sheet(reference, caller)).toList());
    }

    private Sheet sheet(String reference, Principal caller) {
        CaseFiles.History history = files.history(reference, desk.reader(caller), "Cover sheet");
        var facts = new HashMap<String, String>();
        history.facts().forEach(fact -> facts.put(fact.key(), fact.value()));
        facts.values().removeIf(String::isEmpty);
        String holder = files.holder(reference).orElse("");
        List<WaitingApi.Wait> waits = waiting.of(reference);
        return new Sheet(reference, facts.getOrDefault("name", "name not recorded"), moment(clock.instant()), staff.nameOf(caller.getName()), flags(facts),
                facts(facts), holder.isEmpty() ? "nobody at the moment" : staff.nameOf(holder), tonight(reference), sharing(reference),
                Rows.of(pressing(reference)
                        .map(each -> new Deadline(Words.date(each.safeBy()), Words.date(each.due()), each.inWords(), each.state().label())).toList()),
                Rows.of(waits.stream().filter(wait -> wait.kind().equals("task")).map(wait -> new Todo(until(wait), wait.what(), whose(wait))).toList()),
                Rows.of(waits.stream().filter(wait -> !wait.kind().equals("task")).map(CoverSheets::inWords).toList()),
                Rows.of(timeline.lines(reference, history).stream().limit(LAST)
                        .map(line -> new Happened(moment(line.at()), line.what() + (line.text().isBlank() ? "" : "\n" + shortened(line.text())), line.by().isEmpty() ? "" : staff.nameOf(line.by()))).toList()));
    }

    /** What the young person has decided about sharing, as the page of the case says it: a cover must know what may be told to whom. */
    private Rows sharing(String reference) {
        LocalDate today = LocalDate.now(clock);
        return Rows.of(sharing.ofCase(reference).stream().map(decision -> SharingApi.Shown.of(decision, today))
                .map(each -> new Shared(each.recipient() + (each.recipientName().isEmpty() ? "" : " (" + each.recipientName() + ")") + ", for " + each.purpose(), String.join(", ", each.data()),
                        STANDING.get(each.standing()) + (each.until() == null ? "" : " until " + Words.date(each.until())))).toList());
    }

    /** Those that stand still too, because a cover must know that they are there; none that was missed is left out. */
    private Stream<org.waymark.deadlines.Clock> pressing(String reference) {
        List<org.waymark.deadlines.Clock> open = clocks.ofCase(reference).stream().filter(org.waymark.deadlines.Clock::isOpen)
                .sorted(Comparator.comparing(org.waymark.deadlines.Clock::due)).limit(NEXT).toList();
        return Stream.concat(clocks.pressingIn(Set.of(reference)).stream().filter(each -> !each.isOpen()), open.stream());
    }

    private People tonight(String reference) {
        List<String> people = network.ofCase(reference).stream().filter(each -> each.tonight() != null && each.endedOn() == null)
                .sorted(Comparator.comparing(Contact::tonight)).map(CoverSheets::inWords).toList();
        return people.isEmpty() ? null : new People(people);
    }

    private static String inWords(Contact contact) {
        Contact.Details who = contact.details();
        return contact.part().inWords() + ": " + Stream.of(who.name(), who.organisation(), who.phone(), who.mail(), who.reachable(), who.mayKnow().isBlank() ? "" : "may know: " + who.mayKnow())
                .filter(word -> !word.isBlank()).collect(Collectors.joining(", "));
    }

    private List<Fact> facts(Map<String, String> facts) {
        return FACTS.stream().filter(fact -> facts.containsKey(fact[0]) || ALWAYS.contains(fact[0]))
                .map(fact -> new Fact(fact[1], inWords(fact[0], facts.getOrDefault(fact[0], "not recorded")))).toList();
    }

    private String inWords(String key, String value) {
        return key.endsWith("DateOfBirth") && value.matches("\\d{4}-\\d{2}-\\d{2}") ? Words.date(LocalDate.parse(value)).replaceFirst("^\\w+ ", "")
                : known(key, value);
    }

    private String flags(Map<String, String> facts) {
        return known("flags", facts.getOrDefault("flags", ""));
    }

    private String known(String key, String value) {
        return known.find(key).map(fact -> fact.inWords(value)).orElse(value);
    }

    private String whose(WaitingApi.Wait wait) {
        return wait.whose().isEmpty() ? "nobody's" : staff.exists(wait.whose()) ? staff.nameOf(wait.whose()) : wait.whose();
    }

    private static String inWords(WaitingApi.Wait wait) {
        return "%s (%s)%s".formatted(wait.what(), wait.process(), wait.until() == null ? "" : ", " + until(wait));
    }

    private static String until(WaitingApi.Wait wait) {
        return wait.until() == null ? "no day set" : Words.lastDay(wait.until().atZone(LONDON).toOffsetDateTime());
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + " … (more in the timeline)";
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(LONDON));
    }
}
