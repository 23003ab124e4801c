package org.waymark.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The variables that more than one process knows, and those of a send task. */
public final class CaseVariables implements ProcessVariables {

    public static final Variable<String> CASE_REFERENCE = Variable.caseReference("caseReference");
    /** Who recorded what started the process. */
    public static final Variable<String> RECORDED_BY = Variable.user("recordedBy");
    /** Who is asked to hold, or holds, the case. */
    public static final Variable<String> PRACTITIONER = Variable.user("practitioner");
    /** Where in the UK the young person is: the law and the holidays differ. */
    public static final Variable<String> NATION = Variable.choice("nation", "england", "wales", "scotland", "northern-ireland");
    /** The day of the first review, where a case comes with one. */
    public static final Variable<LocalDate> FIRST_REVIEW_ON = Variable.date("firstReviewOn");

    static final String DECISION = "decision";
    /** What it rests on that a step tells somebody outside. */
    static final Variable<String> LAWFUL_GROUND = Variable.choice("lawfulGround", DECISION, "immediate-danger", "child-protection", "legal-duty");

    /** When the managers are reminded next of a case that waits for them. */

    static final Variable<String> NOTICE = Variable.word("notice", Shape.of(Shape.Kind.NOTICE));
    static final Variable<String> TO = Variable.recipient("to");
    static final Variable<OffsetDateTime> DUE = Variable.moment("due");

    private CaseVariables() {
    }
}
