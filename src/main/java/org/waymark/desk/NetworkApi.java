package org.waymark.desk;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.waymark.casework.Contact;
import org.waymark.casework.ContactChanged;
import org.waymark.casework.ContactRefused;
import org.waymark.casework.Network;

/** The people and agencies around the young person. */
@RestController
@RequestMapping(path = Desk.CASE + "/network", produces = MediaType.APPLICATION_JSON_VALUE)
class NetworkApi {

    static final Choices CHOICES = new Choices(Arrays.stream(Contact.Part.values()).map(part -> new Choice(part.label(), part.inWords())).toList());

    private final CaseFiles files;
    private final Network network;
    private final Desk desk;

    NetworkApi(CaseFiles files, Network network, Desk desk) {
        this.files = files;
        this.network = network;
        this.desk = desk;
    }

    record Choices(List<Choice> parts) { }

    /** @param seen the version, to be sent back with a change */
    record Shown(UUID id, long seen, String part, String partInWords, String name, String organisation, String phone, String mail, String reachable, String mayKnow,
                 Integer tonight, LocalDate endedOn, Instant at, String by) {

        static Shown of(Contact contact) {
            Contact.Details details = contact.details();
            return new Shown(contact.id(), contact.version(), contact.part().label(), contact.part().inWords(), details.name(), details.organisation(), details.phone(),
                    details.mail(), details.reachable(), details.mayKnow(), contact.tonight(), contact.endedOn(), contact.at(), contact.by());
        }
    }

    /** @param seen the version that was shown; nothing for a new contact */
    record Written(Long seen, String part, String name, String organisation, String phone, String mail, String reachable, String mayKnow, Integer tonight) {

        Network.NewContact contact() {
            return new Network.NewContact(Contact.Part.of(part), new Contact.Details(name, organisation, phone, mail, reachable, mayKnow), tonight);
        }

        long shown() {
            if (seen == null) {
                throw new CannotAnswer("Send which version of the contact was shown.");
            }
            return seen;
        }

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Written";
        }
    }

    record Added(UUID id) { }

    @GetMapping
    List<Shown> show(@PathVariable String reference, Principal caller) {
        files.enter(reference, desk.reader(caller), "Network");
        return network.ofCase(reference).stream().map(Shown::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@PathVariable String reference, @RequestBody Written contact, Principal caller) {
        files.checkTeam(reference, desk.reader(caller), "Network");
        return new Added(network.add(reference, desk.reader(caller), contact.contact()));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String reference, @PathVariable String id, @RequestBody Written contact, Principal caller) {
        files.checkTeam(reference, desk.reader(caller), "Network");
        network.change(reference, desk.reader(caller), known(reference, id), contact.shown(), contact.contact());
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String reference, @PathVariable String id, @RequestBody Written contact, Principal caller) {
        files.checkTeam(reference, desk.reader(caller), "Network");
        network.end(reference, desk.reader(caller), known(reference, id), contact.shown());
    }

    private UUID known(String reference, String id) {
        return network.ofCase(reference).stream().map(Contact::id).filter(each -> each.toString().equals(id)).findFirst()
                .orElseThrow(() -> new NotThere("There is no such contact in this case."));
    }

    @ExceptionHandler
    ResponseEntity<Refusals.Refusal> refused(ContactRefused e) {
        return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_JSON).body(new Refusals.Refusal(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Refusals.Refusal> changed(ContactChanged e) {
        return ResponseEntity.status(HttpStatus.CONFLICT).contentType(MediaType.APPLICATION_JSON).body(new Refusals.Refusal(e.getMessage()));
    }
}
