package org.waymark.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.Contact.Details;
import org.waymark.casework.Contact.Part;

/**
 * The people and agencies around a young person. A change is a new row, so that it can be told what was known when; who has
 * no part any more is ended and stays readable.
 */
@Service
@Transactional
public class Network implements KeptWithCase {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String FIELD = "network/contact";
    private static final int LONGEST_TONIGHT = 9;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient db;
    private final CaseFiles files;
    private final Sealing sealing;
    private final Clock clock;

    Network(JdbcClient db, CaseFiles files, Sealing sealing, Clock clock) {
        this.db = db;
        this.files = files;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** What is written of a contact; {@code tonight} null where they are not to be called at night. */
    public record NewContact(Part part, Details details, Integer tonight) { }

    /**
     * Adds a contact.
     *
     * @return its id
     * @throws ContactRefused when something is missing, too long or out of range
     */
    public UUID add(String reference, Reader by, NewContact contact) {
        files.enterToChange(reference, by, "Network");
        UUID id = UUID.randomUUID();
        insert(reference, by, id, checked(contact), null);
        return id;
    }

    /**
     * Records it anew.
     *
     * @param seen the version that was shown
     * @throws ContactChanged when that is not the latest
     * @throws ContactRefused when there is no such contact, it has ended, or it cannot be kept like that
     */
    public void change(String reference, Reader by, UUID id, long seen, NewContact contact) {
        files.enterToChange(reference, by, "Network");
        open(reference, id, seen);
        insert(reference, by, id, checked(contact), null);
    }

    /** Says that they have no part from today on. Throws as {@link #change} does. */
    public void end(String reference, Reader by, UUID id, long seen) {
        files.enterToChange(reference, by, "Network");
        Contact contact = open(reference, id, seen);
        insert(reference, by, id, new NewContact(contact.part(), contact.details(), null), clock.instant().atZone(LONDON).toLocalDate());
    }

    /** As recorded last: whom to call tonight first, those who ended last. Whoever shows them has entered the case. */
    @Transactional(readOnly = true)
    public List<Contact> ofCase(String reference) {
        Map<UUID, Contact> latest = new LinkedHashMap<>();
        history(reference).forEach(contact -> latest.put(contact.id(), contact));
        var contacts = new ArrayList<>(latest.values());
        contacts.sort((one, other) -> {
            int ended = Boolean.compare(one.endedOn() != null, other.endedOn() != null);
            return ended != 0 ? ended : Integer.compare(place(one), place(other));
        });
        return contacts;
    }

    /** Every state of every contact, oldest first. Whoever shows them has entered the case. */
    @Transactional(readOnly = true)
    public List<Contact> history(String reference) {
        return db.sql("select * from waymark.network_contact where case_reference = :reference order by number")
                .param("reference", reference).query((row, number) -> read(reference, row)).list();
    }

    @Override
    public String inWords() {
        return "people in its network";
    }

    @Override
    public boolean isKeptWith(String reference) {
        return ofCase(reference).stream().anyMatch(contact -> contact.endedOn() == null);
    }

    private static int place(Contact contact) {
        return contact.tonight() == null ? LONGEST_TONIGHT + 1 : contact.tonight();
    }

    private Contact open(String reference, UUID id, long seen) {
        Contact contact = ofCase(reference).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new ContactRefused("There is no such contact in this case."));
        if (contact.version() != seen) {
            throw new ContactChanged("This contact was changed by " + contact.by() + " since you opened this page. Nothing was saved.");
        }
        if (contact.endedOn() != null) {
            throw new ContactRefused("This contact has ended: add them anew if they have a part again.");
        }
        return contact;
    }

    private void insert(String reference, Reader by, UUID contact, NewContact written, LocalDate endedOn) {
        UUID row = UUID.randomUUID();
        db.sql("""
                insert into waymark.network_contact (id, contact, case_reference, part, tonight, ended_on, content, at, by_user)
                values (:id, :contact, :reference, :part, :tonight, :ended, :content, :at, :by)""")
                .param("id", row).param("contact", contact).param("reference", reference).param("part", written.part().label())
                .param("tonight", written.tonight()).param("ended", endedOn)
                .param("content", sealing.seal(reference, FIELD, row, json(written.details())))
                .param("at", OffsetDateTime.now(clock)).param("by", by.userId())
                .update();
    }

    private Contact read(String reference, ResultSet row) throws SQLException {
        return new Contact(row.getObject("contact", UUID.class), row.getLong("number"), Part.of(row.getString("part")),
                details(sealing.open(reference, FIELD, row.getObject("id", UUID.class), row.getBytes("content"))),
                row.getObject("tonight", Integer.class), row.getObject("ended_on", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("by_user"));
    }

    private static NewContact checked(NewContact contact) {
        if (contact.part() == null) {
            throw new ContactRefused("Choose what they are to the young person.");
        }
        if (contact.tonight() != null && (contact.tonight() < 1 || contact.tonight() > LONGEST_TONIGHT)) {
            throw new ContactRefused("The order of calls at night is a number from 1 to " + LONGEST_TONIGHT + ".");
        }
        Details given = contact.details();
        var details = new Details(line("name", given.name(), 200), line("organisation", given.organisation(), 200), line("telephone number", given.phone(), 60),
                line("mail address", given.mail(), 254), text("note on when to reach them", given.reachable(), 500), text("note on what they may know", given.mayKnow(), 1000));
        if (details.name().isEmpty() && details.organisation().isEmpty()) {
            throw new ContactRefused("Write a name or an organisation.");
        }
        if (contact.tonight() != null && details.phone().isEmpty()) {
            throw new ContactRefused("Whoever is called at night needs a telephone number.");
        }
        return new NewContact(contact.part(), details, contact.tonight());
    }

    private static String line(String what, String words, int longest) {
        String line = text(what, words, longest);
        if (line.lines().count() > 1) {
            throw new ContactRefused("The " + what + " is one line.");
        }
        return line;
    }

    private static String text(String what, String words, int longest) {
        String text = words == null ? "" : words.strip();
        if (text.length() > longest) {
            throw new ContactRefused("The %s is too long: at most %d characters.".formatted(what, longest));
        }
        return text;
    }

    private static String json(Details details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A contact cannot be written.");
        }
    }

    private static Details details(String json) {
        try {
            return JSON.readValue(json, Details.class);
        } catch (JsonProcessingException e) {
            // its message would repeat the text
            throw new IllegalStateException("A contact cannot be read.");
        }
    }
}
