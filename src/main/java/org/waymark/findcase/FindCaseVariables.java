package org.waymark.findcase;

import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class FindCaseVariables implements ProcessVariables {

    static final Variable<String> SEARCHED_BY = Variable.user("searchedBy");
    static final Variable<String> SEARCH_REFERENCE = Variable.searchReference("searchReference");
    static final Variable<OffsetDateTime> SEARCH_ENDS_AT = Variable.moment("searchEndsAt");

    private FindCaseVariables() {
    }
}
