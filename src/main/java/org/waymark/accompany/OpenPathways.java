package org.waymark.accompany;

import java.util.List;

import org.springframework.stereotype.Component;
import org.waymark.engine.Pathways;
import org.waymark.engine.Refused;

/** No case closes while something that serves the young person still runs in it. */
@Component
class OpenPathways {

    /** What began with a referral and is about the same person's safety, however it is called where it is shown. */
    private static final List<String> SAFETY = List.of("answer-risk", "refer-to-childrens-services");

    private final Pathways pathways;

    OpenPathways(Pathways pathways) {
        this.pathways = pathways;
    }

    /** @throws Refused in a sentence that names the first that runs */
    void refuse(String reference) {
        pathways.running(reference).stream().findFirst().ifPresent(running -> {
            throw new Refused("“%s” still runs in this case. Bring it to its end in its open task, or decide there that it ends, and then close the case.".formatted(running.name()));
        });
        if (SAFETY.stream().anyMatch(process -> pathways.isRunning(process, reference))) {
            throw new Refused("A risk of today, or a referral to a council, is still open in this case: it is answered first, and then the case is closed.");
        }
    }
}
