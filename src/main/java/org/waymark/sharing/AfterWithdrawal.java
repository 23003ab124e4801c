package org.waymark.sharing;

import java.util.UUID;

/** Sees to it that recipients are asked to delete what they have under a decision that was withdrawn. */
public interface AfterWithdrawal {

    /**
     * Called once for each recipient, in the transaction of the withdrawal.
     *
     * @param ending where the recipient stands, and what is recorded of them
     * @param by     who withdrew it
     */
    void begun(String reference, UUID ending, String by);

    /**
     * The referral in which it was withdrawn was joined to a known case: whoever is asked is asked for that case from now on.
     *
     * @param known where the recipient stands there, after what is recorded of them here
     */
    void goesOn(String reference, UUID ending, String knownReference, UUID known);
}
