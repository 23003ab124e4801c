package org.waymark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.Browser.Form;
import org.waymark.Browser.Person;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Clocks;

/** What happens to a young person while their case is open, as those see it who stand beside them. */
@BrowserTest
class JourneysIT {

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private Clocks clocks;
    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void friday() {
        Office.itIs("2026-11-27T10:00");
        browser = Browser.open(port);
    }

    @AfterEach
    void goHome() {
        try {
            browser.close();
        } finally {
            office.clear();
        }
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
        Form police = take(practitioner, "Tell the police", reference);
        police.fill("Reference number of the police", "SYNTHETIC-7").fill("When were the police told?", "10.05").fill("What was said and agreed with the police?", "Synthetic agreement");
        practitioner.tallScreenshot("j2-police");
        police.submit();
        Form council = take(practitioner, "Tell the council", reference);
        council.fill("Reference number of the council", "SYNTHETIC-8").fill("When was the council told?", "10.10").fill("What was said and agreed with the council?", "Synthetic agreement").submit();
        take(practitioner, "Call their network", reference).fill("Whom did you call, and what did they say?", "Synthetic friend: nothing heard").submit();

        Person lead = browser.logIn("safeguarding-lead");
        Form review = take(lead, "Review the risk today", reference);
        review.choose("How great is the risk?", "High").fill("What was looked at, and what follows?", "Synthetic: the police know of each danger");
        lead.tallScreenshot("j3-review");
        review.submit();

        Form found = take(practitioner, "Record the return", reference);
        found.choose("What is known?", "They were found").date("Day they were found", "27/11/2026").fill("How is it known, and how are they?", "Synthetic: came back, tired");
        found.submit();
        Form told = take(practitioner, "Tell police and council", reference);
        assertThat(told.root()).containsText("due Sunday 29 November 2026 (running)");
        told.fill("When were the police told, and whom?", "Synthetic, at once").fill("When was the council told, and whom?", "Synthetic, at once").submit();
        Form talk = take(practitioner, "Talk after return", reference);
        talk.choose("Did the conversation take place?", "Yes").date("Day of the conversation, or of the answer", "27/11/2026").fill("What did they say, in their own words?", "I was afraid. (synthetic)");
        practitioner.tallScreenshot("j4-talk");
        talk.submit();

        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(clocks.ofCase(reference)).isNotEmpty().noneMatch(clock -> clock.isOpen());
        practitioner.list("My tasks, soonest first").open("Review the case", reference);
        assertThat(practitioner.tab("Timeline")).containsText("I was afraid. (synthetic)");
    }

    @Test
    void holderLeavesAndNobodyIsAlone() {
        String name = Office.somebody();
        String reference = office.openCase(name, "practitioner-2");
        office.runJobs();
        Person manager = browser.logIn("manager");
        manager.start("Somebody leaves the team").fill("Account name of who leaves", "practitioner-2").submit();
        office.runJobs();
        Form choice = take(manager, "Choose a new holder", reference);
        assertThat(choice.root()).containsText(name);
        choice.choose("What happens?", "Somebody else").choose("Who holds it from now on?", "practitioner-3");
        manager.tallScreenshot("j5-new-holder");
        choice.submit();
        office.runJobs();

        assertThat(caseFiles.holder(reference)).contains("practitioner-3");
        Person newHolder = browser.logIn("practitioner-3");
        Form review = newHolder.open("Review the case", reference);
        assertThat(review.root()).containsText(name);
        Person leaver = browser.logIn("practitioner-2");
        assertThat(leaver.card(reference)).hasCount(0);
    }

    private static Form take(Person person, String task, String reference) {
        person.list("My team's unclaimed").open(task, reference);
        return person.claim();
    }
}
