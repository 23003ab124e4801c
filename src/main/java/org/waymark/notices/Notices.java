package org.waymark.notices;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import org.waymark.people.Staff;

/** Tells a person, or everybody with a role, that there is something to look at, and nothing about it. */
@Service
public class Notices {

    /** How many there are of something. */
    private static final Set<String> COUNTS = Set.of("late", "dueToday", "waiting", "becameYours", "reminders", "atRisk");
    /** In which cases they were counted. */
    private static final Set<String> WHOSE = Set.of("in all cases", "in the cases you hold");

    /** All that a mail may hold: a case reference, a day or a moment in words, counts, where to look, and to whom this went. */
    public static final Set<String> FIELDS = Stream.concat(COUNTS.stream(), Stream.of("caseReference", "due", "at", "since", "whose", "link", "sentTo")).collect(Collectors.toUnmodifiableSet());

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final String ROLE = "role:";
    private static final String SUBJECT = "Subject: ";
    private static final Pattern NOTICE = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern CASE_REFERENCE = Pattern.compile("WM-\\d{4}-\\d{6}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9._-]+");

    private final JavaMailSender mail;
    private final Staff staff;
    private final String from;

    Notices(JavaMailSender mail, Staff staff, @Value("${waymark.mail.from}") String from) {
        this.mail = mail;
        this.staff = staff;
        this.from = from;
    }

    /** Whether there is a template of this name. */
    public boolean exists(String notice) {
        return NOTICE.matcher(notice).matches() && Notices.class.getResource("/mail/" + notice + ".txt") != null;
    }

    /**
     * @param to a user id, or {@code role:} and a role: each of its holders gets a mail of their own
     * @param fields those of {@link #FIELDS} that the template asks for; {@code sentTo} is filled in here
     * @param messageId the same at each attempt, so that a duplicate can be recognised
     * @throws NoticeNotSent in a sentence that names no person
     */
    public void send(String notice, String to, Map<String, String> fields, String messageId) {
        if (to.startsWith(ROLE)) {
            String role = to.substring(ROLE.length());
            send(notice, staff.withRole(role), "everyone with the role of " + role.replace('-', ' '),
                    "Nobody with the role %s has a mail address, so the notice %s reached nobody.".formatted(role, notice), fields, messageId);
            return;
        }
        check(notice, fields, messageId);
        Template template = template(notice);
        InternetAddress address = address(to).orElseThrow(() ->
                new NoticeNotSent("The user %s has no mail address, so the notice %s cannot be sent.".formatted(to, notice)));
        hand(notice, List.of(message(render(notice, template, fields, "you alone"), address, messageId)));
    }

    /**
     * The same to each of several people.
     *
     * @param sentTo who they are, in words for the mail
     */
    public void send(String notice, List<String> people, String sentTo, Map<String, String> fields, String messageId) {
        send(notice, people, sentTo, "Of %s nobody has a mail address, so the notice %s reached nobody.".formatted(sentTo, notice), fields, messageId);
    }

    private void send(String notice, List<String> people, String sentTo, String nobody, Map<String, String> fields, String messageId) {
        check(notice, fields, messageId);
        Template template = template(notice);
        String text = render(notice, template, fields, sentTo);
        List<MimeMessage> messages = new ArrayList<>();
        for (String userId : people) {
            address(userId).ifPresent(address -> messages.add(message(text, address, messageId + "-" + userId.replaceAll("[^A-Za-z0-9._-]", "_"))));
        }
        if (messages.isEmpty()) {
            throw new NoticeNotSent(nobody);
        }
        hand(notice, messages);
    }

    /** An address that is none must not keep the notice from the others, so it counts as missing. */
    private Optional<InternetAddress> address(String userId) {
        return staff.mailOf(userId).flatMap(address -> {
            try {
                return Optional.of(new InternetAddress(address, true));
            } catch (AddressException e) {
                LOG.warn("The mail address of the user {} cannot be used.", userId);
                return Optional.empty();
            }
        });
    }

    /** One connection, one message to each person; those after a refused one still get theirs. */
    private void hand(String notice, List<MimeMessage> messages) {
        try {
            mail.send(messages.toArray(MimeMessage[]::new));
        } catch (MailException e) {
            // without its cause, because mail servers quote addresses and that must not get into job errors
            throw new NoticeNotSent("The mail server did not take the notice %s (%s).".formatted(notice, fault(e)));
        }
    }

    private static String fault(MailException e) {
        Throwable fault = e;
        if (e instanceof MailSendException failed && failed.getMessageExceptions().length > 0) {
            fault = failed.getMessageExceptions()[0];
        }
        return Optional.ofNullable(fault.getCause()).orElse(fault).getClass().getSimpleName();
    }

    private static void check(String notice, Map<String, String> fields, String messageId) {
        if (!NOTICE.matcher(notice).matches()) {
            throw new NoticeNotSent("'%s' is not the name of a notice: those are words joined by hyphens.".formatted(notice));
        }
        if (!MESSAGE_ID.matcher(messageId).matches()) {
            throw new NoticeNotSent("A message id of the notice %s holds only letters, digits, dots and hyphens.".formatted(notice));
        }
        fields.forEach((field, value) -> {
            if (!FIELDS.contains(field)) {
                throw new NoticeNotSent("The field '%s' may not be in a mail.".formatted(field));
            }
            if (value != null && value.chars().anyMatch(Character::isISOControl)) {
                throw new NoticeNotSent("The field '%s' of the notice %s must be one line.".formatted(field, notice));
            }
        });
        COUNTS.stream().filter(count -> fields.get(count) != null && !COUNT.matcher(fields.get(count)).matches()).findAny().ifPresent(count -> {
            throw new NoticeNotSent("The field '%s' of the notice %s must be a number.".formatted(count, notice));
        });
        if (fields.get("whose") != null && !WHOSE.contains(fields.get("whose"))) {
            throw new NoticeNotSent("The field 'whose' of the notice %s says one of: %s.".formatted(notice, String.join(", ", new TreeSet<>(WHOSE))));
        }
        String caseReference = fields.get("caseReference");
        if (caseReference != null && !CASE_REFERENCE.matcher(caseReference).matches()) {
            throw new NoticeNotSent("The notice %s was given something else than a case reference.".formatted(notice));
        }
    }

    static Template template(String notice) {
        try (InputStream text = Notices.class.getResourceAsStream("/mail/" + notice + ".txt")) {
            if (text == null) {
                throw new NoticeNotSent("There is no notice '%s': mail/%s.txt is missing.".formatted(notice, notice));
            }
            return Mustache.compiler().escapeHTML(false).compile(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new NoticeNotSent("The text of the notice %s cannot be read.".formatted(notice));
        }
    }

    private static String render(String notice, Template template, Map<String, String> fields, String sentTo) {
        Map<String, String> values = new TreeMap<>(fields);
        values.put("sentTo", sentTo);
        try {
            return template.execute(values);
        } catch (MustacheException.Context e) {
            throw new NoticeNotSent("The notice %s needs the field '%s', and it was not given.".formatted(notice, e.key));
        }
    }

    private MimeMessage message(String text, InternetAddress address, String messageId) {
        try {
            int endOfSubject = text.indexOf('\n');
            MimeMessage message = new IdentifiedMessage("<" + messageId + "@waymark.invalid>");
            MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(address);
            helper.setSubject(text.substring(SUBJECT.length(), endOfSubject).strip());
            helper.setText(text.substring(endOfSubject).strip() + "\n");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new NoticeNotSent("A mail could not be put together (%s).".formatted(e.getClass().getSimpleName()));
        }
    }

    /** Jakarta Mail gives a message a new id whenever it is saved; this one keeps its own. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String id;

        IdentifiedMessage(String id) {
            super((Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
