package org.waymark.coverabsence;

import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** The absences that are planned or run now; to be asked within a command of the engine. */
@Component
class RunningCovers {

    static final String CHANGED = "cover-absence.changed";

    /** @return the process instance */
    Optional<String> of(String absent) {
        return Context.getCommandContext().runWithoutAuthorization(() -> runtime().createExecutionQuery().messageEventSubscriptionName(CHANGED)
                .processVariableValueEquals(CoverAbsenceVariables.ABSENT_PERSON.name(), absent).list()).stream().findFirst().map(Execution::getProcessInstanceId);
    }

    Object variable(String instance, String name) {
        return Context.getCommandContext().runWithoutAuthorization(() -> runtime().getVariable(instance, name));
    }

    RuntimeService runtime() {
        return Context.getProcessEngineConfiguration().getRuntimeService();
    }
}
