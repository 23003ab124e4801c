package org.waymark.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

/**
 * What the register has to say to people becomes a process instance of its own: it begins at a message start event, knows
 * which clock it is about, and its tasks follow the clock's dates.
 */
@Component
public class DeadlineMessages {

    private static final Map<Variable<?>, String> HELD = Map.of(ClockVariables.DEADLINE_DUE_AT, "due", ClockVariables.DEADLINE_SAFE_AT, "safe",
            ClockVariables.DEADLINE_STATE, "state");

    private final Clocks clocks;
    private final RuntimeService runtime;
    private final CommandExecutor commands;

    DeadlineMessages(Clocks clocks, ProcessEngine engine) {
        this.clocks = clocks;
        this.runtime = engine.getRuntimeService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    /** A letter prints a later date than ours: somebody has to decide. */
    public void laterLetter(Clock clock) {
        if (clock.laterLetter() != null) {
            sendUnlessOpen("change-deadline.later-letter", clock, "DecideBetweenDates");
        }
    }

    /** Starts what waits for the message, unless an instance that is about the same clock already stands at that activity. */
    public boolean sendUnlessOpen(String message, Clock clock, String activity) {
        long open = commands.execute(context -> context.runWithoutAuthorization(() -> runtime.createProcessInstanceQuery()
                .variableValueEquals(ClockVariables.CLOCK.name(), clock.id().toString()).activityIdIn(activity).count()));
        if (open == 0) {
            send(message, clock);
        }
        return open == 0;
    }

    private void send(String message, Clock clock) {
        commands.execute(context -> context.runWithoutAuthorization(() -> {
            List<Clocks.Copy> held = new ArrayList<>();
            Map<String, Object> variables = new HashMap<>(Map.of(CaseVariables.CASE_REFERENCE.name(), clock.caseReference(), ClockVariables.CLOCK.name(), clock.id().toString()));
            HELD.forEach((variable, part) -> held.add(new Clocks.Copy(null, variable.name(), clock.id(), part)));
            held.forEach(copy -> variables.put(copy.variable(), ClockCopies.value(copy, clock)));
            String instance = runtime.createMessageCorrelation(message).processInstanceBusinessKey(clock.caseReference()).setVariables(variables)
                    .correlateStartMessage().getId();
            held.forEach(copy -> clocks.addCopy(new Clocks.Copy(instance, copy.variable(), copy.clock(), copy.part())));
            return null;
        }));
    }
}
