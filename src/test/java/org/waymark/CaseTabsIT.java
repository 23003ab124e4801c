package org.waymark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.documents.Samples;

/** The pages of a case beside a task, as a practitioner sees them and as nobody else does. */
@BrowserTest
class CaseTabsIT {

    private static final List<String> PAGES = List.of("Case", "Deadlines", "Timeline", "Documents", "Letters", "Appointments");

    @Autowired
    private Office office;
    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeAll
    void openBrowser() {
        Office.itIs("2026-11-25T10:00");
        browser = Browser.open(port);
    }

    @AfterEach
    void clear() {
        // a page left open would ask for a task that is gone
        browser.everybodyLeaves();
        office.clear();
        Office.itIs("2026-11-25T10:00");
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @Test
    void thePageOfACaseShowsWhoItIs() {
        String name = Office.somebody();
        String reference = office.openCase(name, "practitioner");
        Browser.Person practitioner = browser.logIn("practitioner");
        practitioner.open(reference, "Review the case");
        practitioner.tab("Case");
        assertThat(practitioner.page().locator(".wm")).containsText(name);
        accessible(practitioner);
    }

    @Test
    void anAppointmentIsPlannedMovedAndCalledOffBesideATask() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Browser.Person practitioner = browser.logIn("practitioner");
        practitioner.open(reference, "Review the case");
        Locator page = practitioner.tab("Appointments");
        assertThat(page).containsText("Nothing is planned.");
        page.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Plan an appointment")).click();
        page.getByLabel("What kind of appointment?").selectOption("hearing");
        page.getByLabel("Day").fill("2026-12-01");
        page.getByLabel("Begins at").fill("10:00");
        page.getByLabel("Where?").fill("Synthetic Street 7");
        page.getByLabel("Who of us goes along?").selectOption("manager");
        page.getByLabel("Interpreter").selectOption("not-needed");
        accessible(practitioner);
        page.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Plan it")).click();
        Locator hearing = page.getByRole(AriaRole.ARTICLE);
        assertThat(hearing).containsText("Hearing in a court or tribunal, Tuesday 1 December 2026");
        assertThat(hearing).containsText("in 6 days");
        assertThat(hearing).containsText("Synthetic Street 7");
        accessible(practitioner);
        practitioner.tallScreenshot("appointments");

        hearing.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move")).click();
        hearing.getByLabel("Day").fill("2026-12-15");
        hearing.getByLabel("Why was it moved?").fill("Synthetic reason");
        hearing.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move it")).click();
        assertThat(page).containsText("Moved to 10:00 am on Tuesday 15 December 2026.");
        page.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Calendar on my phone")).click();
        page.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Make .* address"))).click();
        assertThat(page.getByLabel("Your address.")).hasValue(Pattern.compile(".*/calendar/.{43}\\.ics"));
        accessible(practitioner);
        hearing.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Call off")).click();
        hearing.getByLabel("Who called it off?").selectOption("cancelled-by-others");
        hearing.getByLabel("Why?", new Locator.GetByLabelOptions().setExact(false)).fill("Synthetic reason");
        hearing.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Call it off")).click();
        assertThat(page).containsText("Past and called off (1)");
        Assertions.assertThat(practitioner.stored()).doesNotContain("Synthetic");
    }

    /** Each page and the panel is fetched when it is opened; one that were broken would say so in its place. */
    @Test
    void everyPageOfACaseLoads() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Browser.Person practitioner = browser.logIn("practitioner");
        practitioner.open(reference, "Review the case");
        PAGES.forEach(page -> assertThat(practitioner.tab(page).getByText("could not be shown")).hasCount(0));
    }

    @Test
    void aPageThatFailsLeavesTheRestOfTasklistAlone() {
        String name = Office.somebody();
        String reference = office.openCase(name, "practitioner");
        Browser.Person practitioner = browser.logIn("practitioner").expects("404 GET .*/case/(timeline|cases).js.*").expects(".*Failed to fetch dynamically imported module.*");
        practitioner.page().route(Pattern.compile(".*/case/(timeline|cases)\\.js.*"), route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        practitioner.open(reference, "Review the case");
        assertThat(practitioner.tab("Timeline")).containsText("This page could not be shown.");
        assertThat(practitioner.tab("Case")).containsText(name);
        practitioner.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cases").setExact(true)).click();
        assertThat(practitioner.page().getByText("Cases cannot be shown now.")).isVisible();
        practitioner.page().locator(".task-details .nav-tabs").getByText("Form", new Locator.GetByTextOptions().setExact(true)).click();
        practitioner.form();
    }

    @Test
    void theTimelineTellsWhatHappenedAndWhoseTurnItIs() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        office.start("therapist", "record-contact", Map.of("caseReference", reference, "contactOn", "2026-11-20", "contactKind", "call", "contactDirection", "from-them",
                "whatHappened", "Synthetic call"));
        Browser.Person practitioner = browser.logIn("practitioner");
        practitioner.open(reference, "Review the case");
        assertThat(practitioner.page().locator(".wm-why-line")).containsText("You hold this case since Wednesday 25 November 2026.");
        Locator page = practitioner.tab("Timeline");
        assertThat(page).containsText("You hold this case since Wednesday 25 November 2026.");
        assertThat(page.locator(".wm-waiting")).containsText("Review the case (Accompany): the turn of Practitioner (demo).");
        assertThat(page.locator(".wm-day h4")).hasText("Wednesday 25 November 2026");
        assertThat(page.locator(".wm-days")).containsText("Synthetic call");
        assertThat(page.locator(".wm-days")).containsText("Accept the case: asked of Practitioner (demo)");
        accessible(practitioner);

        page.getByLabel(Pattern.compile("^Tasks")).uncheck();
        assertThat(page.locator(".wm-days")).not().containsText("Accept the case: asked of Practitioner (demo)");
        page.getByLabel("Words", new Locator.GetByLabelOptions().setExact(true)).fill("synthetic CALL");
        assertThat(page.locator(".wm-count")).containsText("1 of ");
        page.getByLabel("Person").selectOption("practitioner");
        assertThat(page.locator(".wm-count")).containsText("0 of ");
        page.getByLabel("Person").selectOption("therapist");
        page.getByLabel("From").fill("2026-11-26");
        assertThat(page.locator(".wm-count")).containsText("0 of ");
        page.getByLabel("From").fill("2026-11-25");
        assertThat(page.locator(".wm-count")).containsText("1 of ");
        practitioner.page().evaluate("() => { window.print = () => { window.paper = document.querySelector('body > .wm-sheet').textContent; }; }");
        page.getByText("Print what is shown").click();
        Assertions.assertThat((String) practitioner.page().evaluate("window.paper")).contains("Case " + reference + ". Printed by Practitioner (demo) on 25 November 2026, 10:00.",
                "contacts, decisions", "by Therapist (demo), with the words “synthetic CALL”, from Wednesday 25 November 2026", "Synthetic call");
        Assertions.assertThat(practitioner.stored()).doesNotContain("ynthetic");
    }

    @Test
    void aCaseOpensWithoutATaskByKeyboard() {
        String name = Office.somebody();
        String reference = office.openCase(name, "practitioner");
        // the arrow keys pass by pages that are not this test's business
        Browser.Person practitioner = browser.logIn("practitioner");
        Locator button = practitioner.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cases").setExact(true));
        button.focus();
        practitioner.page().keyboard().press("Enter");
        Locator dialog = practitioner.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator("tr").filter(new Locator.FilterOptions().setHasText(reference))).containsText(name);
        accessible(practitioner);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(reference)).focus();
        practitioner.page().keyboard().press("Enter");
        assertThat(dialog.getByRole(AriaRole.TABPANEL)).containsText(name);
        dialog.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Case").setExact(true)).focus();
        practitioner.page().keyboard().press("ArrowRight");
        practitioner.page().keyboard().press("ArrowRight");
        assertThat(dialog.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Timeline"))).hasAttribute("aria-selected", "true");
        assertThat(dialog.getByRole(AriaRole.TABPANEL)).containsText("Timeline of " + reference);
        accessible(practitioner);
        for (int i = 0; i < 60; i++) {
            practitioner.page().keyboard().press("Tab");
            Assertions.assertThat(practitioner.page().evaluate("document.activeElement.closest('dialog') !== null")).as("focus stays in the dialog").isEqualTo(true);
        }
        practitioner.page().keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(button).isFocused();
    }

    @Test
    void theCasesOfOthersStayShut() {
        String name = Office.somebody();
        String reference = office.openCase(name, "practitioner");
        Browser.Person lead = browser.logIn("safeguarding-lead");
        lead.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cases").setExact(true)).click();
        lead.page().getByLabel("Open a case by its reference").last().fill(reference);
        lead.page().getByText("Open the case", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(lead.page().getByRole(AriaRole.TABPANEL)).containsText(name);
        Browser.Person other = browser.logIn("duty-worker").expects("403 GET .*/api/cases/" + reference + ".*").expects(".*status of 403.*");
        other.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cases").setExact(true)).click();
        other.page().getByLabel("Open a case by its reference").last().fill(reference);
        other.page().getByText("Open the case", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(other.page().getByRole(AriaRole.TABPANEL)).hasText("You are not on the team of case " + reference + ". A manager can tell you who is.");
        Assertions.assertThat(other.page().content()).doesNotContain(name);
    }

    @Test
    void aFactIsChangedWithAReasonAndAConflictLosesNothing() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Browser.Person practitioner = browser.logIn("practitioner").expects("409 POST .*/facts").expects("Failed to load resource: .* 409.*");
        practitioner.open(reference, "Review the case");
        Locator page = practitioner.tab("Case");
        button(page, "Change: Who this is").click();
        page.getByLabel("Pronouns").fill("they/them");
        button(page, "Save").click();
        assertThat(page.locator(".wm-form .wm-refused")).containsText("Why does it change?");
        page.getByLabel("Why does it change?").fill("Synthetic reason");
        long version = Caller.rest(port, "manager").at("/api").get("/cases/" + reference).json().path("version").asLong();
        Assertions.assertThat(Caller.rest(port, "manager").at("/api").post("/cases/" + reference + "/facts",
                Map.of("version", version, "reason", "Synthetic", "facts", Map.of("pronouns", "she/her"))).status()).isEqualTo(204);
        button(page, "Save").click();
        assertThat(page.locator(".wm-form .wm-refused")).containsText("“Pronouns” (manager)");
        assertThat(page.locator(".wm-now")).containsText("Now in the file: she/her (Manager (demo)");
        assertThat(page.getByLabel("Pronouns")).hasValue("they/them");
        accessible(practitioner);
        button(page, "Save").click();
        assertThat(page.locator(".wm-said")).hasText("Saved.");
        assertThat(page.locator("#wm-who")).isFocused();
        assertThat(page.locator("dl").first()).containsText("they/them");
    }

    /** Nobody touches a mouse. */
    @Test
    void aDecisionAboutSharingIsRecordedByKeyboardAlone() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Browser.Person practitioner = browser.logIn("practitioner");
        practitioner.open(reference, "Review the case");
        Locator page = practitioner.tab("Case");
        Keyboard keys = practitioner.page().keyboard();
        button(page, "Record a decision about sharing").focus();
        keys.press("Enter");
        assertThat(page.getByLabel("With whom (needed)")).isFocused();
        for (String answer : List.of("their legal", "", "legal", " ", "", "agreed", "the young", "understands the", "through")) {
            if (answer.equals(" ")) {
                keys.press("Space");
                for (int box = 1; box < 13; box++) {
                    keys.press("Tab");
                }
            } else if (!answer.isEmpty()) {
                keys.type(answer);
            }
            keys.press("Tab");
        }
        keys.press("Enter");
        assertThat(page.locator(".wm-said")).hasText("The decision was recorded.");
        assertThat(page.locator("#wm-sharing")).isFocused();
        assertThat(page.getByRole(AriaRole.TABLE, new Locator.GetByRoleOptions().setName("Decisions about sharing, newest first"))).containsText("✔ May be shared");
        accessible(practitioner);
        practitioner.tallScreenshot("case-page");
    }

    /** The draft is downloaded, recording it as sent is refused, they are asked and agree, and then it is recorded and on the timeline. */
    @Test
    void aLetterIsDraftedAndRecordedAsSentOnceTheyAgreed() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Browser.Person practitioner = browser.logIn("practitioner").expects("400 POST .*/sent").expects("Failed to load resource: .* 400.*");
        practitioner.open(reference, "Review the case");
        Locator page = practitioner.tab("Letters");
        button(page, "Draft a letter").click();
        page.getByLabel("Which letter?").selectOption("referral");
        page.getByLabel("Who gets it, by kind").selectOption("other-charity");
        page.getByLabel("Who gets it, by name").fill("The Synthetic College Fund");
        page.getByLabel("What is it for?").selectOption("education");
        page.getByLabel("Your own text").fill("Synthetic words");
        button(page, "Look at the text").click();
        assertThat(page.locator(".wm-letter")).containsText("The Synthetic College Fund");
        assertThat(page.getByText("date of birth, as they give it").first()).isVisible();
        accessible(practitioner);
        practitioner.tallScreenshot("letter-preview");
        button(page, "Make the draft").click();
        assertThat(page.locator(".wm-said")).containsText("The draft was made.");
        var draft = practitioner.page().waitForDownload(() -> page.getByText("Download the draft").click());
        Assertions.assertThat(draft.suggestedFilename()).endsWith("referral draft.docx");

        button(page, "Record as sent: Referral to another organisation").click();
        page.getByLabel("How was it sent?").selectOption("post");
        button(page, "Record").click();
        assertThat(page.locator(".wm-form .wm-refused")).containsText("No decision allows sharing with another charity for education");
        accessible(practitioner);
        Assertions.assertThat(Caller.rest(port, "practitioner").at("/api").post("/cases/" + reference + "/sharing", Map.of("recipient", "other-charity", "purpose", "education",
                "data", List.of("identity", "age", "language", "contact"), "ground", "agreed", "answer", "agreed", "answeredBy", "young-person", "capacity", "understands",
                "interpreter", "not-needed")).status()).isLessThan(300);
        button(page, "Record").click();
        assertThat(page.locator(".wm-said")).hasText("It was recorded.");
        assertThat(page.locator("table")).containsText("By post on 25 November 2026, as drafted; rests on a decision about sharing.");
        practitioner.tallScreenshot("letters");
        assertThat(practitioner.tab("Timeline")).containsText("Sent: Referral to another organisation");

        var print = practitioner.page().context().newPage();
        print.navigate("http://127.0.0.1:" + port + "/api/cases/" + reference + "/prints/cover");
        assertThat(print.locator("h1")).containsText(reference);
        Assertions.assertThat(print.evaluate("getComputedStyle(document.querySelector('dl')).display")).as("the style is let through").isEqualTo("grid");
        Assertions.assertThat(new AxeBuilder(print).analyze().getViolations()).extracting(rule -> rule.getId()).isEmpty();
        print.close();
    }

    private static Locator button(Locator page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aDeadlineIsStartedFromALetterAndExtendedByTwoPeople() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Browser.Person practitioner = browser.logIn("practitioner");
        practitioner.open(reference, "Review the case");
        Locator page = practitioner.tab("Deadlines");
        press(page, "Start a deadline");
        page.getByLabel("Search for a deadline by name").fill("asylum appeal");
        page.getByLabel("Day it is counted from").fill("2026-11-23");
        page.getByLabel("What is it about?").fill("Synthetic letter");
        press(page, "Show the date first");
        assertThat(page).containsText("The last day would be Monday 7 December 2026.");
        accessible(practitioner);
        press(page, "Start it");
        assertThat(page.locator(".wm-said")).hasText("Recorded. The last day is Monday 7 December 2026; work to Friday 4 December 2026.");

        Locator clock = page.getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName("Asylum appeal").setExact(true));
        assertThat(clock).containsText("Monday 7 December 2026, in 12 days");
        press(clock, "Correct the day");
        clock.getByLabel("Right day to count from").fill("2026-11-24");
        clock.getByLabel("Right day to count from").blur();
        assertThat(clock).containsText("the last day would be Tuesday 8 December 2026. A second person would have to confirm that.");
        press(clock, "Extend");
        clock.getByLabel("New last day").fill("2026-12-21");
        clock.getByLabel("Who granted it?").selectOption("tribunal");
        clock.getByLabel("What shows it?").selectOption("order");
        clock.getByLabel("What happened?").fill("Synthetic order");
        press(clock.locator("form"), "Extend");
        assertThat(page.locator(".wm-said")).hasText("Nothing has changed yet. A second person has been asked: the task “Confirm the change” is with managers and deputies.");
        assertThat(clock.getByText("Open the task")).hasCount(0);
        accessible(practitioner);
        practitioner.tallScreenshot("case-deadlines");

        Browser.Person manager = browser.logIn("manager");
        manager.list("My team's unclaimed");
        manager.open(reference, "Confirm the change");
        manager.tab("Deadlines").getByText("Open the task").click();
        Browser.Form confirm = manager.claim();
        confirm.choose("Do you confirm it?", "Yes").fill("Why?", "Synthetic look").submit();

        practitioner.tab("Case");
        page = practitioner.tab("Deadlines");
        assertThat(page).containsText("Monday 21 December 2026");
        page.getByText("What became of it", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("table")).containsText("Practitioner (demo), confirmed by Manager (demo)");
        accessible(practitioner);
    }

    @Test
    void aLetterIsAddedComesBackAsItWasAndStartsADeadline() throws Exception {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Browser.Person practitioner = browser.logIn("practitioner").expects("400 POST .*/documents").expects("Failed to load resource: .* 400.*");
        practitioner.open(reference, "Review the case");
        Locator page = practitioner.tab("Documents");
        press(page, "Add a document");
        page.getByLabel("What is it?").selectOption("letter-received");
        page.getByLabel("Title").fill("Synthetic refusal");
        page.getByLabel("Whom is it from?").selectOption("home-office");
        page.getByLabel("Date printed on the letter").fill("2026-11-20");
        page.getByLabel("Day it came").fill("2026-11-23");
        page.getByLabel("Last day for an answer").fill("2026-12-03");
        page.getByLabel("File").setInputFiles(new FilePayload("letter.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)));
        accessible(practitioner);
        press(page, "Add it");
        assertThat(page.locator("form p.wm-refused")).containsText("it seems to be a web page");
        assertThat(page.getByLabel("Title")).hasValue("Synthetic refusal");

        byte[] content = Samples.pdf("Synthetic letter");
        page.getByLabel("File").setInputFiles(new FilePayload("letter.exe", "application/pdf", content));
        press(page, "Add it");
        assertThat(page.locator(".wm-said")).hasText("Added: Synthetic refusal.");
        accessible(practitioner);
        press(page, "Start a deadline from this letter");
        page.getByLabel("Search for a deadline by name").fill("asylum appeal");
        // which of its days counts, the rule says and a person chooses
        assertThat(page.getByLabel("Day it is counted from")).hasValue("");
        press(page, "The date on the letter: 20 November 2026");
        assertThat(page.getByLabel("Day it is counted from")).hasValue("2026-11-20");
        press(page, "Start it");
        assertThat(page.locator(".wm-said")).containsText("Recorded. The last day is Thursday 3 December 2026");
        assertThat(page.locator("table")).containsText("A deadline rests on it");

        Download saved = practitioner.page().waitForDownload(() -> page.getByText("Synthetic refusal", new Locator.GetByTextOptions().setExact(true)).click());
        Assertions.assertThat(saved.suggestedFilename()).isEqualTo("letter.pdf");
        Assertions.assertThat(Files.readAllBytes(saved.path())).isEqualTo(content);
        practitioner.tallScreenshot("case-documents");

        // the same letter sets another, counted from the day it came and by the law of the day on it
        press(page, "Deadline: Synthetic refusal");
        press(page, "Start a deadline from this letter");
        page.getByLabel("Search for a deadline by name").fill("homelessness review");
        page.getByLabel("Which deadline?").selectOption("homelessness-review");
        page.getByLabel("Whose law is it?").selectOption("england");
        press(page, "The day it came: 23 November 2026");
        assertThat(page.getByLabel("Only if another day chooses the rule")).hasValue("2026-11-20");
        page.getByLabel("Last day printed in the letter, if any").fill("");
        press(page, "Start it");
        assertThat(page.locator("table")).containsText("2 deadlines rest on it");

        // its date was misread: both are looked at again, one is corrected and one stays
        press(page, "Correct: Synthetic refusal");
        page.getByLabel("Date printed on the letter").fill("2026-11-19");
        page.getByLabel("Why do you correct it?").fill("Misread");
        press(page, "Save");
        Locator appeal = page.getByLabel("Look again: Asylum appeal", new Locator.GetByLabelOptions().setExact(true));
        assertThat(page.locator("table")).containsText("put right since");
        accessible(practitioner);
        press(appeal, "Correct the day: Asylum appeal");
        press(appeal, "The date on the letter: 19 November 2026");
        press(appeal, "Correct it");
        assertThat(page.locator(".wm-said")).containsText("Recorded.");
        practitioner.tallScreenshot("letter-corrected");
        press(page, "It stays as it is: Homelessness review");
        assertThat(page.locator(".wm-said")).containsText("Stays as it is: Homelessness review.");
        assertThat(page.locator("table")).not().containsText("put right since");

        // and a running deadline is changed by a letter that prints an earlier day
        press(page, "Deadline: Synthetic refusal");
        press(page, "It changes a running deadline");
        page.getByLabel("Which deadline?").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("Last day printed in the letter").fill("2026-11-30");
        press(page, "Record it");
        assertThat(page.locator(".wm-said")).containsText("Monday 30 November 2026");

        press(page, "Withdraw: Synthetic refusal");
        page.getByLabel("Why?").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("In your words").fill("Added to the wrong case");
        press(page, "Withdraw it");
        assertThat(page.locator(".wm-said")).hasText("Withdrawn: Synthetic refusal.");
        assertThat(page).containsText("Withdrawn (1)");
        assertThat(page.locator("a", new Locator.LocatorOptions().setHasText("Synthetic refusal"))).hasCount(0);
    }

    private static void press(Locator within, String button) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    @Test
    void aManagerBringsCurrentCasesInFromAFile() {
        Browser.Person manager = browser.logIn("manager");
        manager.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cases").setExact(true)).click();
        manager.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring in current cases")).click();
        Locator dialog = manager.page().getByRole(AriaRole.DIALOG);
        dialog.getByText("What the columns are").click();
        assertThat(dialog.getByRole(AriaRole.TABLE)).containsText("same_person_as");
        String name = Office.somebody();
        String titles = "own_reference;name;safe_contact;nation;holder;next_review\r\n";
        Locator bring = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Bring in")));
        Locator check = dialog.getByText("Check (nothing is saved)");
        assertThat(check).isDisabled();

        choose(dialog, titles + "IT-1;" + name + ";Synthetic;england;practitioner;2026-12-15\r\nIT-2;" + Office.somebody() + ";Synthetic;france;practitioner;15/12/2026\r\n");
        check.click();
        assertThat(dialog).containsText("1 of 2 cases can come in");
        assertThat(dialog.locator("tbody").last().locator("tr")).hasCount(1);
        assertThat(dialog.locator("tbody").last()).containsText("nation must be one of: england");
        assertThat(bring).isDisabled();
        accessible(manager);
        dialog.getByLabel(Pattern.compile("^Only rows with a problem")).uncheck();
        assertThat(dialog.locator("tbody").last().locator("tr")).hasCount(2);

        choose(dialog, titles + "IT-1;" + name + ";Synthetic;england;practitioner;2026-12-15\r\n");
        assertThat(bring).isDisabled();
        check.click();
        assertThat(bring).hasText("Bring in 1 case");
        bring.click();
        assertThat(dialog).containsText("1 case was brought in.");
        assertThat(dialog.locator("tbody").last()).containsText(Pattern.compile("WM-2026-\\d{6}"));
        assertThat(bring).isDisabled();
        Assertions.assertThat(dialog.textContent()).doesNotContain(name);
        Assertions.assertThat(manager.stored()).doesNotContain(name).doesNotContain("IT-1");
        accessible(manager);

        Browser.Person practitioner = browser.logIn("practitioner");
        practitioner.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cases").setExact(true)).click();
        assertThat(practitioner.page().getByRole(AriaRole.DIALOG)).containsText(name);
        assertThat(practitioner.page().getByText("Bring in current cases")).hasCount(0);
    }

    @Test
    void aManagerRecordsWhoSpeaksWhatAndWhoIsAway() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Browser.Person manager = browser.logIn("manager");
        manager.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cases").setExact(true)).click();
        Locator dialog = manager.page().getByRole(AriaRole.DIALOG);
        press(dialog, "People");
        Locator row = dialog.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("housing-worker"));
        assertThat(row).containsText("0, no limit agreed");
        press(dialog, "housing-worker");
        press(dialog, "Change");
        dialog.getByLabel("Most open cases at once").fill("0");
        dialog.getByLabel("Add a language").selectOption("Kurdish (Sorani)");
        accessible(manager);
        press(dialog, "Save");
        assertThat(row).containsText("0 of at most 0: full");
        assertThat(row).containsText("Kurdish (Sorani)");
        press(dialog, "Add an absence");
        dialog.getByLabel("First day away").fill("2026-11-24");
        dialog.getByLabel("Last day away").fill("2026-11-27");
        press(dialog, "Record absence");
        assertThat(row).containsText("Today, until 27 November 2026");
        press(dialog, "Add a conflict");
        dialog.getByLabel("Case", new Locator.GetByLabelOptions().setExact(false)).last().fill(reference);
        dialog.getByLabel("Why may they not work on it?").selectOption("complaint");
        press(dialog, "Record conflict");
        assertThat(dialog.getByRole(AriaRole.TABLE).last()).containsText(reference + "a complaint between them is open");
        accessible(manager);
        manager.tallScreenshot("people");
        press(dialog, "Take off the absence 24 November 2026 to 27 November 2026");
        press(dialog, "Take it off");
        assertThat(dialog).containsText("The absence was taken off.");
        press(dialog, "Take off the conflict in " + reference);
        press(dialog, "Take it off");
        assertThat(dialog).containsText("The conflict of interest was taken off.");

        Browser.Person practitioner = browser.logIn("practitioner");
        practitioner.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cases").setExact(true)).click();
        assertThat(practitioner.page().getByRole(AriaRole.DIALOG)).containsText(reference);
        assertThat(practitioner.page().getByRole(AriaRole.DIALOG).getByText("People", new Locator.GetByTextOptions().setExact(true))).hasCount(0);
    }

    private static void choose(Locator dialog, String table) {
        dialog.getByLabel("The file").setInputFiles(new FilePayload("cases.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    }

    /** The page is still open in the browser of whoever held the case; the next thing they click shows nothing of it. */
    @Test
    void aFormerHolderSeesNothingMore() {
        String name = Office.somebody();
        String reference = office.openCase(name, "practitioner-2");
        Browser.Person former = browser.logIn("practitioner-2").expects("40[34] .*").expects(".*status of 40[34].*");
        former.open(reference, "Review the case");
        assertThat(former.tab("Case")).containsText(name);
        office.start("manager", "change-holder", Map.of("caseReference", reference, "handoverReason", "full"));
        office.answer("manager", reference, "ChooseNewHolder", Map.of("holderAnswer", "move", "newHolder", "practitioner"));
        for (String page : List.of("Deadlines", "Timeline", "Documents", "Letters", "Appointments", "Case")) {
            Locator shown = former.tab(page);
            assertThat(shown.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(shown).not().containsText(name);
        }
        former.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cases").setExact(true)).click();
        assertThat(former.page().getByRole(AriaRole.DIALOG)).containsText("You hold no case at the moment");
        refused(former, reference, name);
    }

    /** No grant, another team, and a designer, each from the page and the session that they have. */
    @Test
    void othersGetNothingFromTheirOwnPages() {
        String name = Office.somebody();
        String reference = office.openCase(name, "practitioner");
        office.openCase(Office.somebody(), "practitioner-3");
        for (String other : List.of("therapist", "practitioner-3")) {
            Browser.Person person = browser.logIn(other).expects("403 GET .*/api/cases/.*").expects(".*status of 403.*");
            person.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cases").setExact(true)).click();
            assertThat(person.page().getByRole(AriaRole.DIALOG)).not().containsText(name);
            refused(person, reference, name);
        }
        refused(browser.logIn("designer", "cockpit").expects("403 GET .*/api/cases/.*").expects(".*status of 403.*"), reference, name);
    }

    private static void refused(Browser.Person person, String reference, String name) {
        for (String call : List.of("", "/deadlines", "/timeline", "/waiting", "/documents", "/letters", "/appointments", "/network", "/sharing", "/prints/cover")) {
            String answer = (String) person.page().evaluate("path => fetch(path).then(async answer => answer.status + ' ' + await answer.text())", "/api/cases/" + reference + call);
            Assertions.assertThat(answer).as(call).startsWith("403 ").doesNotContain(name);
        }
        Assertions.assertThat(person.page().locator("body").innerText()).doesNotContain(name);
    }

    /** No finding of axe that keeps somebody with a screen reader, a keyboard or weak eyes from the work. */
    static void accessible(Browser.Person person) {
        var found = new AxeBuilder(person.page()).include(".wm").analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList()).toList();
        Assertions.assertThat(found).isEmpty();
    }
}
