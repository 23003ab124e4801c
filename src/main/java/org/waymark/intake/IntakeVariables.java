package org.waymark.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class IntakeVariables implements ProcessVariables {

    static final Variable<LocalDate> REFERRED_ON = Variable.date("referredOn");
    /** Whether somebody is a child or may be one, and no advocate is being offered yet. */
    static final Variable<Boolean> MAY_BE_CHILD = Variable.flag("mayBeChild");
    static final Variable<String> ADVOCATE_ANSWER = Variable.choice("advocateAnswer", "wanted", "not-now", "not-asked");
    static final Variable<String> SOURCE = Variable.choice("source", "self", "family-or-friend", "council", "school", "health", "police", "lawyer", "charity", "other");
    /** Whether the referral came as a restricted case; the process itself need not know. */
    static final Variable<Boolean> ONLY_NAMED_PEOPLE = Variable.flag("onlyNamedPeople");
    static final Variable<OffsetDateTime> FIRST_CONTACT_DUE_AT = Variable.moment("firstContactDueAt");
    static final Variable<Boolean> MAY_BE_KNOWN = Variable.flag("mayBeKnown");
    static final Variable<String> KNOWN_CASE = Variable.caseReferenceOr("knownCase", "none");
    static final Variable<Boolean> JOINED = Variable.flag("joined");
    /** Who hears that a referral was joined to a known case: its holder, or the managers when it has none. */
    static final Variable<String> REFERRAL_GOES_TO = Variable.recipient("referralGoesTo");
    static final Variable<String> SPOKE_THROUGH = Variable.choice("spokeThrough", "no-interpreter-needed", "interpreter-in-person", "interpreter-by-phone", "without-interpreter");
    // the safety screen, and what is decided by it
    static final Variable<String> HARM_OR_THREAT = Variable.choice("harmOrThreat", "yes", "no", "not-known");
    static final Variable<String> TRAFFICKING_SIGNS = Variable.choice("traffickingSigns", "yes", "no", "not-known");
    static final Variable<String> REPORTED_MISSING = Variable.choice("reportedMissing", "yes", "no", "not-known");
    static final Variable<String> ALONE_UNKNOWN_TO_COUNCIL = Variable.choice("aloneUnknownToCouncil", "yes", "no", "not-known");
    static final Variable<String> CHILD_AMONG_ADULTS = Variable.choice("childAmongAdults", "yes", "no", "not-known");
    static final Variable<String> ADULT_AMONG_CHILDREN = Variable.choice("adultAmongChildren", "yes", "no", "not-known");
    static final Variable<String> DETAINED = Variable.choice("detained", "yes", "no", "not-known");
    static final Variable<String> LOSES_HOME_SOON = Variable.choice("losesHomeSoon", "yes", "no", "not-known");
    static final Variable<String> CHARGED_AS_ADULT = Variable.choice("chargedAsAdult", "yes", "no", "not-known");
    static final Variable<String> REMOVAL_NOTICE = Variable.choice("removalNotice", "yes", "no", "not-known");
    static final Variable<String> HEALTH_CANNOT_WAIT = Variable.choice("healthCannotWait", "yes", "no", "not-known");
    /** By the claimed day or year of birth, which itself stays in the case file. */
    static final Variable<String> TURNS_EIGHTEEN_SOON = Variable.choice("turnsEighteenSoon", "yes", "no", "not-known");
    static final Variable<String> CONCERN_ABOUT_COLLEAGUE = Variable.choice("concernAboutColleague", "no", "colleague", "safeguarding-lead", "not-known");
    static final Variable<String> ACTED_FIRST = Variable.choice("actedFirst", "nothing-needed", "police", "ambulance", "childrens-services", "several");
    static final Variable<String> PRIORITY = Variable.choice("priority", "same-day", "urgent", "standard");
    static final Variable<Duration> RISK_ANSWER_TIME = Variable.hours("riskAnswerTime");
    static final Variable<OffsetDateTime> RISK_ANSWER_DUE_AT = Variable.moment("riskAnswerDueAt");
    static final Variable<String> RISK_ANSWER = Variable.choice("riskAnswer", "safe-for-now", "referred", "emergency-services", "watched", "no-risk");
    /** What the worker thinks who recorded it; an answer that is left out counts as for us. */
    static final Variable<String> FOR_US = Variable.choice("forUs", "yes", "not-sure", "another-service");
    // what may be passed on, asked in the first conversation
    static final Variable<String> SHARE_FOR_LEGAL_ADVICE = Variable.choice("shareForLegalAdvice", "agreed", "declined", "not-yet");
    static final Variable<String> SHARE_FOR_SAFETY = Variable.choice("shareForSafety", "agreed", "declined", "not-yet");
    static final Variable<String> SHARE_FOR_HEALTH = Variable.choice("shareForHealth", "agreed", "declined", "not-yet");
    static final Variable<String> SHARE_FOR_EDUCATION = Variable.choice("shareForEducation", "agreed", "declined", "not-yet");
    static final Variable<String> SHARING_BY = Variable.choice("sharingBy", "young-person", "parental-responsibility", "council-with-care-order", "other-authority");
    /** Under 16 by what they understand; from 16 by the Mental Capacity Act: the form says which. */
    static final Variable<String> SHARING_CAPACITY = Variable.choice("sharingCapacity", "understands", "understands-with-support", "does-not-understand", "not-assessed");
    /** What the worker was asked; an answer that is left out counts as not known. */
    static final List<Variable<String>> ASKED = List.of(HARM_OR_THREAT, TRAFFICKING_SIGNS, REPORTED_MISSING, ALONE_UNKNOWN_TO_COUNCIL, CHILD_AMONG_ADULTS,
            ADULT_AMONG_CHILDREN, DETAINED, LOSES_HOME_SOON, CHARGED_AS_ADULT, REMOVAL_NOTICE, HEALTH_CANNOT_WAIT, CONCERN_ABOUT_COLLEAGUE);

    private IntakeVariables() {
    }
}
