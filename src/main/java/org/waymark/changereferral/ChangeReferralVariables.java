package org.waymark.changereferral;

import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class ChangeReferralVariables implements ProcessVariables {

    static final Variable<String> REFERRAL_CHANGE = Variable.choice("referralChange", "risk", "withdrawn");
    static final Variable<String> WITHDRAWAL_ANSWER = Variable.choice("withdrawalAnswer", "withdrawn", "goes-on");
    static final Variable<OffsetDateTime> WITHDRAWAL_DUE_AT = Variable.moment("withdrawalDueAt");

    private ChangeReferralVariables() {
    }
}
