package org.waymark.missingyoungperson;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.ClockVariables;
import org.waymark.engine.Deputies;
import org.waymark.people.Staff;

/** Counts out when the risk is reviewed and when people look again, finds the rule for the conversation after the return, and asks the deputies too. */
@Component
class SetMissingClocks implements JavaDelegate {

    private final NextLook next;
    private final CaseMessages messages;
    private final Deputies deputies;
    private final Deadlines deadlines;
    private final Staff staff;
    private final Clock clock;

    SetMissingClocks(NextLook next, CaseMessages messages, Deputies deputies, Deadlines deadlines, Staff staff, Clock clock) {
        this.next = next;
        this.messages = messages;
        this.deputies = deputies;
        this.deadlines = deadlines;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // a case that came in with the current ones may not say where it is: then it is where its worker is
        if (CaseVariables.NATION.maybeFrom(execution).isEmpty()) {
            CaseVariables.NATION.set(execution, staff.nationOf(CaseVariables.PRACTITIONER.maybeFrom(execution).orElseGet(() -> CaseVariables.RECORDED_BY.from(execution))));
        }
        Nation nation = Nation.of(CaseVariables.NATION.from(execution));
        LocalDate today = LocalDate.now(clock);
        MissingYoungPersonVariables.REVIEW_RISK_DUE_AT.set(execution, deadlines.due("missing-risk-review", nation, today).dueAt());
        ClockVariables.RULE.set(execution, ruleOfReturn(nation, today));
        // whoever begins a search without a form has not said how great the risk is
        if (MissingYoungPersonVariables.MISSING_RISK.maybeFrom(execution).isEmpty()) {
            MissingYoungPersonVariables.MISSING_RISK.set(execution, "not-known");
        }
        deputies.admit(execution);
        next.set(execution);
        messages.tellEach("missing", CaseVariables.CASE_REFERENCE.from(execution));
    }

    /** The statutory interview where the tables know one, our own standard elsewhere. */
    private String ruleOfReturn(Nation nation, LocalDate today) {
        try {
            return deadlines.due("return-home-interview", nation, today).rule().ruleId();
        } catch (NoSuchRule e) {
            return "return-conversation";
        }
    }
}
