package org.waymark.endsharing;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.waymark.engine.CaseMessages;
import org.waymark.sharing.AfterWithdrawal;

/** Each recipient is a process of its own. */
@Component
class AskRecipients implements AfterWithdrawal {

    private final CaseMessages messages;

    AskRecipients(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void goesOn(String reference, UUID ending, String knownReference, UUID known) {
        messages.goOn("end-sharing", EndSharingVariables.SHARING_ENDING.name(), ending.toString(), known.toString(), reference, knownReference);
    }

    @Override
    public void begun(String reference, UUID ending, String by) {
        messages.start("end-sharing.withdrawn", reference, by, Map.of(EndSharingVariables.SHARING_ENDING.name(), ending.toString()));
    }
}
