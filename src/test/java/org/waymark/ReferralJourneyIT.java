package org.waymark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.Browser.Form;
import org.waymark.Browser.Person;

/** From a referral to a case that somebody holds, as the people see it who carry it. */
class ReferralJourneyIT extends InTheBrowser {

    private static final List<String> SAFETY_SCREEN = List.of("Self-harm, violence or a threat to life?", "Signs of trafficking or exploitation?", "Missing now?",
            "A child alone whom no council knows?", "Says they are a child, but housed or held with adults?", "Lives among children, and says they are an adult?", "Detained?",
            "On the street, or losing their home within 7 days?", "Charged with a crime as an adult?", "A notice that they will be removed or transferred?",
            "A need of their health that cannot wait?", "Is somebody of this charity the concern?");
    private static final Pattern LINK = Pattern.compile("http://\\S+");

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
    }

    @Test
    void referralBecomesCaseThatSomebodyHolds() {
        Person dutyWorker = browser.logIn("duty-worker");
        Form referral = dutyWorker.start("Intake");
        fillReferral(referral, "Synthetic Journey");
        referral.fill("Other names and spellings", "S. Journey").fill("Pronouns", "they")
                .date("Date of birth they give", "02/03/2010")
                .fill("Where they are", "Synthetic lodgings").fill("Name and contact of that person", "School office (synthetic)");
        assertThat(referral.root()).containsText("That is Tuesday 2 March 2010.");
        assertThat(referral.root()).containsText("That is Monday 23 November 2026.");
        dutyWorker.screenshot("1-referral").tallScreenshot("1-referral-whole");
        referral.submit();

        Person manager = browser.logIn("manager");
        manager.list("My team's unclaimed");
        assertThat(manager.card("Choose a practitioner")).containsText("by the end of Tuesday 24 November");
        String reference = manager.card("Choose a practitioner").locator("h4").innerText().replaceAll("(?s) · .*", "").strip();
        manager.open("Choose a practitioner", reference);
        manager.screenshot("2-choose-before-claim");
        Form choice = manager.claim();
        assertThat(choice.root()).containsText("Somebody should be found by the end of Tuesday 24 November 2026.");
        assertThat(choice.root()).containsText("Synthetic Journey");
        assertThat(choice.root()).containsText("practitioner-2: holds no open case");
        choice.choose("Who could stand beside them?", "practitioner:").fill("Why this person? (if it helps)", "Speaks the synthetic language");
        manager.screenshot("3-choose").tallScreenshot("3-choose-whole");
        choice.submit();

        String mail = mailTo("practitioner", reference);
        assertThat(mail).doesNotContain("Journey");
        Person practitioner = browser.logIn("practitioner", link(mail));
        Form offer = practitioner.open("Accept the case", reference);
        assertThat(offer.root()).containsText("Please answer by the end of Tuesday 24 November 2026.");
        assertThat(offer.root()).containsText("2 March 2010");
        offer.choose("Will you take the case?", "Yes");
        practitioner.screenshot("4-accept").tallScreenshot("4-accept-whole");
        offer.submit();

        Form advocateOffered = practitioner.open("Offer an advocate", reference);
        advocateOffered.choose("Would they like an advocate?", "Not now").fill("What they said, or why they were not asked", "Synthetic: later, perhaps");
        practitioner.tallScreenshot("5-advocate-whole");
        advocateOffered.submit();
        Form conversation = practitioner.open("Record the first conversation", reference);
        assertThat(conversation.box("Name, as they wish to be called")).hasValue("Synthetic Journey");
        conversation.fill("What do they want, in their own words?", "I want to be believed.\nI want to go to school.")
                .choose("How did you understand each other?", "Interpreter by phone")
                .fill("Pronouns", "she")
                .fill("What did you agree on as the next step?", "Synthetic next step on Thursday");
        practitioner.screenshot("5-first-conversation").tallScreenshot("5-first-conversation-whole");
        conversation.submit();

        assertThat(practitioner.card("Review the case", reference)).containsText("by the end of Monday 21 December");

        Person advocate = browser.logIn("advocate");
        Form contact = advocate.start("Record a contact");
        contact.fill("Case reference", reference).date("Day of the contact", "23/11/2026")
                .choose("What was it?", "Phone").choose("Who began it?", "The young person")
                .fill("What happened?", "She called: the letter has come.");
        advocate.tallScreenshot("6-record-contact-whole");
        contact.submit();
        assertThat(mailTo("practitioner", "contact")).contains(reference).doesNotContain("letter");

        Person housingWorker = browser.logIn("housing-worker");
        Form search = housingWorker.start("Find a case");
        search.fill("Name", "journey synthetic");
        housingWorker.screenshot("7-find-case");
        search.submit();
        housingWorker.list("My tasks, soonest first");
        Form findings = housingWorker.open("Read the findings");
        assertThat(findings.root()).containsText(reference);
        assertThat(findings.root()).containsText("You may not read this case");
        assertThat(findings.root()).not().containsText("Journey");
        housingWorker.screenshot("8-findings");
        findings.submit();

        Form review = practitioner.open("Review the case", reference);
        assertThat(review.root()).containsText("Review due by the end of Monday 21 December 2026.");
        assertThat(review.root()).containsText("she");
        assertThat(review.root()).containsText("I want to be believed.");
        assertThat(review.root()).containsText("She called: the letter has come.");
        assertThat(review.root()).containsText("Synthetic: told to leave school.");
        practitioner.screenshot("9-review").tallScreenshot("9-review-whole");

        assertThat(caseFiles.holder(reference)).contains("practitioner");
        assertThat(office.running(reference)).containsExactly("accompany");

        Person watching = browser.logIn("manager", "cockpit");
        watching.page().navigate("http://127.0.0.1:" + port + "/camunda/app/cockpit/default/#/processes");
        watching.page().getByText("Accompany").first().click();
        assertThat(watching.page().locator(".djs-container svg").first()).isVisible();
        assertThat(watching.page().getByText(reference).first()).isVisible();
        watching.screenshot("10-cockpit");
    }

    @Test
    void declineGoesBackToTheManagerWithItsReason() {
        String reference = office.refer("Synthetic Declined");
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));

        Form offer = browser.logIn("practitioner-2").open("Accept the case", reference);
        offer.choose("Will you take the case?", "No").pick("Why not?", "I am away, or will be soon")
                .fill("Anything the manager should know?", "Back in the synthetic week after next");
        offer.submit();

        Person manager = browser.logIn("manager");
        manager.list("My team's unclaimed").open("Choose a practitioner", reference);
        Form again = manager.claim();
        assertThat(again.root()).containsText("practitioner-2: holds no open case");
        assertThat(again.root()).containsText("declined, is away");
        assertThat(again.root()).containsText("Back in the synthetic week after next");
        manager.tallScreenshot("11-choose-again-whole");
        assertThat(caseFiles.holder(reference)).isEmpty();
    }

    @Test
    void referralOfSomebodyKnownIsJoinedToTheirCase() {
        String known = office.openCase("Synthetic Known", "practitioner-3");

        Person dutyWorker = browser.logIn("duty-worker");
        Form referral = dutyWorker.start("Intake");
        fillReferral(referral, "Known, Synthetic");
        referral.submit();
        dutyWorker.list("My team's unclaimed").open("Compare with known cases");
        Form comparison = dutyWorker.claim();
        assertThat(comparison.root()).containsText(known);
        comparison.choose("Cases that may be the same person", known);
        dutyWorker.screenshot("12-compare");
        comparison.submit();

        assertThat(mailTo("practitioner-3", "something new")).contains(known);
        Form review = browser.logIn("practitioner-3").open("Review the case", known);
        assertThat(review.root()).containsText("Synthetic: told to leave school.");
        assertThat(office.running(known)).containsExactly("accompany");
    }

    private static void fillReferral(Form form, String name) {
        form.fill("What has happened, and what cannot wait?", "Synthetic: told to leave school.\nShows a letter dated 17 November.")
                .fill("Name, as they wish to be called", name)
                .fill("Languages and dialect", "Synthetic language")
                .choose("Is an interpreter needed?", "Yes")
                .choose("Which nation are they in now?", "England")
                .fill("How can we reach them safely?", "Through the school office, mornings")
                .pick("Who has told us about them?", "A school or college")
                .date("Day we were told", "23/11/2026");
        SAFETY_SCREEN.forEach(question -> form.pick(question, "No"));
    }

    private String mailTo(String userId, String words) {
        office.runJobs();
        return office.mails().stream().filter(mail -> mail.to().startsWith(userId + "@") && mail.text().contains(words)).map(Outbox.Mail::text)
                .findFirst().orElseThrow(() -> new AssertionError("No mail to " + userId + " says " + words + ", but " + office.mails()));
    }

    private static String link(String mail) {
        var found = LINK.matcher(mail);
        assertThat(found.find()).as("a link in the mail").isTrue();
        return found.group();
    }
}
