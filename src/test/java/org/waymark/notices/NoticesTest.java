package org.waymark.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.samskivert.mustache.Mustache;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.waymark.people.Staff;

class NoticesTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private static final Map<String, String> FIELDS = Map.of("caseReference", "WM-2026-000042", "due", "Wednesday 25 November 2026", "at", "Wednesday 25 November 2026 at 10:00",
            "link", "https://waymark.example/camunda/app/tasklist/default/");
    private static final Map<String, String> COUNTS = Map.of("late", "1", "dueToday", "0", "waiting", "12", "becameYours", "3", "reminders", "0", "atRisk", "2",
            "whose", "in all cases", "since", "7:00 am on Tuesday 24 November 2026");
    private static final Set<String> ABOUT_NO_CASE = Set.of("account-to-end", "cover-begins", "cover-ended", "cover-wanted", "covered", "daily-digest");

    private final Map<String, String> addresses = new HashMap<>(Map.of("practitioner", "practitioner@charity.example",
            "manager", "manager@charity.example", "deputy", "deputy@charity.example"));
    private Notices notices;

    @BeforeEach
    void connect() {
        notices = new Notices(sender(MAIL.getSmtp().getPort()), staff(), "Waymark <waymark@charity.example>");
    }

    static Stream<String> templates() throws IOException {
        return Files.list(Path.of("src/main/resources/mail")).map(file -> file.getFileName().toString().replace(".txt", "")).sorted().toList().stream();
    }

    /** A tag that is no such field would be a way for a name or a story into a mail. */
    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHoldsNothingButTheNeutralFields(String notice) throws IOException {
        Set<String> tags = new HashSet<>();
        List<String> others = new ArrayList<>();
        Notices.template(notice).visit(new Mustache.Visitor() {
            @Override
            public void visitText(String text) {
            }

            @Override
            public void visitVariable(String name) {
                tags.add(name);
            }

            @Override
            public boolean visitInclude(String name) {
                return others.add(name);
            }

            @Override
            public boolean visitSection(String name) {
                return others.add(name);
            }

            @Override
            public boolean visitInvertedSection(String name) {
                return others.add(name);
            }
        });
        boolean aboutCase = !ABOUT_NO_CASE.contains(notice);
        assertThat(tags).isSubsetOf(Notices.FIELDS).contains("link");
        assertThat(tags.contains("caseReference")).isEqualTo(aboutCase);
        assertThat(others).isEmpty();
        List<String> lines = Files.readAllLines(Path.of("src/main/resources/mail", notice + ".txt"));
        assertThat(lines.get(0)).startsWith(aboutCase ? "Subject: Waymark {{caseReference}}" : "Subject: Waymark: ");
        assertThat(lines.get(1)).isEmpty();
    }

    /** Whoever reads over a shoulder must not learn what the case is about. */
    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateDoesNotSayWhatTheServiceIsFor(String notice) throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/mail", notice + ".txt"))).doesNotContainIgnoringCase("young", "child", "refugee", "asylum",
                "traffick", "survivor", "victim", "police", "safeguard", "immigration", "charity");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyNoticeArrivesWithItsFieldsAndNothingLeftOpen(String notice) throws Exception {
        boolean aboutCase = !ABOUT_NO_CASE.contains(notice);
        Map<String, String> fields = new HashMap<>(FIELDS);
        fields.putAll(COUNTS);
        notices.send(notice, "practitioner", fields, notice + "-1");
        MimeMessage mail = received().get(0);
        assertThat(mail.getSubject()).startsWith(aboutCase ? "Waymark WM-2026-000042: " : "Waymark: ");
        assertThat(text(mail).contains("WM-2026-000042")).isEqualTo(aboutCase);
        assertThat(text(mail)).contains("https://waymark.example/camunda/app/tasklist/default/").doesNotContain("{{", "&#", "Subject:");
    }

    @Test
    void aMailIsPlainTextWithAnIdOfItsOwn() throws Exception {
        notices.send("case-offered", "practitioner", FIELDS, "case-offered-7f3");
        MimeMessage mail = received().get(0);
        assertThat(mail.getHeader("Message-ID")).containsExactly("<case-offered-7f3@waymark.invalid>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Waymark <waymark@charity.example>");
        assertThat(mail.getRecipients(Message.RecipientType.TO)).extracting(Object::toString).containsExactly("practitioner@charity.example");
        assertThat(mail.getSubject()).isEqualTo("Waymark WM-2026-000042: please accept or decline");
        assertThat(text(mail)).startsWith("Hello,").contains("by the end of Wednesday 25 November 2026").contains("sent to you alone");
    }

    @Test
    void anotherAttemptBearsTheSameId() throws Exception {
        notices.send("case-offered", "practitioner", FIELDS, "case-offered-7f3");
        notices.send("case-offered", "practitioner", FIELDS, "case-offered-7f3");
        assertThat(received()).extracting(MimeMessage::getMessageID).containsOnly("<case-offered-7f3@waymark.invalid>").hasSize(2);
    }

    @Test
    void everyHolderOfARoleGetsAMailOfTheirOwn() throws Exception {
        notices.send("first-contact-late", "role:manager", FIELDS, "m-1");
        assertThat(received()).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(text(mail)).contains("everyone with the role of manager").doesNotContain("manager@", "deputy@");
        });
        assertThat(received()).extracting(MimeMessage::getMessageID)
                .containsExactlyInAnyOrder("<m-1-manager@waymark.invalid>", "<m-1-deputy@waymark.invalid>");
    }

    @Test
    void aHolderWithoutAnAddressDoesNotKeepItFromTheOthers() {
        addresses.remove("deputy");
        notices.send("first-contact-late", "role:manager", FIELDS, "m-1");
        assertThat(received()).hasSize(1);
    }

    @Test
    void nobodyWithAnAddressIsSaidAloud() {
        addresses.clear();
        assertThatThrownBy(() -> notices.send("first-contact-late", "role:manager", FIELDS, "m-1")).isInstanceOf(NoticeNotSent.class)
                .hasMessage("Nobody with the role manager has a mail address, so the notice first-contact-late reached nobody.");
        assertThatThrownBy(() -> notices.send("case-offered", "practitioner", FIELDS, "m-1")).isInstanceOf(NoticeNotSent.class)
                .hasMessage("The user practitioner has no mail address, so the notice case-offered cannot be sent.");
        assertThatThrownBy(() -> notices.send("case-offered", "role:nobody", FIELDS, "m-1")).isInstanceOf(NoticeNotSent.class);
    }

    @Test
    void aServerThatIsDownIsAnErrorThatNamesNobody() {
        Notices offline = new Notices(sender(1), staff(), "waymark@charity.example");
        assertThatThrownBy(() -> offline.send("case-offered", "practitioner", FIELDS, "m-1")).isInstanceOf(NoticeNotSent.class).hasNoCause()
                .hasMessage("The mail server did not take the notice case-offered (ConnectException).");
    }

    @Test
    void anAddressThatIsNoneKeepsTheNoticeFromNobodyElse() {
        addresses.put("manager", "nonsense @");
        notices.send("first-contact-late", "role:manager", FIELDS, "m-1");
        assertThat(received()).extracting(mail -> mail.getHeader("Message-ID", null)).containsExactly("<m-1-deputy@waymark.invalid>");
        assertThatThrownBy(() -> notices.send("case-offered", "manager", FIELDS, "m-1"))
                .hasMessage("The user manager has no mail address, so the notice case-offered cannot be sent.");
    }

    @Test
    void aServerThatRefusesSomebodyIsAnErrorThatNamesNobody() {
        MAIL.getUserManager().setMessageDeliveryHandler((message, address) -> {
            throw new jakarta.mail.MessagingException("no such user: " + address.getEmail());
        });
        assertThatThrownBy(() -> notices.send("first-contact-late", "role:manager", FIELDS, "m-1")).isInstanceOf(NoticeNotSent.class).hasNoCause()
                .satisfies(e -> assertThat(e.getMessage()).startsWith("The mail server did not take the notice first-contact-late").doesNotContain("@"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseReference", "due", "link"})
    void aMissingFieldIsSaidAloud(String field) {
        Map<String, String> fields = new HashMap<>(FIELDS);
        fields.remove(field);
        assertThatThrownBy(() -> notices.send("case-offered", "practitioner", fields, "m-1"))
                .hasMessage("The notice case-offered needs the field '%s', and it was not given.".formatted(field));
        fields.put(field, null);
        assertThatThrownBy(() -> notices.send("case-offered", "practitioner", fields, "m-1")).isInstanceOf(NoticeNotSent.class);
        assertThat(received()).isEmpty();
    }

    @Test
    void aFieldThatMightHoldSomebodysNameIsRefused() {
        refused(Map.of("name", "x"), "The field 'name' may not be in a mail.");
        refused(Map.of("caseReference", "Somebody's name"), "The notice case-offered was given something else than a case reference.");
        refused(Map.of("late", "Somebody's name"), "The field 'late' of the notice case-offered must be a number.");
        refused(Map.of("whose", "Somebody's name"), "The field 'whose' of the notice case-offered says one of: in all cases, in the cases you hold.");
        refused(Map.of("due", "Wednesday\nBcc: somebody@else.example"), "The field 'due' of the notice case-offered must be one line.");
        assertThat(received()).isEmpty();
    }

    @Test
    void aNoticeNobodyWroteIsRefused() {
        assertThatThrownBy(() -> notices.send("lunch", "practitioner", FIELDS, "m-1")).hasMessage("There is no notice 'lunch': mail/lunch.txt is missing.");
        assertThatThrownBy(() -> notices.send("../application", "practitioner", FIELDS, "m-1")).hasMessageContaining("is not the name of a notice");
    }

    private void refused(Map<String, String> more, String sentence) {
        Map<String, String> fields = new HashMap<>(FIELDS);
        fields.putAll(more);
        assertThatThrownBy(() -> notices.send("case-offered", "practitioner", fields, "m-1")).hasMessage(sentence);
    }

    private static List<MimeMessage> received() {
        return List.of(MAIL.getReceivedMessages());
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) mail.getContent();
    }

    private static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    private Staff staff() {
        return new Staff() {
            @Override
            public List<String> withRole(String role) {
                return role.equals("manager") ? List.of("manager", "deputy") : List.of();
            }

            @Override
            public Optional<String> mailOf(String userId) {
                return Optional.ofNullable(addresses.get(userId));
            }

            @Override
            public Set<String> rolesOf(String userId) {
                return Set.of();
            }

            @Override
            public boolean exists(String userId) {
                return true;
            }

            @Override
            public List<String> withTaskList() {
                return List.of();
            }

            @Override
            public String nationOf(String userId) {
                return "england";
            }
        };
    }
}
