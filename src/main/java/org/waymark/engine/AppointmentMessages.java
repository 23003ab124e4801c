package org.waymark.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Tells the process of an appointment, in the transaction of the change, that it was moved, called off or made ready. Whoever
 * calls has made sure that the person may change the case.
 */
@Component
public class AppointmentMessages {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CommandExecutor commands;

    AppointmentMessages(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    /** Which appointment an instance is about, once it has started. */
    public UUID startedBy(ProcessInstance instance) {
        return unchecked(() -> UUID.fromString((String) runtime.getVariable(instance.getId(), AppointmentVariables.APPOINTMENT.name())));
    }

    /** Its time, or what it needs, is another: reminders are counted anew and tasks begin again. */
    public void changed(UUID appointment) {
        tell("keep-appointment.changed", appointment);
    }

    public void calledOff(UUID appointment) {
        tell("keep-appointment.called-off", appointment);
    }

    /** No interpreter has to be found any more: the task to book one is withdrawn. */
    public void interpreterIs(UUID appointment, String interpreter) {
        unchecked(() -> {
            about(appointment).forEach(instance -> runtime.setVariable(instance.getId(), AppointmentVariables.APPOINTMENT_INTERPRETER.name(), interpreter));
            return null;
        });
    }

    /** The task about an appointment that waits for somebody now, by its name in the model. */
    public Optional<Task> task(UUID appointment, String name) {
        return unchecked(() -> tasks.createTaskQuery().processVariableValueEquals(AppointmentVariables.APPOINTMENT.name(), appointment.toString())
                .taskDefinitionKey(name).list().stream().findFirst());
    }

    private void tell(String message, UUID appointment) {
        unchecked(() -> runtime.createMessageCorrelation(message)
                .processInstanceVariableEquals(AppointmentVariables.APPOINTMENT.name(), appointment.toString()).correlateAllWithResult());
    }

    private List<ProcessInstance> about(UUID appointment) {
        return runtime.createProcessInstanceQuery().variableValueEquals(AppointmentVariables.APPOINTMENT.name(), appointment.toString()).list();
    }

    private <T> T unchecked(Callable<T> work) {
        return commands.execute(context -> context.runWithoutAuthorization(work));
    }
}
