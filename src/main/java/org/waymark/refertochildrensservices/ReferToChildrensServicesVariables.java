package org.waymark.refertochildrensservices;

import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class ReferToChildrensServicesVariables implements ProcessVariables {

    static final Variable<String> COUNCIL_REFERRAL_BY = Variable.choice("councilReferralBy", "telephone-and-writing", "telephone", "online-form", "email", "in-person");
    static final Variable<String> COUNCIL_REPLY = Variable.choice("councilReply", "takes-in", "strategy-discussion", "assessment", "age-disputed", "no-action");
    static final Variable<String> COUNCIL_ENOUGH = Variable.choice("councilEnough", "enough", "not-enough");
    static final Variable<String> COUNCIL_STEP = Variable.choice("councilStep", "senior-manager", "complaint", "lawyer", "nothing-more");
    static final Variable<String> COUNCIL_ANSWER = Variable.choice("councilAnswer", "enough", "not-enough", "nothing-came");
    static final Variable<OffsetDateTime> COUNCIL_REFERRAL_DUE_AT = Variable.moment("councilReferralDueAt");
    static final Variable<OffsetDateTime> COUNCIL_REPLY_DUE_AT = Variable.moment("councilReplyDueAt");
    static final Variable<OffsetDateTime> COUNCIL_ESCALATION_DUE_AT = Variable.moment("councilEscalationDueAt");
    static final Variable<OffsetDateTime> COUNCIL_STEP_DUE_AT = Variable.moment("councilStepDueAt");
    static final Variable<OffsetDateTime> COUNCIL_ANSWER_DUE_AT = Variable.moment("councilAnswerDueAt");

    private ReferToChildrensServicesVariables() {
    }
}
