package org.waymark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.waymark.Browser.Form;
import org.waymark.Browser.Person;
import org.waymark.deadlines.Clock;
import org.waymark.moveon.MovingOn;

/** From a decision about asylum to a home and an income, as those see it who stand beside a young person. */
class MoveOnJourneyIT extends InTheBrowser {

    private String reference;
    private MovingOn them;

    /** Forty-two days after Tuesday 8 September 2026 is Tuesday 20 October. */
    @Test
    void fromTheGrantToAHomeAndAnIncome() {
        openCase("2026-09-08T10:00");
        Person practitioner = browser.logIn("practitioner");
        practitioner.start("Move on after a decision").fill("Case reference", reference).submit();
        Form decision = practitioner.open("Record the decision", reference);
        decision.choose("What was decided?", "Protection").date("On which day was it decided?", "08/09/2026").date("On which day were they told?", "08/09/2026").choose("Which support do they have?", "Asylum support (section 95)");
        List.of("Is their age disputed?", "Are they a family or a couple?", "Is anybody in the household pregnant?", "Is anybody 65 or over?", "Does anybody have a disability?").forEach(question -> decision.choose(question, "No"));
        decision.fill("Which council is it?", "Synthetic council");
        assertThat(decision.root()).not().containsText("has not come yet");
        practitioner.tallScreenshot("m1-decision");
        decision.submit();

        assertThat(practitioner.card("Claim Universal Credit", reference)).containsText("by the end of Thursday 10 September");
        assertThat(practitioner.card("Open the eVisa", reference)).isVisible();
        practitioner.screenshot("m1-side-by-side");
        Form letter = letter(practitioner, "08/09/2026", "20/10/2026");
        assertThat(letter.root()).containsText("Tuesday 20 October 2026");
        letter.submit();
        Form claim = practitioner.open("Claim Universal Credit", reference);
        claim.choose("Is it claimed?", "Done").date("On which day was it claimed?", "08/09/2026").fill("Evidence, or why it is not needed", "Synthetic claim");
        claim.submit();

        Person housingWorker = browser.logIn("housing-worker");
        Form application = housingWorker.take("Apply as homeless", reference);
        application.choose("What does telling them rest on?", "A legal duty").choose("Is it made?", "Done").date("On which day?", "08/09/2026").fill("Evidence, or why it is not needed", "Synthetic application");
        housingWorker.tallScreenshot("m1-homeless");
        application.submit();
        Form council = housingWorker.take("Record the decision", reference);
        assertThat(council.root()).not().containsText("That is");
        council.choose("What did the council decide?", "It accepts a duty").fill("The personal plan, the reasons of the refusal, or how it stands", "Synthetic plan");
        housingWorker.tallScreenshot("m1-council");
        council.submit();
        Form home = housingWorker.take("Find a home", reference);
        assertThat(home.root()).containsText("Support ends on Tuesday 20 October 2026.");
        home.choose("Which home is it?", "From the council").date("From which day?", "12/10/2026").fill("Where, and on which terms?", "Synthetic home");
        housingWorker.tallScreenshot("m1-home");
        home.submit();
        MovingOn.STEPS.forEach(them::done);

        on("2026-10-15T09:00", practitioner);
        Form payment = practitioner.open("Confirm the first payment", reference);
        payment.choose("Did the money come?", "Yes").fill("What came, and what was done?", "Synthetic payment");
        payment.submit();
        on("2026-10-21T09:00", practitioner);
        Form night = practitioner.open("Ask where they sleep", reference);
        night.choose("Where do they sleep tonight?", "In their home").fill("What did they say?", "I have my own key. (synthetic)");
        night.submit();
        on("2026-11-03T09:00", practitioner);
        Form check = practitioner.open("Check that they are settled", reference);
        check.choose("Are they housed?", "Yes").choose("Does their money come?", "Yes").choose("Are they safe where they live?", "Yes").fill("What did they say, and what is missing?", "Nothing. (synthetic)");
        check.submit();
        them.timeIs("2026-12-01T09:00");
        them.settled("yes");

        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(clocks.ofCase(reference)).isNotEmpty().noneMatch(Clock::isOpen);
        assertThat(them.support().state()).isEqualTo(Clock.State.MET);
    }

    /** Monday 2 March 2026: a family had fifty-six days, until Monday 27 April, and a single adult twenty-eight. */
    @Test
    void wrongLettersAreNamedAndARefusalGoesToALawyer() {
        openCase("2026-03-02T10:00");
        them.granted("2026-03-02", Map.of("familyHere", "yes"));
        them.timeIs("2026-03-04T10:00");
        // some answers are given past the open page, which may ask for their tasks in that moment
        Person practitioner = browser.logIn("practitioner").expects("404 GET .*/task/.*");
        letter(practitioner, "02/03/2026", "30/03/2026").submit();
        Form overlooked = practitioner.open("Ask for the extension", reference);
        assertThat(overlooked.root()).containsText("The letter gives the short period of single adults.");
        assertThat(overlooked.root()).containsText("Not before Monday 27 April 2026");
        overlooked.choose("What does telling them rest on?", "A legal duty").date("When did you ask?", "04/03/2026").fill("Whom did you ask, how, and for what?", "Synthetic request");
        practitioner.tallScreenshot("m2-overlooked");
        overlooked.submit();
        them.answer("RecordExtensionAnswer", Map.of("extensionAnswer", "granted", "aboutExtensionAnswer", "Synthetic answer"));
        them.letter("2026-03-04", "2026-04-27", Map.of());

        on("2026-04-13T10:00", practitioner);
        letter(practitioner, "13/04/2026", "27/04/2026").submit();
        Form tooShort = practitioner.open("Ask for the extension", reference);
        assertThat(tooShort.root()).containsText("The letter gives less than 28 days from its own date.");
        assertThat(tooShort.root()).containsText("Not before Monday 11 May 2026");
        tooShort.choose("What does telling them rest on?", "A legal duty").date("When did you ask?", "13/04/2026").fill("Whom did you ask, how, and for what?", "Synthetic request");
        practitioner.tallScreenshot("m2-too-short");
        tooShort.submit();
        Form refusal = practitioner.open("Record the answer", reference);
        refusal.choose("What did they answer?", "Refused").fill("Who said what, and where is it kept?", "Synthetic refusal");
        practitioner.tallScreenshot("m2-refusal");
        refusal.submit();
        Form lawyer = practitioner.open("Try a lawyer", reference);
        lawyer.choose("What does telling them rest on?", "A legal duty").fill("Whom did you try?", "Synthetic firm").choose("How would it be paid?", "Legal aid").choose("What did they answer?", "They take it on").fill("What did they say, and why?", "Synthetic answer");
        practitioner.tallScreenshot("m2-try-lawyer");
        lawyer.submit();
        them.answer("RecordLawyer", Map.of("lawyerName", "Synthetic lawyer", "lawyerFirm", "Synthetic firm", "lawyerContact", "Synthetic contact", "lawyerRegulator", "sra", "clientCare", "seen", "lawyerTakesOn", "Synthetic step"));

        on("2026-04-20T10:00", practitioner);
        letter(practitioner, "20/04/2026", "18/05/2026").submit();
        Form next = practitioner.open("Record a letter about support", reference);
        assertThat(next.root()).containsText("Monday 18 May 2026");
        practitioner.tallScreenshot("m2-put-right");
        assertThat(office.tasks(reference)).doesNotContain("AskForExtension");
        assertThat(them.support().due()).isEqualTo("2026-05-18");
    }

    /** Support ends on Tuesday 20 October 2026. */
    @Test
    void nobodyHasAHomeAndNobodyIsLeftOutside() {
        openCase("2026-09-08T10:00");
        them.granted("2026-09-08", Map.of());
        them.timeIs("2026-10-06T08:00");
        Person manager = browser.logIn("manager");
        Form escalation = manager.take("Escalate for a home", reference);
        assertThat(escalation.root()).containsText("Support ends on Tuesday 20 October 2026, and there is no home.");
        escalation.choose("What does telling them rest on?", "A legal duty").fill("Whom did you ask, and what do they do by when?", "Synthetic officer");
        manager.tallScreenshot("m3-escalation");
        escalation.submit();
        them.timeIs("2026-10-13T08:00");
        Person housingWorker = browser.logIn("housing-worker");
        Form plan = housingWorker.take("Make an emergency plan", reference);
        plan.fill("Where do they sleep on the first night?", "Synthetic plan");
        plan.submit();
        on("2026-10-19T09:00", housingWorker);
        Form bed = housingWorker.take("Find a bed", reference);
        bed.choose("What does telling them rest on?", "Immediate danger").choose("Is there a bed?", "No").fill("Where, or what was tried?", "Synthetic: everything is full");
        housingWorker.tallScreenshot("m3-no-bed");
        bed.submit();
        manager.returns();
        Form route = manager.take("Take the destitution route", reference);
        route.choose("Which route is taken today?", "The council’s homelessness duty").fill("Who does what, and who knows where they are tonight?", "Synthetic route");
        manager.tallScreenshot("m3-route");
        route.submit();

        them.timeIs("2026-10-21T09:00");
        Person practitioner = browser.logIn("practitioner");
        practitioner.open("Ask where they sleep", reference).choose("Where do they sleep tonight?", "Outside").fill("What did they say?", "I walked all night. (synthetic)").submit();
        housingWorker.returns();
        Form tonight = housingWorker.take("Find a bed", reference);
        tonight.choose("What does telling them rest on?", "Immediate danger").choose("Is there a bed?", "Yes").fill("Where, or what was tried?", "Synthetic shelter").submit();
        on("2026-10-22T09:00", practitioner);
        practitioner.open("Ask where they sleep", reference).choose("Where do they sleep tonight?", "In a temporary place").fill("What did they say?", "I slept. (synthetic)").submit();
        assertThat(office.tasks(reference)).contains("FindHome").doesNotContain("EscalateHome", "MakeEmergencyPlan", "FindBed", "TakeDestitutionRoute", "AskWhereTheySleep");
        assertThat(office.running(reference)).contains("move-on", "secure-home", "check-after-end");
    }

    /** Twenty-one days after Tuesday 8 September 2026 is Tuesday 29 September; the tribunal must have it by Friday 11 September. */
    @Test
    void aRefusalOfSupportIsAppealedInThreeDays() {
        openCase("2026-09-08T10:00");
        them.granted("2026-09-08", Map.of("moveOnOutcome", "refused"));
        Person practitioner = browser.logIn("practitioner");
        Form route = practitioner.open("Choose the route", reference);
        assertThat(route.root()).containsText("Support ends on Tuesday 29 September 2026.");
        route.choose("Which route is it?", "A decision about support itself").fill("Who advised it?", "Synthetic adviser");
        practitioner.tallScreenshot("m4-route");
        route.submit();
        Form received = practitioner.open("Record the decision", reference);
        received.date("On which day was the written decision received?", "08/09/2026").fill("What does it say, and where is it kept?", "Synthetic decision");
        received.submit();
        office.runJobs();
        assertThat(office.told("a step is due")).contains("manager");
        Person lawyer = browser.logIn("legal-representative");
        lawyer.list("My team's unclaimed");
        assertThat(lawyer.card("Lodge the appeal", reference)).containsText("by the end of Friday 11 September");
        Form appeal = lawyer.take("Lodge the appeal", reference);
        assertThat(appeal.root()).containsText("The tribunal must have it by Friday 11 September 2026.");
        appeal.choose("What does telling them rest on?", "A legal duty").choose("Is it lodged?", "Yes").date("On which day?", "08/09/2026").fill("How, and who represents them; or why not", "Synthetic appeal");
        lawyer.tallScreenshot("m4-appeal");
        appeal.submit();
        practitioner.returns();
        Form result = practitioner.open("Record the result", reference);
        result.choose("What came of it?", "Won").fill("What does the tribunal say, and what follows?", "Synthetic: support goes on");
        result.submit();
        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(clocks.ofCase(reference)).isNotEmpty().noneMatch(Clock::isOpen);
    }

    private void openCase(String when) {
        Office.itIs(when);
        reference = office.openCase(Office.somebody(), "practitioner");
        caseFiles.join(reference, "housing-worker", "practitioner");
        caseFiles.join(reference, "legal-representative", "practitioner");
        them = new MovingOn(office, clocks, reference);
    }

    /** Time has passed, and somebody sits down again. */
    private void on(String when, Person person) {
        them.timeIs(when);
        person.returns();
    }

    private Form letter(Person practitioner, String sent, String ends) {
        Form letter = practitioner.open("Record a letter about support", reference);
        // the last date opens the calendar of the next, over what is asked below it
        letter.choose("Did a letter come?", "Yes").choose("Can they open their eVisa?", "Yes").date("Which day is printed as the day of the letter?", sent)
                .date("On which day does support end, by the letter?", ends).fill("Who sent it, and where is it kept?", "Synthetic letter");
        practitioner.tallScreenshot("letter-" + sent.replace("/", "-"));
        return letter;
    }
}
