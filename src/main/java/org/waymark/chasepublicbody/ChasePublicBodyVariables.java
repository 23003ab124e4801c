package org.waymark.chasepublicbody;

import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class ChasePublicBodyVariables implements ProcessVariables {

    static final Variable<String> PUBLIC_BODY = Variable.choice("publicBody", "home-office", "council", "single-competent-authority", "first-responder", "dwp", "health", "court", "other");
    static final Variable<OffsetDateTime> ANSWER_DUE_AT = Variable.moment("answerDueAt");
    static final Variable<OffsetDateTime> ASK_SENIOR_AT = Variable.moment("askSeniorAt");
    static final Variable<OffsetDateTime> COMPLAIN_AT = Variable.moment("complainAt");
    static final Variable<OffsetDateTime> COMPLAINT_ANSWER_DUE_AT = Variable.moment("complaintAnswerDueAt");
    static final Variable<OffsetDateTime> REPRESENTATIVE_TOLD_BY_AT = Variable.moment("representativeToldByAt");
    static final Variable<String> COMPLAINT_MADE = Variable.choice("complaintMade", "made", "not-wanted");
    /** What came, for the process that called this. */
    static final Variable<String> PUBLIC_BODY_ANSWER = Variable.choice("publicBodyAnswer", "full", "part", "late", "never");

    private ChasePublicBodyVariables() {
    }
}
