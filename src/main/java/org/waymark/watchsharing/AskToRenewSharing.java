package org.waymark.watchsharing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.Words;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.SharingVariables;
import org.waymark.people.Staff;
import org.waymark.sharing.EndsSoon;
import org.waymark.sharing.Sharing;

/** Each is asked once, however often this runs. Where nobody is there to be asked, the case is sought a holder first. */
@Component
class AskToRenewSharing implements JavaDelegate {

    private final Sharing sharing;
    private final CaseFiles files;
    private final Staff staff;
    private final Deadlines deadlines;
    private final CaseMessages messages;
    private final Clock clock;

    AskToRenewSharing(Sharing sharing, CaseFiles files, Staff staff, Deadlines deadlines, CaseMessages messages, Clock clock) {
        this.sharing = sharing;
        this.files = files;
        this.staff = staff;
        this.deadlines = deadlines;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate today = LocalDate.now(clock);
        for (EndsSoon each : sharing.toRenew()) {
            Optional<String> asked = files.holder(each.reference()).or(() -> Optional.of(each.decidedBy())).filter(staff::exists);
            if (asked.isPresent() && !today.isBefore(deadlines.due("sharing-renewal", Nation.of(staff.nationOf(asked.get())), each.until()).due()) && sharing.takeRenewal(each)) {
                messages.start("renew-sharing.ends-soon", each.reference(), asked.get(), Map.of(SharingVariables.SHARING_DECISION.name(), each.decision().toString(),
                        SharingVariables.SHARING_ENDS_AT.name(), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Words.endOf(each.until()))));
            }
        }
    }
}
