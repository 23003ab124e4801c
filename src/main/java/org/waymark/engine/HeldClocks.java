package org.waymark.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

/** Variables of a process that follow a clock of the register from now on. */
@Component
public class HeldClocks {

    private final Clocks clocks;

    HeldClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    /**
     * @param variable name of the variable; one that already followed a clock follows the new one
     * @param part     what of the clock it says: {@code due}, {@code safe} or {@code state}
     */
    public void hold(DelegateExecution task, String variable, String part, Clock clock) {
        var copy = new Clocks.Copy(task.getProcessInstanceId(), variable, clock.id(), part);
        task.getProcessInstance().setVariable(variable, ClockCopies.value(copy, clock));
        clocks.addCopy(copy);
    }
}
