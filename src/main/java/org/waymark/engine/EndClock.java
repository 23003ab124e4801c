package org.waymark.engine;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.ChangeRefused;
import org.waymark.deadlines.Clocks;

/**
 * What every task runs that ends a clock. Its input parameters: {@code dueIn}, the variable that holds its date;
 * {@code clockOutcome}, met, missed or cancelled; for what was met {@code doneOn}, today where it is not given; and for a limit
 * that is given up {@code decidedBy}, who recorded that before whoever confirms it now. A clock
 * that has ended already stays as it is.
 */
@Component
class EndClock implements JavaDelegate {

    private final Clocks clocks;
    private final Clock clock;

    EndClock(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution task) {
        String variable = ClockVariables.DUE_IN.from(task);
        Change change = switch (ClockVariables.CLOCK_OUTCOME.from(task)) {
            case "met" -> new Change.Meet(ClockVariables.DONE_ON.maybeFrom(task).orElseGet(() -> LocalDate.now(clock)));
            case "missed" -> new Change.Miss();
            default -> new Change.Cancel();
        };
        String now = Actor.id();
        By by = ClockVariables.DECIDED_BY.maybeFrom(task).filter(first -> !first.equals(now)).map(first -> new By(first, now, "process")).orElseGet(() -> new By(now, "process"));
        clocks.copiesIn(task.getProcessInstanceId()).stream().filter(copy -> copy.variable().equals(variable)).map(copy -> clocks.get(copy.clock()))
                .filter(each -> each.isOpen() || change instanceof Change.Meet && each.state() == org.waymark.deadlines.Clock.State.MISSED)
                .forEach(each -> {
                    try {
                        clocks.change(each.id(), change, by);
                    } catch (ChangeRefused e) {
                        throw new Refused(e.getMessage());
                    }
                });
    }
}
