package org.waymark.heartheyoungperson;

import java.util.Map;

import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;
import org.waymark.people.Staff;

/** Everybody who may read the case and whom a task can reach, for the young person to choose from. */
@Component
class ColleaguesOfCase implements FormFact {

    private final CaseFiles caseFiles;
    private final Staff staff;

    ColleaguesOfCase(CaseFiles caseFiles, Staff staff) {
        this.caseFiles = caseFiles;
        this.staff = staff;
    }

    @Override
    public Object read(FormReading reading) {
        String reference = CaseVariables.CASE_REFERENCE.from(reading.variables());
        return staff.withTaskList().stream().filter(each -> caseFiles.mayRead(reference, new Reader(each, staff.rolesOf(each)))).sorted()
                .map(each -> Map.of("label", each + ": " + String.join(", ", staff.rolesOf(each).stream().sorted().toList()).replace('-', ' '), "value", each)).toList();
    }
}
