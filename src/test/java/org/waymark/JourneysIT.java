package org.waymark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.Browser.Form;
import org.waymark.Browser.Person;
import org.waymark.casework.Reader;

/** What happens to a young person while their case is open, as those see it who stand beside them. */
class JourneysIT extends InTheBrowser {

    @BeforeEach
    void friday() {
        Office.itIs("2026-11-27T10:00");
    }

    @Test
    void missingAndFound() {
        String name = Office.somebody();
        String reference = office.openCase(name, "practitioner");
        office.runJobs();
        Person therapist = browser.logIn("therapist");
        Form report = therapist.start("Look for a missing young person");
        report.fill("Case reference", reference).fill("Since when are they missing?", "Synthetic: since last evening").fill("Who saw or spoke with them last?", "Synthetic friend")
                .choose("How great is the risk?", "High").fill("What makes you think so?", "Synthetic sign");
        therapist.screenshot("j1-missing").tallScreenshot("j1-missing-whole");
        report.submit();

        Person practitioner = browser.logIn("practitioner");
        Form police = practitioner.take("Tell the police", reference);
        police.choose("What does telling them rest on?", "Immediate danger").fill("Reference number of the police", "SYNTHETIC-7").fill("When were the police told?", "10.05").fill("What was said and agreed with the police?", "Synthetic agreement");
        practitioner.tallScreenshot("j2-police");
        police.submit();
        Form council = practitioner.take("Tell the council", reference);
        council.choose("What does telling them rest on?", "Immediate danger").fill("Reference number of the council", "SYNTHETIC-8").fill("When was the council told?", "10.10").fill("What was said and agreed with the council?", "Synthetic agreement").submit();
        practitioner.take("Call their network", reference).choose("What does telling them rest on?", "Immediate danger").fill("Whom did you call, and what did they say?", "Synthetic friend: nothing heard").submit();

        Person lead = browser.logIn("safeguarding-lead");
        Form review = lead.take("Review the risk today", reference);
        review.choose("How great is the risk?", "High").fill("What was looked at, and what follows?", "Synthetic: the police know of each danger");
        lead.tallScreenshot("j3-review");
        review.submit();

        Form found = practitioner.take("Record the return", reference);
        found.choose("What is known?", "They were found").date("Day they were found", "27/11/2026").fill("How is it known, and how are they?", "Synthetic: came back, tired");
        found.submit();
        Form told = practitioner.take("Tell police and council", reference);
        assertThat(told.root()).containsText("due Sunday 29 November 2026 (running)");
        told.choose("What does telling them rest on?", "Child protection").fill("When were the police told, and whom?", "Synthetic, at once").fill("When was the council told, and whom?", "Synthetic, at once").submit();
        Form talk = practitioner.take("Talk after return", reference);
        talk.choose("Did the conversation take place?", "Yes").date("Day of the conversation, or of the answer", "27/11/2026").fill("What did they say, in their own words?", "I was afraid. (synthetic)");
        practitioner.tallScreenshot("j4-talk");
        talk.submit();

        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(clocks.ofCase(reference)).isNotEmpty().noneMatch(clock -> clock.isOpen());
        practitioner.list("My tasks, soonest first").open("Review the case", reference);
        assertThat(practitioner.tab("Timeline")).containsText("I was afraid. (synthetic)");
    }

    @Test
    void childAloneFoundToday() {
        Map<String, Object> referral = Office.referral(Office.somebody());
        referral.putAll(Map.of("aloneUnknownToCouncil", "yes", "actedFirst", "nothing-needed"));
        String reference = office.refer(referral);
        office.runJobs();
        assertThat(office.running(reference)).contains("answer-risk", "intake", "refer-to-childrens-services");

        Person dutyWorker = browser.logIn("duty-worker");
        Form council = dutyWorker.take("Refer the child", reference);
        council.choose("What does telling them rest on?", "Child protection").fill("Which council?", "Synthetic council").date("Day on which the council received the referral", "27/11/2026").choose("How was it made?", "By telephone, and")
                .fill("What was said, at what time and to whom", "Synthetic: told the duty team at 10.20");
        dutyWorker.tallScreenshot("j6-refer-child");
        council.submit();

        Person lead = browser.logIn("safeguarding-lead");
        Form risk = lead.take("Answer the risk", reference);
        risk.choose("What happens now?", "Referred").fill("What was decided, why, and what they say themselves", "Synthetic decision");
        lead.tallScreenshot("j7-risk");
        risk.submit();

        Office.itIs("2026-12-01T09:00");
        office.runJobs();
        assertThat(office.tasks(reference)).contains("ChaseCouncilReply");
        Person nextDay = browser.logIn("duty-worker");
        nextDay.take("Ask the council again", reference).fill("Whom did you reach, at what time, and what did they say?", "Synthetic: they will ring back").submit();
        Form reply = nextDay.take("Record the reply", reference);
        reply.choose("What does the council do?", "Gives the child").choose("Is that enough for this child, today?", "Yes").date("Day of the reply", "01/12/2026").fill("What was said, and who does what now", "Synthetic: a place tonight").submit();
        assertThat(office.running(reference)).contains("intake").doesNotContain("answer-risk", "refer-to-childrens-services");
    }

    @Test
    void adultWhoIsSignpostedAsksForReview() {
        Map<String, Object> referral = Office.referral(Office.somebody());
        referral.put("forUs", "another-service");
        String reference = office.refer(referral);

        Person dutyWorker = browser.logIn("duty-worker");
        Form decision = dutyWorker.take("Point to another service", reference);
        decision.choose("Do we take it on?", "No").choose("Why not?", "Needs a service for adults").fill("The reasons, in words they could read", "Synthetic reasons")
                .fill("Where else they can turn", "Synthetic service");
        dutyWorker.tallScreenshot("j8-signpost");
        decision.submit();
        Form explained = dutyWorker.take("Explain the refusal", reference);
        explained.choose("Do they ask for another manager to look again?", "Yes").choose("How was it explained?", "By telephone").fill("In which language, and through whom?", "Synthetic language").fill("What was said, and what did they say to it?", "I do not agree. (synthetic)");
        dutyWorker.tallScreenshot("j8-explain");
        explained.submit();
        office.runJobs();

        Person manager = browser.logIn("manager");
        Form review = manager.take("Look again at the refusal", reference);
        assertThat(review.root()).containsText("I do not agree. (synthetic)");
        review.choose("What do you decide?", "We take it on").fill("Why?", "Synthetic: nobody else helps").fill("How do they hear of it, and from whom?", "Synthetic call today");
        manager.tallScreenshot("j9-review-of-refusal");
        review.submit();
        assertThat(office.tasks(reference)).contains("ChoosePractitioner");
    }

    @Test
    void riskBecomesUrgentInTheMiddle() {
        String reference = office.refer(Office.somebody());
        Person therapist = browser.logIn("therapist");
        Form change = therapist.start("Something changed");
        change.fill("Case reference", reference).choose("What has changed?", "A risk").choose("Is the concern about somebody of this charity?", "No").fill("What happened, and who says so?", "Synthetic: threatened today");
        therapist.tallScreenshot("j10-change");
        change.submit();
        office.runJobs();
        assertThat(office.told("a risk of today needs an answer")).contains("safeguarding-lead", "deputy");
        browser.logIn("deputy").take("Answer the risk", reference).choose("What happens now?", "Police").fill("What was decided, why, and what they say themselves", "Synthetic decision").submit();
        assertThat(office.tasks(reference)).as("the way to the young person never stopped").containsExactly("ChoosePractitioner");
    }

    @Test
    void nobodySpeaksTheLanguage() {
        Map<String, Object> referral = Office.referral(Office.somebody());
        referral.putAll(Map.of("languages", "Tigrinya", "interpreterNeeded", "yes"));
        String reference = office.refer(referral);
        Person manager = browser.logIn("manager");
        Form without = manager.take("Decide without a match", reference);
        assertThat(without.root()).containsText("Tigrinya");
        without.choose("How do we go on?", "Ask somebody who is there").fill("Why, and what was done until then", "Synthetic: an interpreter by telephone");
        manager.tallScreenshot("j11-without-match");
        without.submit();
        Form choice = manager.take("Choose a practitioner", reference);
        choice.choose("Who could stand beside them?", "practitioner:");
        manager.tallScreenshot("j12-ranking");
        choice.submit();
        office.runJobs();
        Form offer = browser.logIn("practitioner").open("Accept the case", reference);
        offer.choose("Will you take the case?", "Yes").submit();
        assertThat(caseFiles.holder(reference)).contains("practitioner");
    }

    @Test
    void holderLeavesAndNobodyIsAlone() {
        String name = Office.somebody();
        String reference = office.openCase(name, "practitioner-2");
        office.runJobs();
        Person manager = browser.logIn("manager");
        manager.start("Somebody leaves the team").fill("Account name of who leaves", "practitioner-2").submit();
        office.runJobs();
        Form choice = manager.take("Choose a new holder", reference);
        choice.choose("What happens?", "Somebody else").choose("Who holds it from now on?", "practitioner-3");
        manager.tallScreenshot("j5-new-holder");
        choice.submit();
        office.runJobs();

        assertThat(caseFiles.holder(reference)).contains("practitioner-3");
        Person newHolder = browser.logIn("practitioner-3");
        Form review = newHolder.open("Review the case", reference);
        assertThat(review.root()).containsText(name);
        assertThat(caseFiles.mayRead(reference, new Reader("practitioner-2", Set.of("practitioner")))).isFalse();
    }
}
