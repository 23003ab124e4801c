package org.waymark.changereferral;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

/** By when a manager answers a withdrawal: the standard for decisions about referrals. */
@Component
class SetWithdrawalDay implements JavaDelegate {

    private final Deadlines deadlines;
    private final Clock clock;

    SetWithdrawalDay(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeReferralVariables.WITHDRAWAL_DUE_AT.set(execution,
                deadlines.due("referral-decision", Nation.of(CaseVariables.NATION.from(execution)), LocalDate.now(clock)).dueAt());
    }
}
