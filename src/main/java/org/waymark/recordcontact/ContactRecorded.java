package org.waymark.recordcontact;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Words;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.StartFormReceiver;

/** Any colleague may add to a chronology; they see nothing of it by doing so. */
@Component
class ContactRecorded implements StartFormReceiver {

    private final CaseAtStart cases;
    private final CaseFiles caseFiles;

    ContactRecorded(CaseAtStart cases, CaseFiles caseFiles) {
        this.cases = cases;
        this.caseFiles = caseFiles;
    }

    @Override
    public void receive(FormSubmission contact, DelegateExecution process) {
        var answers = contact.variables();
        String known = cases.attach(contact, process);
        String source = "%s, %s, on %s".formatted(
                kind((String) answers.get(RecordContactVariables.CONTACT_KIND.name())),
                direction((String) answers.get(RecordContactVariables.CONTACT_DIRECTION.name())),
                Words.date(LocalDate.parse((String) answers.get(RecordContactVariables.CONTACT_ON.name()))));
        caseFiles.record(known, contact.by().userId(), source, contact.facts(), contact.entries());
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "call" -> "Call";
            case "visit" -> "Visit";
            case "message" -> "Message";
            case "meeting" -> "Meeting";
            default -> "Contact";
        };
    }

    private static String direction(String direction) {
        return switch (direction) {
            case "from-them" -> "from the young person";
            case "from-us" -> "from us";
            default -> "about the young person";
        };
    }
}
