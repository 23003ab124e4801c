package org.waymark.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Network;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.FactCheck;
import org.waymark.sharing.Sharing;

/** The case at a glance, for its team, and its facts put right with a reason. */
@RestController
@RequestMapping(path = Desk.CASE, produces = MediaType.APPLICATION_JSON_VALUE)
class CaseApi {

    private static final int DEADLINES = 3;
    private static final int LONGEST_REASON = 1000;

    private final CaseFiles files;
    private final CasePage page;
    private final KnownFacts known;
    private final FactWords words;
    private final FactCheck factCheck;
    private final Clocks clocks;
    private final Network network;
    private final Sharing sharing;
    private final CaseTeamDesk team;
    private final Desk desk;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseApi(CaseFiles files, CasePage page, KnownFacts known, FactWords words, FactCheck factCheck, Clocks clocks, Network network, Sharing sharing, CaseTeamDesk team, Desk desk,
            TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.page = page;
        this.known = known;
        this.words = words;
        this.factCheck = factCheck;
        this.clocks = clocks;
        this.network = network;
        this.sharing = sharing;
        this.team = team;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param reopenedAt when it was last opened again after it had been closed; null where it never was
     * @param version    what the page shows is as of this version
     */
    record Shown(String reference, String state, Instant reopenedAt, String holder, long version, CasePage.Facts facts, List<NextDeadline> deadlines, CaseTeamDesk.Shown team,
                 List<NetworkApi.Shown> network, NetworkApi.Choices networkChoices, List<SharingApi.Shown> sharing, SharingApi.Choices sharingChoices) { }

    /** @param missed whether the last day has passed without being met, and somebody still has to see to it */
    record NextDeadline(String what, String kind, LocalDate due, LocalDate safeBy, boolean missed) { }

    @GetMapping
    Shown show(@PathVariable String reference, Principal caller) {
        Reader reader = desk.reader(caller);
        // one moment for all of it, so that the version is that of what is shown
        return transaction.execute(status -> {
            files.enter(reference, reader, "Case page");
            LocalDate today = today();
            return new Shown(reference, files.state(reference), files.reopenedAt(reference).orElse(null), files.holder(reference).orElse(""), files.version(reference), page.of(reference, today),
                    next(reference), team.shown(reference, reader), network.ofCase(reference).stream().map(NetworkApi.Shown::of).toList(), NetworkApi.CHOICES,
                    sharing.ofCase(reference).stream().map(decision -> SharingApi.Shown.of(decision, today)).toList(), SharingApi.CHOICES);
        });
    }

    private List<NextDeadline> next(String reference) {
        List<NextDeadline> pressing = clocks.pressingIn(Set.of(reference)).stream().map(each -> new NextDeadline(each.inWords(), each.kind().name().toLowerCase(Locale.ROOT), each.due(), each.safeBy(),
                each.state() == org.waymark.deadlines.Clock.State.MISSED)).toList();
        // those that were missed take no place from those that can still be met
        return Stream.concat(pressing.stream().filter(NextDeadline::missed), pressing.stream().filter(each -> !each.missed()).limit(DEADLINES)).toList();
    }

    /**
     * @param version that of the page on which it was typed
     * @param facts   key to a text, or to a list of flags; empty clears
     */
    record Correction(Long version, String reason, Map<String, JsonNode> facts) {

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Correction[" + version + "]";
        }
    }

    @PostMapping("/facts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable String reference, @RequestBody Correction correction, Principal caller) {
        Reader reader = desk.reader(caller);
        transaction.executeWithoutResult(status -> {
            files.enterToChange(reference, reader, "Case page");
            Map<String, String> facts = checked(reference, correction);
            String reason = reason(correction.reason());
            if (correction.version() > files.version(reference)) {
                throw new CannotAnswer("The file has no such version yet: open the page again.");
            }
            Map<String, String> changed = files.changedSince(reference, facts.keySet(), correction.version());
            if (!changed.isEmpty()) {
                throw new Outdated("Somebody changed this since you opened the page: " + String.join(", ", changed.entrySet().stream()
                        .map(each -> "“" + label(each.getKey()) + "” (" + each.getValue() + ")").toList()) + ". Nothing was saved, and what you typed is still here.");
            }
            long before = files.version(reference);
            files.record(reference, reader.userId(), "Case page", facts, Map.of());
            if (files.version(reference) == before) {
                throw new CannotAnswer("The file says that already: nothing was changed.");
            }
            files.record(reference, reader.userId(), "Case page", Map.of(), Map.of("Why the case file was changed",
                    String.join(", ", facts.keySet().stream().map(this::label).toList()) + ": " + reason));
        });
    }

    private Map<String, String> checked(String reference, Correction correction) {
        if (correction.version() == null || correction.facts() == null || correction.facts().isEmpty()) {
            throw new CannotAnswer("Send the version of the page and the fields that change.");
        }
        var facts = new LinkedHashMap<String, String>();
        correction.facts().forEach((key, typed) -> {
            JsonNode value = typed == null ? NullNode.getInstance() : typed;
            facts.put(key, known.find(key).map(fact -> known.checked(fact, value)).orElseGet(() -> checkedByItsForm(reference, key, value)));
        });
        return facts;
    }

    /** A fact that only a form knows is put right where it was recorded already, and to nothing that the form would not take. */
    private String checkedByItsForm(String reference, String key, JsonNode typed) {
        if (files.facts(reference).stream().noneMatch(version -> version.key().equals(key))) {
            throw new CannotAnswer("There is a field that this page does not know: it is recorded by a form.");
        }
        String label = label(key);
        String value = typed.isArray() ? StreamSupport.stream(typed.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining(", ")) : typed.asText("").strip();
        if (value.length() > CasePage.LONGEST) {
            throw new CannotAnswer("“" + label + "” is too long: at most %d characters.".formatted(CasePage.LONGEST));
        }
        if (!value.isEmpty()) {
            factCheck.problem(key, label, value).ifPresent(problem -> {
                throw new CannotAnswer("“" + label + "” " + problem + ".");
            });
        }
        return value;
    }

    /** What is kept of a reason. */
    static String reason(String typed) {
        if (typed == null || typed.isBlank()) {
            throw new CannotAnswer("Write why: whoever reads this later must be able to follow it.");
        }
        if (typed.strip().length() > LONGEST_REASON) {
            throw new CannotAnswer("The reason is too long: at most %d characters.".formatted(LONGEST_REASON));
        }
        return typed.strip();
    }

    private String label(String key) {
        return words.now().labelOf(key);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("Europe/London")).toLocalDate();
    }
}
