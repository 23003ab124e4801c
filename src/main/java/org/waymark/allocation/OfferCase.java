package org.waymark.allocation;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Offers;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Refused;
import org.waymark.people.Matching;

/** Asks the chosen practitioner; who is away, full or in conflict is refused, so that the choice is made again at once. */
@Component
class OfferCase implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final Clock clock;
    private final Matching matching;
    private final Needs needs;
    private final Offers offers;

    OfferCase(CaseFiles caseFiles, Deadlines deadlines, Clock clock, Matching matching, Needs needs, Offers offers) {
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.clock = clock;
        this.matching = matching;
        this.needs = needs;
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        matching.whyNot(needs.need(execution), CaseVariables.PRACTITIONER.from(execution)).ifPresent(whyNot -> {
            throw new Refused("The case was not offered: whoever was chosen " + whyNot + ". Choose somebody else; the task is still open.");
        });
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        String asked = CaseVariables.PRACTITIONER.from(execution);
        matching.candidates(needs.need(execution), needs.answers(execution)).stream().filter(each -> each.userId().equals(asked))
                .forEach(chosen -> offers.note(reference, asked, Actor.id(), chosen.reasons()));
        caseFiles.propose(reference, asked, Actor.id());
        Nation nation = Nation.of(CaseVariables.NATION.from(execution));
        AllocationVariables.ACCEPTANCE_DUE_AT.set(execution, deadlines.due("case-acceptance", nation, LocalDate.now(clock)).dueAt());
    }
}
