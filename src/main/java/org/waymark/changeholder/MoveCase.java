package org.waymark.changeholder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseRestriction;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Leavers;
import org.waymark.engine.Refused;
import org.waymark.engine.TaskMoves;
import org.waymark.people.Matching;
import org.waymark.people.Need;
import org.waymark.people.Staff;

/** From this moment on the former holder's next request finds nothing, and a form they have open cannot be sent. */
@Component
class MoveCase implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final TaskMoves moves;
    private final CaseRestriction restriction;
    private final Staff staff;
    private final Leavers leavers;
    private final Matching matching;
    private final Clock clock;

    MoveCase(CaseFiles caseFiles, TaskMoves moves, CaseRestriction restriction, Staff staff, Leavers leavers, Matching matching, Clock clock) {
        this.caseFiles = caseFiles;
        this.moves = moves;
        this.restriction = restriction;
        this.staff = staff;
        this.leavers = leavers;
        this.matching = matching;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        String holder = ChangeHolderVariables.NEW_HOLDER.from(execution);
        caseFiles.hold(reference);
        if (!caseFiles.state(reference).equals("open")) {
            throw new Refused("This case has been closed. Answer “It stays as it is”.");
        }
        if (caseFiles.holder(reference).filter(holder::equals).isPresent()) {
            throw new Refused("They hold this case already. Choose somebody else, or leave it as it is.");
        }
        matching.whyNot(new Need("practitioner", reference, null, null, LocalDate.now(clock)), holder).ifPresent(whyNot -> {
            throw new Refused("The case was not moved: whoever was chosen " + whyNot + ". Choose somebody else; the task is still open.");
        });
        Optional<String> former = caseFiles.lastHolder(reference);
        former.ifPresent(before -> leavers.endCover(reference, before, Actor.id()));
        caseFiles.handOver(reference, holder, Actor.id());
        former.ifPresent(before -> end(reference, before));
        caseFiles.record(reference, Actor.id(), "Change of holder", Map.of(), Map.of("Handed over", "From " + former.orElse("nobody") + " to " + holder));
        moves.holder(reference, former.orElse(null), holder);
        restriction.offerAnew(reference);
        CaseVariables.PRACTITIONER.set(execution, holder);
        ChangeHolderVariables.FORMER_HOLDER.set(execution, former.filter(before -> staff.withTaskList().contains(before) && staff.mailOf(before).isPresent()).orElse(null));
    }

    /** Also where they were named besides. */
    private void end(String reference, String before) {
        try {
            caseFiles.leave(reference, before, Actor.id());
        } catch (IllegalStateException e) {
            throw new Refused("Whoever holds this restricted case is also named for it, and it would be left with too few: name somebody else first.");
        }
    }
}
