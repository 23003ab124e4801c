package org.waymark.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.GoesAlong;
import org.waymark.casework.KeptWithCase;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Refused;

/** From here on the process is about the known case: the mail names it, and a manager's open task is read and answered there. */
@Component
class JoinKnownCase implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final List<KeptWithCase> kept;
    private final List<GoesAlong> along;
    private final Clocks clocks;
    private final OpenRisks openRisks;
    private final OpenCouncilReferrals openCouncilReferrals;

    JoinKnownCase(CaseFiles caseFiles, List<KeptWithCase> kept, List<GoesAlong> along, Clocks clocks,
            OpenRisks openRisks, OpenCouncilReferrals openCouncilReferrals) {
        this.caseFiles = caseFiles;
        this.kept = kept;
        this.along = along;
        this.clocks = clocks;
        this.openRisks = openRisks;
        this.openCouncilReferrals = openCouncilReferrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String known = IntakeVariables.KNOWN_CASE.from(execution);
        if (caseFiles.state(known).equals("closed")) {
            throw new Refused("That case was closed in the meantime. Open the task again and record a new case, or ask a manager to reopen that one first.");
        }
        String referral = CaseVariables.CASE_REFERENCE.from(execution);
        if (caseFiles.isRestricted(referral) && !caseFiles.isRestricted(known)) {
            throw new Refused("Only named people may see this referral, and more people see that case: restrict that case first.");
        }
        // in one order for everybody: two referrals that are joined to each other at once would each wait for the other
        Stream.of(referral, known).sorted().forEach(caseFiles::hold);
        String behind = Stream.concat(kept.stream().filter(each -> each.isKeptWith(referral)).map(KeptWithCase::inWords),
                clocks.ofCase(referral).stream().filter(Clock::isOpen).filter(each -> !openCouncilReferrals.wait(execution, each.id())).limit(1).map(open -> "running deadlines")).sorted().collect(Collectors.joining(" and "));
        if (!behind.isEmpty()) {
            throw new Refused("This referral has " + behind + " of its own, which nobody could read after it is joined. Add them to that case first, and withdraw or end them here; then answer again.");
        }
        along.forEach(each -> each.takeAlong(referral, known));
        caseFiles.joinInto(referral, known, Actor.id());
        CaseVariables.CASE_REFERENCE.set(execution, known);
        execution.setProcessBusinessKey(known);
        openRisks.goOn(execution, referral, known);
        openCouncilReferrals.goOn(execution, referral, known);
        IntakeVariables.JOINED.set(execution, true);
        IntakeVariables.REFERRAL_GOES_TO.set(execution, caseFiles.holder(known).orElse("role:manager"));
    }
}
