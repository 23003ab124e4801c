package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;

@Component
class CompareLetter implements JavaDelegate {

    private final Limbs limbs;

    CompareLetter(Limbs limbs) {
        this.limbs = limbs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var end = ClockVariables.LETTER_DATE.maybeFrom(execution);
        MoveOnVariables.LETTER_NOTICE.set(execution, Limbs.compare(end, limbs.notice(execution)));
        MoveOnVariables.QUIT_NOTICE.set(execution, Limbs.compare(MoveOnVariables.LEAVE_HOME_ON.maybeFrom(execution), limbs.quit(execution)));
        var ours = ClockVariables.COHORT.maybeFrom(execution).flatMap(cohort -> limbs.period(execution, cohort));
        String period = Limbs.compare(end, ours);
        // long enough for somebody else, not for them
        boolean overlooked = period.equals(Limbs.SHORT) && Limbs.compare(end, limbs.period(execution, "single-adult")).equals(Limbs.ENOUGH);
        MoveOnVariables.LETTER_PERIOD.set(execution, overlooked ? "cohort-overlooked" : period);
    }
}
