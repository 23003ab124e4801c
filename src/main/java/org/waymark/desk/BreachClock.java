package org.waymark.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Nation;
import org.waymark.letters.AfterBreach;

/** A letter that nothing allowed may be a breach of personal data: the clock of the law starts on the day we know, and managers hear of it. */
@Component
class BreachClock implements AfterBreach {

    private static final String RULE = "personal-data-breach";

    private final DeadlineForms deadlines;
    private final DeadlineChoices choices;
    private final Clock clock;

    BreachClock(DeadlineForms deadlines, DeadlineChoices choices, Clock clock) {
        this.deadlines = deadlines;
        this.choices = choices;
        this.clock = clock;
    }

    @Override
    public void begun(String reference, Reader by, String letter) {
        DeadlineChoices.Offer offer = choices.of(reference);
        // the rule is the same in all of them; where nobody has said which, one has to be named
        String nation = offer.nation().isEmpty() ? Nation.values()[0].label() : offer.nation();
        deadlines.keep(reference, by, Map.of("rule", RULE, "nation", nation, "cohort", "any", "countFrom", LocalDate.now(clock.withZone(ZoneId.of("Europe/London"))).toString(),
                "aboutDeadline", "The letter “" + letter + "” was sent although nothing allowed it: see Letters, which says why. "
                        + "Ask the recipient to delete it, tell the young person, and decide with the data protection lead whether it must be reported."));
    }
}
