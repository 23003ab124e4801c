package org.waymark.desk;

import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Entry;
import org.waymark.desk.TimelineSource.Line;
import org.waymark.engine.Actor;
import org.waymark.engine.FormWords;
import org.waymark.engine.ModelWords;

/** Everything that happened in a case, newest first, in portions. */
@RestController
@RequestMapping(path = Desk.CASE, produces = MediaType.APPLICATION_JSON_VALUE)
class TimelineApi {

    private static final int PORTION = 200;
    private static final int ALL = 10_000;

    private final CaseFiles files;
    private final List<TimelineSource> sources;
    private final ModelWords words;
    private final FactWords factWords;
    private final Desk desk;

    TimelineApi(CaseFiles files, List<TimelineSource> sources, ModelWords words, FactWords factWords, Desk desk) {
        this.files = files;
        this.sources = sources;
        this.words = words;
        this.factWords = factWords;
        this.desk = desk;
    }

    /**
     * @param total of all lines, older ones too
     * @param older what to ask for as {@code before} to get the next portion; null where there is nothing older
     */
    record Portion(List<Line> lines, int total, String older) { }

    /**
     * @param before a moment and how many lines of that moment were shown already, as {@code 2026-11-25T10:00:00Z/3}
     * @param all    whether everything older comes at once, for a print
     */
    @GetMapping("/timeline")
    Portion timeline(@PathVariable String reference, @RequestParam(required = false) String before, @RequestParam(defaultValue = "false") boolean all, Principal caller) {
        List<Line> lines = lines(reference, files.history(reference, desk.reader(caller), "Timeline"));
        Place place = Place.of(before);
        int from = start(place, lines);
        int to = Math.min(lines.size(), from + (all ? ALL : PORTION));
        return new Portion(lines.subList(from, to), lines.size(), to == lines.size() ? null : Place.after(lines.subList(0, to)).toString());
    }

    /** Newest first, with what the file itself tells; whoever passes that on has been let in. */
    List<Line> lines(String reference, CaseFiles.History file) {
        var lines = new ArrayList<Line>();
        FactWords.Now facts = factWords.now();
        Map<String, Boolean> deciding = words.decidingTasks();
        Set<String> contact = words.startForm("record-contact").stream().flatMap(form -> form.questions().stream()).map(FormWords.Asked::label).collect(Collectors.toSet());
        file.facts().forEach(fact -> lines.add(new Line(fact.at(), "fact", facts.labelOf(fact.key()),
                (fact.value().isEmpty() ? "taken out" : facts.inWords(fact.key(), fact.value())) + (fact.before().isEmpty() ? "" : "\nbefore: " + facts.inWords(fact.key(), fact.before())), person(fact.by()), fact.source())));
        file.entries().forEach(entry -> lines.add(new Line(entry.at(), kind(entry, deciding, contact), entry.what(), entry.text(), person(entry.by()), entry.source())));
        sources.forEach(source -> lines.addAll(source.linesOf(reference)));
        lines.sort(Comparator.comparing(Line::at).reversed());
        return lines;
    }

    /** A contact is told in the source's words, such as "Call, from us, on Monday 23 November 2026", which name no task. */
    private static String kind(Entry entry, Map<String, Boolean> deciding, Set<String> contact) {
        if (deciding.containsKey(entry.source())) {
            return deciding.get(entry.source()) ? "decision" : "fact";
        }
        return contact.contains(entry.what()) ? "contact" : "fact";
    }

    private static String person(String by) {
        return by.equals(Actor.CLOCK) ? "" : by;
    }

    private record Place(Instant at, int shown) {

        static Place of(String before) {
            if (before == null || before.isBlank()) {
                return null;
            }
            String[] parts = before.split("/", -1);
            try {
                return new Place(Instant.parse(parts[0]), Integer.parseInt(parts.length == 2 ? parts[1] : ""));
            } catch (DateTimeParseException | NumberFormatException e) {
                throw new CannotAnswer("This place in the timeline cannot be read. Open the page again.");
            }
        }

        static Place after(List<Line> shown) {
            Instant last = shown.get(shown.size() - 1).at();
            return new Place(last, (int) shown.stream().filter(line -> line.at().equals(last)).count());
        }

        @Override
        public String toString() {
            return at + "/" + shown;
        }
    }

    private static int start(Place place, List<Line> lines) {
        if (place == null) {
            return 0;
        }
        int from = 0;
        while (from < lines.size() && lines.get(from).at().isAfter(place.at())) {
            from++;
        }
        return Math.min(lines.size(), from + Math.max(0, place.shown()));
    }
}
