package org.waymark.desk;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFiles;
import org.waymark.sharing.Answer;
import org.waymark.sharing.AnsweredBy;
import org.waymark.sharing.Because;
import org.waymark.sharing.Capacity;
import org.waymark.sharing.Data;
import org.waymark.sharing.Decision;
import org.waymark.sharing.DecisionRefused;
import org.waymark.sharing.Ground;
import org.waymark.sharing.Interpreter;
import org.waymark.sharing.NewDecision;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

/** What may be shared with whom. */
@RestController
@RequestMapping(path = Desk.CASE + "/sharing", produces = MediaType.APPLICATION_JSON_VALUE)
class SharingApi {

    static final Choices CHOICES = new Choices(choices(Recipient.class), choices(Purpose.class), choices(Data.class), choices(Ground.class), choices(Answer.class),
            choices(AnsweredBy.class), choices(Capacity.class), choices(Interpreter.class), choices(Because.class));

    private final CaseFiles files;
    private final Sharing sharing;
    private final Desk desk;
    private final Clock clock;

    SharingApi(CaseFiles files, Sharing sharing, Desk desk, Clock clock) {
        this.files = files;
        this.sharing = sharing;
        this.desk = desk;
        this.clock = clock;
    }

    record Choices(List<Choice> recipients, List<Choice> purposes, List<Choice> data, List<Choice> grounds, List<Choice> answers,
                   List<Choice> answeredBy, List<Choice> capacities, List<Choice> interpreters, List<Choice> because) { }

    /**
     * In words, for reading.
     *
     * @param standing in-force, over, withdrawn, declined or not-asked
     */
    record Shown(UUID id, String standing, String recipient, String recipientName, String purpose, List<String> data, String ground, String answer, String answeredBy,
                 String capacity, String interpreter, String note, LocalDate until, Instant decidedAt, String decidedBy, Instant withdrawnAt, String withdrawnBy, String because) {

        static Shown of(Decision decision, LocalDate today) {
            return new Shown(decision.id(), standing(decision, today), decision.recipient().inWords(), decision.recipientName(), decision.purpose().inWords(),
                    decision.data().stream().map(Data::inWords).toList(), decision.ground().inWords(), decision.answer().inWords(), words(decision.answeredBy()),
                    words(decision.capacity()), words(decision.interpreter()), decision.note(), decision.until(), decision.decidedAt(), decision.decidedBy(),
                    decision.withdrawnAt(), decision.withdrawnBy(), words(decision.because()));
        }

        private static String standing(Decision decision, LocalDate today) {
            return decision.withdrawnAt() != null ? "withdrawn"
                    : decision.allowsOn(today) ? "in-force"
                    : decision.allowed() ? "over"
                    : decision.answer() == Answer.DECLINED ? "declined" : "not-asked";
        }
    }

    /** Labels, as the choices list them. */
    record Written(String recipient, String recipientName, String purpose, List<String> data, String ground, String answer, String answeredBy, String capacity,
                   String interpreter, String note, String until) {

        NewDecision decision() {
            return new NewDecision(choice(Recipient.class, recipient), recipientName, choice(Purpose.class, purpose),
                    data == null ? null : data.stream().map(label -> org.waymark.sharing.Choice.of(Data.class, label)).collect(Collectors.toSet()), choice(Ground.class, ground),
                    choice(Answer.class, answer), choice(AnsweredBy.class, answeredBy), choice(Capacity.class, capacity), choice(Interpreter.class, interpreter), note, day(until));
        }

        private static LocalDate day(String until) {
            try {
                return until == null || until.isBlank() ? null : LocalDate.parse(until);
            } catch (DateTimeException e) {
                throw new CannotAnswer("The last day cannot be read: write a day that there is, as 2026-11-30.");
            }
        }

        private static <C extends Enum<C> & org.waymark.sharing.Choice> C choice(Class<C> list, String label) {
            return label == null || label.isEmpty() ? null : org.waymark.sharing.Choice.of(list, label);
        }

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Written";
        }
    }

    record Withdrawal(String because) { }

    record Added(UUID id) { }

    @GetMapping
    List<Shown> show(@PathVariable String reference, Principal caller) {
        files.enter(reference, desk.reader(caller), "Sharing");
        LocalDate today = clock.instant().atZone(ZoneId.of("Europe/London")).toLocalDate();
        return sharing.ofCase(reference).stream().map(decision -> Shown.of(decision, today)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Added record(@PathVariable String reference, @RequestBody Written decision, Principal caller) {
        files.checkTeam(reference, desk.reader(caller), "Sharing");
        return new Added(sharing.record(reference, desk.reader(caller), decision.decision()));
    }

    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String reference, @PathVariable String id, @RequestBody Withdrawal withdrawal, Principal caller) {
        files.checkTeam(reference, desk.reader(caller), "Sharing");
        UUID known = sharing.ofCase(reference).stream().map(Decision::id).filter(each -> each.toString().equals(id)).findFirst()
                .orElseThrow(() -> new NotThere("There is no such decision in this case."));
        sharing.withdraw(reference, desk.reader(caller), known, withdrawal.because());
    }

    @ExceptionHandler
    ResponseEntity<Refusals.Refusal> refused(DecisionRefused e) {
        return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_JSON).body(new Refusals.Refusal(e.getMessage()));
    }

    private static <C extends Enum<C> & org.waymark.sharing.Choice> List<Choice> choices(Class<C> list) {
        return Choice.of(List.of(list.getEnumConstants()));
    }

    private static String words(org.waymark.sharing.Choice choice) {
        return choice == null ? "" : choice.inWords();
    }
}
