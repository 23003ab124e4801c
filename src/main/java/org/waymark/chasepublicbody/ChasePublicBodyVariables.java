package org.waymark.chasepublicbody;

import java.time.LocalDate;
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
    /** Whose services of a council: children's have a procedure of their own. */
    static final Variable<String> COMPLAINT_ABOUT = Variable.choice("complaintAbout", "children", "other");
    /** When the young person first knew what they complain of. */
    static final Variable<LocalDate> KNOWN_SINCE = Variable.date("knownSince");
    /** Whether the lawyer hears at once that a legal limit may run beside the complaint. */
    static final Variable<String> COURT_LIMIT = Variable.choice("courtLimit", "tell", "no-need");
    static final Variable<OffsetDateTime> LIMIT_TOLD_BY_AT = Variable.moment("limitToldByAt");
    /** A stage bears the name of the rule that says how soon it is answered. */
    static final Variable<String> COMPLAINT_STAGE = Variable.choice("complaintStage", "not-made", "complaint-stage-1", "complaint-stage-1-extended", "complaint-stage-2", "complaint-stage-2-extended", "complaint-panel",
            "complaint-panel-report", "complaint-panel-reply", "home-office-complaint", "public-body-reply");
    static final Variable<String> NEXT_STAGE = Variable.choice("nextStage", "complaint-stage-1", "complaint-stage-1-extended", "complaint-stage-2", "complaint-stage-2-extended", "complaint-panel",
            "complaint-panel-report", "complaint-panel-reply", "home-office-complaint", "public-body-reply",
            "ombudsman", "parliamentary-ombudsman", "nothing-left");
    /** None where nothing came in time. */
    static final Variable<String> COMPLAINT_ANSWER = Variable.choice("complaintAnswer", "given", "part", "no", "goes-on");
    static final Variable<OffsetDateTime> NEXT_STAGE_ASKED_BY_AT = Variable.moment("nextStageAskedByAt");
    static final Variable<String> NEXT_STAGE_WISH = Variable.choice("nextStageWish", "asked", "answered", "not-wanted");
    /** Which rule limits how long the next stage may be asked for. */
    static final Variable<String> REQUEST_RULE = Variable.choice("requestRule", "complaint-stage-2-request", "complaint-stage-3-request", "ombudsman", "none");
    static final Variable<LocalDate> REQUEST_FROM = Variable.date("requestFrom");
    static final Variable<OffsetDateTime> COMPLAINT_LIMIT_DUE_AT = Variable.moment("complaintLimitDueAt");
    static final Variable<OffsetDateTime> COMPLAINT_LIMIT_SAFE_AT = Variable.moment("complaintLimitSafeAt");
    /** What a second person says to leaving it. */
    static final Variable<String> COMPLAINT_LEFT = Variable.choice("complaintLeft", "confirmed", "not-yet");
    /** Which ombudsman's time runs beside all stages. */
    static final Variable<String> OMBUDSMAN_CLOCK = Variable.choice("ombudsmanClock", "ombudsman", "parliamentary-ombudsman", "none");
    static final Variable<OffsetDateTime> OMBUDSMAN_DUE_AT = Variable.moment("ombudsmanDueAt");
    static final Variable<OffsetDateTime> OMBUDSMAN_SAFE_AT = Variable.moment("ombudsmanSafeAt");
    static final Variable<OffsetDateTime> OMBUDSMAN_LOOK_AT = Variable.moment("ombudsmanLookAt");
    static final Variable<String> OMBUDSMAN_DECISION = Variable.choice("ombudsmanDecision", "upheld", "not-upheld", "awaited");
    /** What came, for the process that called this. */
    static final Variable<String> PUBLIC_BODY_ANSWER = Variable.choice("publicBodyAnswer", "full", "part", "late", "never");

    private ChasePublicBodyVariables() {
    }
}
