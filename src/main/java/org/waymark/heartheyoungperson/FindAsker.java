package org.waymark.heartheyoungperson;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Refused;
import org.waymark.people.Staff;

/** Gives the task to the person whom the young person chose. */
@Component
class FindAsker implements JavaDelegate {

    private static final String ADVOCATE = "advocate";

    private final CaseFiles caseFiles;
    private final Staff staff;

    FindAsker(CaseFiles caseFiles, Staff staff) {
        this.caseFiles = caseFiles;
        this.staff = staff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String chosen = HearTheYoungPersonVariables.WHO_ASKS.from(execution);
        String asker = chosen.equals("practitioner") ? CaseVariables.PRACTITIONER.from(execution) : HearTheYoungPersonVariables.ASKER.from(execution);
        if (!caseFiles.mayRead(CaseVariables.CASE_REFERENCE.from(execution), new Reader(asker, staff.rolesOf(asker)))) {
            throw new Refused("They are not on the team of this case any more. Choose somebody else, or let a manager add them first.");
        }
        if (chosen.equals(ADVOCATE) && !staff.rolesOf(asker).contains(ADVOCATE)) {
            throw new Refused("They are no advocate. Choose an advocate, or answer “Somebody else on the team”.");
        }
        HearTheYoungPersonVariables.ASKER.set(execution.getProcessInstance(), asker);
    }
}
