package org.waymark.desk;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.people.ConflictReason;
import org.waymark.people.Gender;
import org.waymark.people.Languages;
import org.waymark.people.Profile;
import org.waymark.people.ProfileChanged;
import org.waymark.people.ProfileRefused;
import org.waymark.people.Spoken;
import org.waymark.people.Staff;
import org.waymark.people.StaffDirectory;

/** Languages, absences, the most cases and the conflicts of interest of those who work here: for managers, who match by them. */
@RestController
@RequestMapping(path = "/api/people", produces = MediaType.APPLICATION_JSON_VALUE)
class PeopleApi {

    private static final Pattern REFERENCE = Pattern.compile("WM-\\d{4}-\\d{6}");

    private final StaffDirectory directory;
    private final Languages languages;
    private final Staff staff;
    private final CaseFiles files;
    private final Desk desk;

    PeopleApi(StaffDirectory directory, Languages languages, Staff staff, CaseFiles files, Desk desk) {
        this.directory = directory;
        this.languages = languages;
        this.staff = staff;
        this.files = files;
        this.desk = desk;
    }

    record LanguageChoice(String name, List<String> dialects) { }

    record Choices(List<Choice> genders, List<LanguageChoice> languages, List<Choice> conflictReasons) { }

    record ShownConflict(UUID id, String caseReference, String reason, String reasonInWords, String by) { }

    /**
     * @param openCases how many cases they hold that the manager may see; the cap counts the others too
     * @param seen the version, to be sent back with a change; 0 where nothing was recorded
     */
    record Person(String account, Set<String> roles, int openCases, long seen, String gender, Integer mostCases, List<Spoken> languages,
                  List<Profile.Absence> absences, List<ShownConflict> conflicts) { }

    record Shown(Choices choices, List<Person> people) { }

    record Written(Long seen, String gender, Integer mostCases, List<Spoken> languages) { }

    record NewAbsence(LocalDate firstDay, LocalDate lastDay) { }

    record NewConflict(String caseReference, String reason) { }

    record Added(UUID id) { }

    @GetMapping
    Shown show(Principal caller) {
        Reader manager = manager(caller);
        Map<String, Profile> recorded = directory.all();
        return new Shown(choices(), staff.withTaskList().stream().map(account -> person(account, recorded.getOrDefault(account, Profile.unknown(account)), manager)).toList());
    }

    @PutMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String account, @RequestBody Written written, Principal caller) {
        manager(caller);
        known(account);
        if (written.seen() == null || written.seen() < 0) {
            throw new CannotAnswer("Send which version was shown, or 0 where nothing was recorded.");
        }
        if (written.languages() != null && written.languages().contains(null)) {
            throw new CannotAnswer("Choose each language, and its dialect, from the list.");
        }
        directory.save(account, written.seen(), written.gender(), written.mostCases(), written.languages());
    }

    @PostMapping("/{account}/absences")
    @ResponseStatus(HttpStatus.CREATED)
    Added addAbsence(@PathVariable String account, @RequestBody NewAbsence absence, Principal caller) {
        manager(caller);
        known(account);
        return new Added(directory.addAbsence(account, absence.firstDay(), absence.lastDay()));
    }

    @DeleteMapping("/{account}/absences/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAbsence(@PathVariable String account, @PathVariable String id, Principal caller) {
        manager(caller);
        directory.removeAbsence(account, directory.of(account).absences().stream().map(Profile.Absence::id).filter(each -> each.toString().equals(id)).findFirst()
                .orElseThrow(() -> new NotThere("There is no such absence.")));
    }

    @PostMapping("/{account}/conflicts")
    @ResponseStatus(HttpStatus.CREATED)
    Added addConflict(@PathVariable String account, @RequestBody NewConflict conflict, Principal caller) {
        Reader manager = manager(caller);
        known(account);
        if (conflict.caseReference() == null || !REFERENCE.matcher(conflict.caseReference()).matches()) {
            throw new CannotAnswer("Send the reference of the case, as WM, the year and six digits.");
        }
        files.checkTeam(conflict.caseReference(), manager, "Conflict of interest");
        return new Added(directory.addConflict(account, conflict.caseReference(), conflict.reason(), manager.userId()));
    }

    @DeleteMapping("/{account}/conflicts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeConflict(@PathVariable String account, @PathVariable String id, Principal caller) {
        Reader manager = manager(caller);
        directory.removeConflict(account, directory.of(account).conflicts().stream()
                .filter(each -> each.id().toString().equals(id) && files.mayRead(each.caseReference(), manager)).map(Profile.Conflict::id).findFirst()
                .orElseThrow(() -> new NotThere("There is no such conflict of interest.")));
    }

    private Choices choices() {
        return new Choices(Arrays.stream(Gender.values()).map(each -> new Choice(each.label(), each.inWords())).toList(),
                languages.all().stream().map(each -> new LanguageChoice(each.name(), each.dialects())).toList(),
                Arrays.stream(ConflictReason.values()).map(each -> new Choice(each.label(), each.inWords())).toList());
    }

    /** Without the cases that the manager may not see, conflicts and count alike: only named people know of a restricted case. */
    private Person person(String account, Profile profile, Reader manager) {
        int openCases = (int) files.heldBy(account).stream().filter(held -> files.mayRead(held, manager)).count();
        return new Person(account, staff.rolesOf(account), openCases, profile.version(), profile.gender().label(), profile.mostCases(),
                profile.languages(), profile.absences(), profile.conflicts().stream().filter(each -> files.mayRead(each.caseReference(), manager))
                        .map(each -> new ShownConflict(each.id(), each.caseReference(), each.reason().label(), each.reason().inWords(), each.by())).toList());
    }

    private Reader manager(Principal caller) {
        Reader reader = desk.reader(caller);
        if (!reader.roles().contains("manager")) {
            throw new RegisterApi.NotForYou("This is for managers.");
        }
        return reader;
    }

    private void known(String account) {
        if (!staff.withTaskList().contains(account)) {
            throw new NotThere("Nobody who works in Tasklist has this account.");
        }
    }

    @ExceptionHandler
    ResponseEntity<Refusals.Refusal> refused(ProfileRefused e) {
        return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_JSON).body(new Refusals.Refusal(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Refusals.Refusal> changed(ProfileChanged e) {
        return ResponseEntity.status(HttpStatus.CONFLICT).contentType(MediaType.APPLICATION_JSON).body(new Refusals.Refusal(e.getMessage()));
    }
}
