package org.waymark.accompany;

import org.springframework.stereotype.Component;
import org.waymark.engine.Pathways;
import org.waymark.engine.Refused;

/** No case closes while something that serves the young person still runs in it. */
@Component
class OpenPathways {

    private final Pathways pathways;

    OpenPathways(Pathways pathways) {
        this.pathways = pathways;
    }

    /** @throws Refused in a sentence that names the first that runs */
    void refuse(String reference) {
        pathways.running(reference).stream().findFirst().ifPresent(running -> {
            throw new Refused("“%s” still runs in this case. Bring it to its end in its open task, or decide there that it ends, and then close the case.".formatted(running.name()));
        });
    }
}
