package org.waymark.coverabsence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.waymark.engine.Covers;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;
import org.waymark.people.Matching;
import org.waymark.people.Staff;

/** Everybody who could stand in, in the order in which cases are allocated, with what speaks for and against. */
@Component
class CoversToChoose implements FormFact {

    private final PossibleCovers possible;
    private final Covers covers;
    private final Matching matching;
    private final Staff staff;

    CoversToChoose(PossibleCovers possible, Covers covers, Matching matching, Staff staff) {
        this.possible = possible;
        this.covers = covers;
        this.matching = matching;
        this.staff = staff;
    }

    @Override
    public Object read(FormReading reading) {
        VariableScope process = reading.variables();
        String absent = CoverAbsenceVariables.ABSENT_PERSON.from(process);
        LocalDate from = CoverAbsenceVariables.ABSENT_FROM.from(process);
        Set<String> those = possible.of(absent, from, CoverAbsenceVariables.ABSENT_UNTIL.from(process));
        return matching.covers(covers.needs(absent, reading.reader(), from), those).stream()
                .map(each -> Map.of("label", staff.nameOf(each.userId()) + ", " + each.inWords(), "value", each.userId())).toList();
    }
}
