package org.waymark.dailydigest;

import java.time.LocalDate;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class DailyDigestVariables implements ProcessVariables {

    static final Variable<String> DIGEST_FOR = Variable.user("digestFor");
    static final Variable<LocalDate> DIGEST_ON = Variable.date("digestOn");
    static final Variable<Boolean> ANYTHING_TO_TELL = Variable.flag("anythingToTell");

    private DailyDigestVariables() {
    }
}
