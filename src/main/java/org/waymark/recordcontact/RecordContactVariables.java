package org.waymark.recordcontact;

import java.time.LocalDate;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class RecordContactVariables implements ProcessVariables {

    static final Variable<LocalDate> CONTACT_ON = Variable.date("contactOn");
    static final Variable<String> CONTACT_KIND = Variable.choice("contactKind", "call", "visit", "message", "meeting", "other");
    static final Variable<String> CONTACT_DIRECTION = Variable.choice("contactDirection", "from-them", "from-us", "about-them");
    static final Variable<String> HOLDER_TO_TELL = Variable.choice("holderToTell", "holder", "managers", "nobody");

    private RecordContactVariables() {
    }
}
