package org.waymark.ageassessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.Browser.Form;
import org.waymark.Browser.Person;
import org.waymark.InTheBrowser;
import org.waymark.Office;
import org.waymark.deadlines.Clock;

/** What happens after a decision that takes a child for an adult, as those see it who stand beside them. */
class AgeJourneyIT extends InTheBrowser {

    private AgeCase age;

    @BeforeEach
    void friday() {
        Office.itIs("2026-11-27T10:00");
        age = new AgeCase(office);
    }

    @Test
    void limitThatWasMissedBeforeTheyCameIsRescued() {
        age.begin();
        age.decided(Map.of("ageDecisionOn", "2026-06-01"));
        office.runJobs();
        age.advised("court-now");
        Person manager = browser.logIn("manager");
        Form late = taken(manager, "Ask for out-of-time advice");
        assertThat(late.root()).containsText("by 17:00 on Friday 27 November");
        assertThat(late.root()).containsText("The limit of the court has passed.");
        assertThat(late.root()).containsText("due Tuesday 1 September 2026 (passed)");
        late.choose("What is the answer?", "The lawyer asks for more time").fill("What was said, by whom?", "Synthetic solicitor: nobody told them of a limit");
        manager.tallScreenshot("age-40-late");
        late.submit();
        Person practitioner = browser.logIn("practitioner");
        Form wish = own(practitioner, "Decide on a challenge");
        assertThat(wish.root()).containsText("Synthetic solicitor: nobody told them of a limit");
        wish.choose("Do they challenge the decision?", "Yes").fill("What do they say, in their words?", "Nobody told me. (synthetic)").fill("How was it explained?", "Synthetic: what more time costs").submit();
        age.courtWanted("bring");
        office.runJobs();
        Form plan = taken(practitioner, "Plan a claim out of time");
        plan.fill("Why is it late, and who can say so?", "Synthetic: the letter was never read to them, says their teacher").fill("What does the lawyer advise, and what is done today?", "Synthetic: the claim goes in with a statement");
        practitioner.tallScreenshot("age-41-late-plan");
        plan.submit();
        Form letter = own(practitioner, "Record the letter before claim");
        letter.choose("Was a letter before claim sent?", "No").choose("What is asked for in the meantime?", "An interim order").fill("What does it ask for, and by when?", "Synthetic");
        practitioner.tallScreenshot("age-42-no-letter");
        letter.submit();
        Form claim = own(practitioner, "Record the claim");
        claim.choose("Was the claim issued?", "Yes, after the limit").date("Day on which it was issued", "27/11/2026").fill("Court and number; or why none was issued", "Synthetic number");
        practitioner.tallScreenshot("age-43-late-claim");
        claim.submit();
        age.answer("RecordService", Map.of("doneOn", "2026-11-27", "serviceWords", "x"));
        own(practitioner, "Record whether it may go on").choose("What did the court say to permission?", "It was settled").fill("What exactly, and when were they told?", "Synthetic: they give way").submit();
        age.answer("ExplainReviewOutcome", Map.of("reviewExplainedWords", "x"));
        age.answer("RecordSettlement", Map.of("settlement", "accepted", "settlementWords", "x"));
        accepted(practitioner);
        whatFollowsIsDone();
        isOver();
    }

    private void whatFollowsIsDone() {
        age.seenTo();
        age.tells("AskCouncilForDuties", "councilDutiesAsked");
        age.council("care-leaver");
        age.answer("PlanLeavingCare", Map.of("careLeaverPlan", "x"));
    }

    private void isOver() {
        assertThat(office.running(age.reference)).containsExactly("accompany");
        assertThat(clocks.ofCase(age.reference)).isNotEmpty().noneMatch(Clock::isOpen);
    }

    private void accepted(Person practitioner) {
        Form outcome = own(practitioner, "Record how it ended");
        outcome.choose("How did it end?", "Accepted as a child").date("Date of birth that is accepted now", "01/03/2010").fill("Who accepted it, and where does it stand?", "Synthetic council, in its letter")
                .fill("What was decided, by whom, and how was it explained?", "Synthetic: they are believed");
        practitioner.tallScreenshot("age-0-outcome");
        outcome.submit();
    }

    private Form own(Person person, String task) {
        return person.list("My tasks, soonest first").open(task, age.reference);
    }

    private Form taken(Person person, String task) {
        return person.take(task, age.reference);
    }
}
