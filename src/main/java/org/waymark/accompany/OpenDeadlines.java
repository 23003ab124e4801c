package org.waymark.accompany;

import org.springframework.stereotype.Component;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.Words;
import org.waymark.engine.Refused;

/** No case closes while a deadline of it is open. */
@Component
class OpenDeadlines {

    private final Clocks clocks;

    OpenDeadlines(Clocks clocks) {
        this.clocks = clocks;
    }

    /** @throws Refused in a sentence that names the first that is open */
    void refuse(String reference) {
        clocks.ofCase(reference).stream().filter(Clock::isOpen).findFirst().ifPresent(running -> {
            throw new Refused("A deadline of this case is still open: %s, due %s. Record it as done, or end it with “Change a deadline”, and then close the case."
                    .formatted(running.inWords(), Words.date(running.due())));
        });
    }
}
