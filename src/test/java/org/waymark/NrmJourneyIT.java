package org.waymark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Browser.Form;
import org.waymark.Browser.Person;
import org.waymark.deadlines.Clock;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

/** From signs of trafficking to a decision, as those see it who carry it; what is not the point is answered as on the usual way. */
class NrmJourneyIT extends InTheBrowser {

    private static final String GROUND = "What does telling them rest on?";

    @Autowired
    private Sharing sharing;

    private String reference;
    private Trafficking way;

    @BeforeEach
    void thursday() {
        Office.itIs("2026-11-26T10:00");
        reference = office.openCase(Office.somebody(), "practitioner");
        office.runJobs();
        way = new Trafficking(office, sharing, reference);
    }

    @Test
    void childWithGuardianIsRecognised() {
        Person practitioner = browser.logIn("practitioner");
        practitioner.start("Refer to the National Referral Mechanism").fill("Case reference", reference).submit();
        practitioner.list("Late").list("My tasks, soonest first");
        Form signs = practitioner.open("Record what was seen", reference);
        signs.choose("Is there danger now?", "No danger").tick("What was seen?", "Forced or unpaid work").tick("What was seen?", "A debt that never ends").fill("What did you see or hear, and from whom?", "Synthetic: works at night, never paid")
                .choose("How are they treated?", "As a child").choose("Is there a criminal charge or investigation against them?", "No").fill("How can they be reached so that nobody else notices?", "Through the school office");
        practitioner.tallScreenshot("nrm1-signs");
        signs.submit();
        assertThat(office.tasks(reference)).contains("TellCouncilOfSigns", "ReferToGuardian", "ChooseWhoAsks");

        Person lead = browser.logIn("safeguarding-lead");
        Form council = lead.take("Tell the council", reference);
        assertThat(council.root()).containsText("signs of trafficking");
        council.choose(GROUND, "Child protection").fill("Whom did you speak with, and what do they do?", "Synthetic: duty team, 10.20");
        lead.tallScreenshot("nrm1-council");
        council.submit();

        Form guardian = practitioner.open("Ask for a guardian", reference);
        assertThat(guardian.root()).containsText("independent child trafficking guardian");
        assertThat(guardian.root()).not().containsText("Guardianship Scotland");
        guardian.choose(GROUND, "Child protection").fill("Whom did you ask, and how?", "Synthetic service, SYNTHETIC-1");
        practitioner.tallScreenshot("nrm1-guardian");
        guardian.submit();
        Form named = practitioner.open("Record the guardian", reference);
        named.choose("Who stands beside the child now?", "A guardian is named").fill("Who is the guardian, and how are they reached?", "Synthetic guardian");
        practitioner.tallScreenshot("nrm1-named");
        way.answer("ChooseWhoAsks");
        named.submit();

        Form ask = practitioner.open("Ask a first responder", reference);
        ask.choose(GROUND, "Child protection").fill("Whom did you ask?", "Synthetic council").fill("What did the person say about this choice?", "Synthetic: agrees");
        practitioner.tallScreenshot("nrm1-ask");
        ask.submit();
        Form answer = practitioner.open("Record their answer", reference);
        assertThat(answer.root()).containsText("Synthetic council");
        answer.choose("What did they do?", "They sent").date("On which day did it reach the competent authority?", "26/11/2026").choose("Who decides?", "The competent authority").fill("What did they say?", "Synthetic: sent at noon");
        practitioner.tallScreenshot("nrm1-answer");
        answer.submit();

        Form grounds = practitioner.open("Record the decision", reference);
        grounds.choose("What did they decide?", "Positive").date("Which day stands on the decision?", "26/11/2026").fill("What does the letter say, and who has it?", "Synthetic letter");
        practitioner.tallScreenshot("nrm1-grounds");
        grounds.submit();
        Form support = practitioner.open("Has support started?", reference);
        support.choose("Has support really started?", "Yes").fill("What is there, and what is missing?", "Synthetic place");
        practitioner.tallScreenshot("nrm1-support");
        support.submit();
        Form conclusive = practitioner.open("Record the decision", reference);
        conclusive.choose("What did they decide?", "Positive: a victim").date("Which day stands on the decision?", "26/11/2026").fill("What does the letter say, and who has it?", "Synthetic letter");
        practitioner.tallScreenshot("nrm1-conclusive");
        conclusive.submit();
        way.toTheEnd();
        over();
    }

    @Test
    void adultDeclinesAndLaterAgrees() {
        office.start("practitioner", "nrm-referral", Map.of("caseReference", reference));
        way.answer("RecordSigns").answer("OfferAdviceFirst", Map.of("nrmAdvice", "has-one"));
        Person practitioner = browser.logIn("practitioner");
        Form explanation = practitioner.open("Explain the referral", reference);
        explanation.choose("How was it explained?", "With an interpreter in the room").choose("Did they understand?", "Yes").choose("Can they decide this today?", "Yes").fill("What did they say back?", "They would write to the Home Office. (synthetic)");
        practitioner.tallScreenshot("nrm2-explain");
        explanation.submit();
        Form first = practitioner.open("Ask what they decide", reference);
        first.choose("What do they decide?", "They do not want it").fill("What did they say, in their words?", "I am afraid of them. (synthetic)");
        practitioner.tallScreenshot("nrm2-declines");
        first.submit();
        Form plan = practitioner.open("Make a safety plan", reference);
        plan.fill("What keeps them safe?", "Synthetic plan").fill("What do they know about coming back?", "Synthetic: whom to ring").choose("Do they wish to be asked again?", "Yes").date("On which day?", "14/12/2026");
        assertThat(plan.root()).containsText("That is Monday 14 December 2026.");
        practitioner.tallScreenshot("nrm2-safety-plan");
        plan.submit();
        assertThat(office.tasks(reference)).as("nobody asks before the day they chose").doesNotContain("OfferAdviceFirst", "AskForAgreement");

        Office.itIs("2026-12-14T09:30");
        office.runJobs();
        way.answer("OfferAdviceFirst").answer("ExplainNrm");
        practitioner = browser.logIn("practitioner").expects("400 POST .*/submit-form").expects("Failed to load resource: .* 400.*");
        Form again = practitioner.open("Ask what they decide", reference);
        again.choose("What do they decide?", "They agree").fill("What did they say, in their words?", "Now I want it. (synthetic)");
        practitioner.tallScreenshot("nrm2-agrees");
        again.submit();
        Form ask = practitioner.open("Ask a first responder", reference);
        ask.fill("Whom did you ask?", "Synthetic responder").fill("What did the person say about this choice?", "Synthetic: agrees");
        assertThat(ask.submitInVain()).as("what they agreed to is not on record").contains("No decision allows");
        practitioner.screenshot("nrm2-not-yet");
        way.agreed(Recipient.FIRST_RESPONDER);
        way.agreed(Recipient.HOME_OFFICE);
        ask.submit();
        way.toTheEnd();
        over();
    }

    @Test
    void negativeFirstDecisionIsTurned() {
        way.begin(Trafficking.ADULT).until("RecordGrounds");
        Person practitioner = browser.logIn("practitioner");
        Form grounds = practitioner.open("Record the decision", reference);
        grounds.choose("What did they decide?", "Negative").date("Which day stands on the decision?", "26/11/2026").fill("What does the letter say, and who has it?", "Synthetic letter");
        practitioner.tallScreenshot("nrm3-grounds");
        grounds.submit();
        Form request = practitioner.open("Prepare the request", reference);
        assertThat(request.root()).containsText("NRM reconsideration, due Saturday 26 December 2026 (running)");
        request.choose("Does the request go?", "Yes").choose("Who sends it?", "Their lawyer").fill("What is new, or what did they overlook?", "Synthetic: a witness");
        practitioner.tallScreenshot("nrm3-request");
        request.submit();
        Form sent = practitioner.open("Send the request", reference);
        sent.date("On which day was it sent?", "26/11/2026").fill("Who sent it, with what, and what confirms it?", "Synthetic lawyer, receipt");
        practitioner.tallScreenshot("nrm3-send");
        sent.submit();
        assertThat(due("nrm-reconsideration")).isEmpty();
        way.answer("PlanSupportExit", Map.of("nrmExitPlan", "goes-on"));

        Office.itIs("2027-01-11T12:00");
        office.runJobs();
        practitioner = browser.logIn("practitioner");
        Form turned = practitioner.open("Record the answer", reference);
        turned.choose("What did they answer?", "The decision is now positive").date("Which day stands on the answer?", "11/01/2027").fill("What does the letter say?", "Synthetic letter");
        practitioner.tallScreenshot("nrm3-turned");
        turned.submit();
        assertThat(due("nrm-recovery-period")).as("from the day it was turned").containsExactly("2027-02-10");
        way.toTheEnd();
        over();
    }

    @Test
    void supportAfterAPositiveLastDecisionIsLeftSafely() {
        way.begin(Trafficking.ADULT).until("RecordConclusive");
        Office.itIs("2027-02-01T12:00");
        office.runJobs();
        Person practitioner = browser.logIn("practitioner");
        Form decision = practitioner.open("Record the decision", reference);
        decision.choose("What did they decide?", "Positive: a victim").date("Which day stands on the decision?", "29/01/2027").fill("What does the letter say, and who has it?", "Synthetic letter");
        practitioner.tallScreenshot("nrm4-decision");
        decision.submit();
        assertThat(due("nrm-support-after-positive")).containsExactly("2027-03-15");
        Form stay = practitioner.open("Consider permission to stay", reference);
        stay.choose("How does it stand with permission to stay?", "A lawyer looks at it").fill("Who said so, and what comes next?", "Synthetic firm");
        practitioner.tallScreenshot("nrm4-stay");
        stay.submit();
        Form opens = practitioner.open("Explain what it opens", reference);
        opens.fill("Compensation: what was explained, and what do they want?", "Synthetic: later").fill("The police: what was explained, and what do they want?", "Synthetic: no");
        practitioner.tallScreenshot("nrm4-opens");
        opens.submit();
        Form exit = practitioner.open("Plan the way out", reference);
        assertThat(exit.root()).containsText("NRM support after positive, due Monday 15 March 2027 (running)");
        exit.choose("Has the assessment of recovery needs been made?", "Asked for").choose("What comes after support?", "Nothing safe yet").fill("What is planned, with whom, from which day?", "Synthetic: no home yet");
        practitioner.tallScreenshot("nrm4-exit");
        exit.submit();

        Person manager = browser.logIn("manager");
        Form answered = manager.take("Answer for the way out", reference);
        answered.choose(GROUND, "A legal duty").fill("What did you do, and who has taken it on?", "Synthetic: the council gives a room");
        manager.tallScreenshot("nrm4-escalated");
        answered.submit();
        way.toTheEnd();
        over();
    }

    @Test
    void turnsEighteenWhileARequestIsAboutToGo() {
        caseFiles.record(reference, "practitioner", "Record the first conversation", Map.of("claimedDateOfBirth", "2008-11-27"), Map.of());
        way.begin(Trafficking.CHILD).until("AskFirstResponder");
        Office.itIs("2026-11-27T05:30");
        office.clockStarts("watch-birthdays");
        office.runJobs();
        Office.itIs("2026-11-27T10:00");
        way.answer("OfferAdviceFirst").answer("ExplainNrm");

        Person practitioner = browser.logIn("practitioner").expects("400 POST .*/submit-form").expects("Failed to load resource: .* 400.*");
        Form ask = practitioner.open("Ask a first responder", reference);
        assertThat(ask.root()).containsText("For an adult this can be finished only while");
        assertThat(ask.root()).not().containsText(GROUND);
        ask.fill("Whom did you ask?", "Synthetic council").fill("What did the person say about this choice?", "Synthetic: agrees");
        assertThat(ask.submitInVain()).as("a child's ground is none any more").contains("No decision allows");
        practitioner.tallScreenshot("nrm5-in-vain");

        Form decides = practitioner.open("Ask what they decide", reference);
        decides.choose("What do they decide?", "They agree").fill("What did they say, in their words?", "It is mine to say now. (synthetic)").submit();
        Form handOver = practitioner.open("Hand over to adult support", reference);
        handOver.choose(GROUND, "A legal duty").fill("Who supports them as an adult, from when?", "Synthetic provider, today").fill("What did the guardian hand over, and to whom?", "Synthetic: to the provider");
        practitioner.tallScreenshot("nrm5-hand-over");
        handOver.submit();
        way.agreed(Recipient.FIRST_RESPONDER);
        way.agreed(Recipient.HOME_OFFICE);
        practitioner.open("Ask a first responder", reference).fill("Whom did you ask?", "Synthetic council").fill("What did the person say about this choice?", "Synthetic: agrees").submit();
        office.answer("practitioner", reference, "LookAtBirthday", Map.of("aboutBirthday", "Synthetic plan"));
        way.toTheEnd();
        over();
    }

    @Test
    void takenBackWhileARequestIsAboutToGo() {
        way.begin(Trafficking.ADULT).until("AskFirstResponder");
        Person practitioner = browser.logIn("practitioner").expects("400 POST .*/submit-form").expects("Failed to load resource: .* 400.*");
        Form ask = practitioner.open("Ask a first responder", reference);
        assertThat(ask.root()).containsText("The Salvation Army");
        ask.fill("Whom did you ask?", "Synthetic responder").fill("What did the person say about this choice?", "Synthetic: agrees");
        practitioner.tallScreenshot("nrm6-about-to-go");
        String open = office.task(reference, "AskFirstResponder").getId();

        Person elsewhere = browser.logIn("practitioner");
        elsewhere.open("Review the case", reference);
        Locator page = elsewhere.tab("Case");
        page.getByLabel("Withdraw: a first responder for the National Referral Mechanism for a decision about trafficking").click();
        page.getByLabel("Why is it withdrawn?").selectOption("changed-mind");
        page.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw").setExact(true)).click();
        assertThat(page.locator(".wm-said")).hasText("The decision was withdrawn.");
        elsewhere.tallScreenshot("nrm6-withdrawn");
        assertThat(ask.submitInVain()).contains("was withdrawn");
        practitioner.screenshot("nrm6-in-vain");
        nobodyFinishes(open);

        Person manager = browser.logIn("manager");
        Form change = manager.start("Agreement to a referral changes");
        change.fill("Case reference", reference).choose("What changes?", "They take it back").fill("What did they say, and to whom?", "I do not want it any more. (synthetic)");
        manager.tallScreenshot("nrm6-change");
        change.submit();
        ask.button().click();
        assertThat(practitioner.page().locator(".alert-danger").last()).containsText("Nothing of yours was saved");
        practitioner.screenshot("nrm6-gone");
        nobodyFinishes(open);
        assertThat(sharing.leftOf(reference)).isEmpty();

        way.toTheEnd();
        over();
    }

    private void nobodyFinishes(String task) {
        for (String person : List.of("practitioner", "safeguarding-lead", "deputy", "manager")) {
            Caller caller = Caller.rest(port, person);
            for (String ground : List.of("", "decision", "immediate-danger", "child-protection", "legal-duty")) {
                var answer = caller.post("/task/" + task + "/submit-form", Caller.form(way.right("AskFirstResponder", Map.of("lawfulGround", ground))));
                assertThat(answer.status()).as(person + " because of " + ground).isBetween(400, 499);
            }
        }
        assertThat(office.tasks(reference)).doesNotContain("RecordResponderAnswer");
    }

    /** What is still counted by a rule, by its last day. */
    private List<String> due(String rule) {
        return clocks.ofCase(reference).stream().filter(clock -> clock.isOpen() && clock.rule().equals(rule)).map(clock -> clock.due().toString()).toList();
    }

    private void over() {
        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(clocks.ofCase(reference)).noneMatch(Clock::isOpen);
    }
}
