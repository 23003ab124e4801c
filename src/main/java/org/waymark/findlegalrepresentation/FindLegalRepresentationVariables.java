package org.waymark.findlegalrepresentation;

import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class FindLegalRepresentationVariables implements ProcessVariables {

    static final Variable<String> LEGAL_FIELD = Variable.choice("legalField", "immigration", "public-law", "housing", "crime", "community-care");
    /** The end of the limit before which somebody must act. */
    static final Variable<OffsetDateTime> REPRESENTATION_NEEDED_BY = Variable.moment("representationNeededBy");
    /** The same, for tasks and words. */
    static final Variable<OffsetDateTime> REPRESENTATION_DUE_AT = Variable.moment("representationDueAt");
    static final Variable<OffsetDateTime> LAWYER_FOUND_BY_AT = Variable.moment("lawyerFoundByAt");
    static final Variable<OffsetDateTime> LAWYER_ESCALATION_AT = Variable.moment("lawyerEscalationAt");
    static final Variable<String> LEGAL_ROUTE = Variable.choice("legalRoute", "legal-aid", "exceptional-funding", "pro-bono", "private");
    static final Variable<String> LAWYER_ANSWER = Variable.choice("lawyerAnswer", "said-yes", "declined", "no-answer");
    /** What a manager decides when the limit is near. */
    static final Variable<String> SEARCH_ANSWER = Variable.choice("searchAnswer", "go-on", "second-tier", "none");
    /** What came of it, for the process that called this. */
    static final Variable<String> REPRESENTATION = Variable.choice("representation", "found", "second-tier", "none");

    private FindLegalRepresentationVariables() {
    }
}
