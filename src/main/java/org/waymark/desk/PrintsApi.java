package org.waymark.desk;

import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.LinkedHashMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Words;
import org.waymark.engine.BlankForms;
import org.waymark.engine.BlankForms.Place;
import org.waymark.letters.DecisionCopy;
import org.waymark.letters.How;
import org.waymark.letters.Language;
import org.waymark.letters.Letter;
import org.waymark.letters.Letters;

/** Pages for paper. Whoever fetches one of a case is on its team, and that it was read is logged. */
@RestController
@RequestMapping
class PrintsApi {

    private final Prints prints;
    private final CoverSheets covers;
    private final DayList days;
    private final BlankForms forms;
    private final Letters letters;
    private final CaseFiles files;
    private final Desk desk;
    private final Clock clock;

    PrintsApi(Prints prints, CoverSheets covers, DayList days, BlankForms forms, Letters letters, CaseFiles files, Desk desk, Clock clock) {
        this.prints = prints;
        this.covers = covers;
        this.days = days;
        this.forms = forms;
        this.letters = letters;
        this.files = files;
        this.desk = desk;
        this.clock = clock;
    }

    record Contents(List<Process> processes) { }

    record Process(String process, List<Form> forms) { }

    record Form(String id, String task) { }

    record Section(String heading, String text) { }

    /** @param given empty while nobody recorded that they got it */
    record Copy(String reference, String language, String code, boolean rightToLeft, String given, List<Section> sections) {

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Copy[" + reference + "]";
        }
    }

    /** What there is to print for whoever asks. */
    @GetMapping("/api/me/prints")
    ResponseEntity<String> contents() {
        var byProcess = forms.places().stream().collect(Collectors.groupingBy(Place::process, LinkedHashMap::new,
                Collectors.mapping(place -> new Form(place.form(), place.task() + (place.starts() ? " (to begin with)" : "")), Collectors.toList())));
        return prints.page("contents", "Prints", new Contents(byProcess.entrySet().stream().map(each -> new Process(each.getKey(), each.getValue())).toList()));
    }

    @GetMapping("/api/me/prints/cover")
    ResponseEntity<String> myCovers(Principal caller) {
        return prints.page("cover", "Cover sheets", covers.of(files.lookedAfterBy(caller.getName()), caller));
    }

    /** @param on today where it is left out */
    @GetMapping("/api/me/prints/day")
    ResponseEntity<String> day(@RequestParam(defaultValue = "") String on, Principal caller) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = on.isBlank() ? today : day(on);
        if (day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(1))) {
            throw new CannotAnswer("A day list is for a day within a year of today.");
        }
        return prints.page("day", "Day list", days.of(caller, day));
    }

    private static LocalDate day(String on) {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw new CannotAnswer("Write the day year first, as 2026-11-25.");
        }
    }

    @GetMapping("/api/me/prints/form/{id:[A-Za-z0-9_.-]+}")
    ResponseEntity<String> form(@PathVariable String id) {
        List<Place> places = forms.places().stream().filter(place -> place.form().equals(id)).toList();
        if (places.isEmpty()) {
            throw new NotThere("There is no such form in a process that you may see.");
        }
        return prints.page("form", "Blank form", BlankForm.of(forms.form(id).orElseThrow(() -> new NotThere("This form has not been deployed.")), places));
    }

    @GetMapping(Desk.CASE + "/prints/cover")
    ResponseEntity<String> cover(@PathVariable String reference, Principal caller) {
        return prints.page("cover", reference, covers.of(Set.of(reference), caller));
    }

    @GetMapping(Desk.CASE + "/letters/{letter}/print")
    ResponseEntity<String> copy(@PathVariable String reference, @PathVariable UUID letter, Principal caller) {
        files.enter(reference, desk.reader(caller), "Copy of a decision");
        Letter found = letters.find(reference, letter).filter(each -> each.copy() != null).orElseThrow(() -> new NotThere("There is no such copy of a decision in this case."));
        return prints.page("decision", reference, copy(reference, found));
    }

    private static Copy copy(String reference, Letter letter) {
        DecisionCopy copy = letter.copy();
        Language language = Language.of(copy.language()).orElse(Language.OTHER);
        String given = letter.sent().isEmpty() ? "" : letter.sent().get(letter.sent().size() - 1).how() == How.NOT_SENT ? "" : Words.date(letter.sent().get(letter.sent().size() - 1).on());
        return new Copy(reference, language.inWords(), language.code(), language.isRightToLeft(), given, List.of(
                new Section("What was decided", copy.decided()),
                new Section("Who decided, and when", "%s, on %s".formatted(copy.byWhom(), Words.date(copy.on()))),
                new Section("Why", copy.why()),
                new Section("What you can do if you do not agree", copy.disagree()),
                new Section("Until when", copy.until() == null ? "There is no last day that we know of. Ask us before you wait." : "The last day is %s.".formatted(Words.date(copy.until()))),
                new Section("Who you can ask", copy.ask())));
    }
}
