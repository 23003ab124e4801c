package org.waymark.moveon;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SetSettledCheck implements JavaDelegate {

    private final MoveOnDays days;

    SetSettledCheck(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var last = days.lastDayOfSupport(execution);
        switch (MoveOnVariables.SETTLED_CHECK.maybeFrom(execution).orElse("")) {
            case "" -> next(execution, "first", "move-on-first-check", last);
            case "first" -> next(execution, "second", "move-on-second-check", last);
            default -> next(execution, "later", "move-on-first-check", days.today());
        }
    }

    private void next(DelegateExecution execution, String which, String rule, LocalDate from) {
        MoveOnVariables.SETTLED_CHECK.set(execution, which);
        days.begin(execution, MoveOnVariables.SETTLED_CHECK_AT, rule, from);
        days.set(execution, MoveOnVariables.SETTLED_CHECK_DUE_AT, rule, from);
    }
}
