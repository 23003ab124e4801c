package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;

@Component
class SetFirstPayment implements JavaDelegate {

    private final MoveOnDays days;

    SetFirstPayment(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var period = days.due(execution, "universal-credit-assessment-period", ClockVariables.COUNT_FROM.from(execution));
        var payment = days.due(execution, "universal-credit-first-payment", period.due());
        MoveOnVariables.FIRST_PAYMENT_DUE_AT.set(execution, payment.dueAt());
        MoveOnVariables.INCOME_GAP.set(execution, payment.dueAt().isAfter(MoveOnVariables.SUPPORT_ENDS_AT.from(execution)));
        days.set(execution, MoveOnVariables.GAP_PLAN_DUE_AT, "income-gap-plan", days.today());
    }
}
