package org.waymark.accompany;

import org.springframework.stereotype.Component;
import org.waymark.engine.Refused;
import org.waymark.sharing.Ending;
import org.waymark.sharing.Sharing;

/** No case closes while somebody outside has yet to be asked, or to answer, about deleting what they have. */
@Component
class RecipientsToAsk {

    private final Sharing sharing;

    RecipientsToAsk(Sharing sharing) {
        this.sharing = sharing;
    }

    /** @throws Refused in a sentence */
    void refuse(String reference) {
        if (sharing.endingsOf(reference).stream().anyMatch(Ending::isOpen)) {
            throw new Refused("Somebody still has what the young person no longer shares: finish “Ask to delete” or “Record their answer”, and then close the case.");
        }
    }
}
