package org.waymark.refertochildrensservices;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.ClockVariables;

/** By when the referral is made; and by which rule the council replies. */
@Component
class SetReferralDay implements JavaDelegate {

    private final Deadlines deadlines;
    private final Clock clock;

    SetReferralDay(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Nation nation = Nation.of(CaseVariables.NATION.from(execution));
        LocalDate today = LocalDate.now(clock);
        ReferToChildrensServicesVariables.COUNCIL_REFERRAL_DUE_AT.set(execution, deadlines.due("council-referral", nation, today).dueAt());
        ClockVariables.RULE.set(execution, ruleOfReply(nation, today));
    }

    /** The law's rule where the tables know one, our own standard elsewhere. */
    private String ruleOfReply(Nation nation, LocalDate today) {
        try {
            return deadlines.due("children-services-referral", nation, today).rule().ruleId();
        } catch (NoSuchRule e) {
            return "council-reply";
        }
    }
}
