package org.waymark.engine;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.handler.FormHandler;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Puts {@link CaseForms} in the way of every form, at parse time so that no model can leave it out, and closes the ways
 * around: a task with a form ends only through it, a process with a start form starts only through it.
 */
@Component
class FormFence extends AbstractBpmnParseListener {

    private final CaseForms forms;
    private final SharedSteps shared;
    private final ListableBeanFactory beans;

    FormFence(CaseForms forms, SharedSteps shared, ListableBeanFactory beans) {
        this.forms = forms;
        this.shared = shared;
        this.beans = beans;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        SharedSteps.parse(element, activity);
        definition.setTaskFormHandler(new TaskForm(definition.getTaskFormHandler(), element.attribute("name", activity.getId())));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> {
            if (!Passed.here().contains(task)) {
                throw new Refused("This task is answered through its form, so that every answer is checked.");
            }
        });
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, TaskGuard::onAssignment);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, forms::checkTaker);
        // in a list of twenty reviews the title has to say whose: variables beside it show only to those who may read whole instances
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task ->
                CaseVariables.CASE_REFERENCE.maybeFrom(task).ifPresent(reference -> task.setName(reference + " · " + task.getName())));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, FormFence::showLastDay);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        StartFormHandler handler = process.getStartFormHandler();
        boolean hasForm = handler != null && process.getStartFormDefinition().getCamundaFormDefinitionKey() != null;
        if (hasForm) {
            process.setStartFormHandler(new StartForm(handler, StringUtils.uncapitalize(process.getInitial().getId())));
        }
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) started -> {
            var instance = (ExecutionEntity) started;
            if (hasForm && instance.getSuperExecution() == null && !isAtAnotherStart(instance, process) && !Passed.here().contains(instance)) {
                throw new Refused("This process is started through its form, so that every answer is checked.");
            }
            String key = instance.getBusinessKey();
            if (key != null && !Shape.CASE_REFERENCE.matcher(key).matches()) {
                throw new Refused("The business key is left empty: the case gets its reference by itself.");
            }
        });
    }

    private static void showLastDay(DelegateTask task) {
        task.setDueDate(lastMinute(task.getDueDate()));
        task.setFollowUpDate(lastMinute(task.getFollowUpDate()));
    }

    /** The end of a day is the next midnight, which a list would show as the day after: people see one minute less. */
    static Date lastMinute(Date due) {
        if (due == null) {
            return null;
        }
        ZonedDateTime end = due.toInstant().atZone(EngineClock.ZONE);
        return end.toLocalTime().equals(LocalTime.MIDNIGHT) ? Date.from(end.minusMinutes(1).toInstant()) : due;
    }

    private static boolean isAtAnotherStart(ExecutionEntity instance, ProcessDefinitionEntity process) {
        ActivityImpl activity = instance.getActivity();
        return activity != null && activity != process.getInitial() && activity.getActivityBehavior() instanceof NoneStartEventActivityBehavior;
    }

    /** The tasks and process instances whose form was checked during the command that is running. */
    private static final class Passed implements Session {

        private final Set<Object> scopes = Collections.newSetFromMap(new IdentityHashMap<>());

        static Set<Object> here() {
            return Context.getCommandContext().getSession(Passed.class).scopes;
        }

        @Override
        public void flush() {
            // nothing of this is kept
        }

        @Override
        public void close() {
            scopes.clear();
        }
    }

    static SessionFactory sessions() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return Passed.class;
            }

            @Override
            public Session openSession() {
                return new Passed();
            }
        };
    }

    private static FormSchema schema(FormData data) {
        // as the engine's own look-up does, which would ask this class for the form again
        var commands = Context.getCommandContext();
        return commands.runWithoutAuthorization(() -> {
            var definition = new GetCamundaFormDefinitionCmd(data.getCamundaFormRef(), data.getDeploymentId()).execute(commands);
            if (definition == null) {
                throw new Refused("The form of this task is not deployed; a process designer has to add it.");
            }
            return FormSchema.parse(new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()).execute(commands));
        });
    }

    /** A handler that replaces the engine's own after parsing. */
    private abstract static class Form implements FormHandler {

        @Override
        public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
            throw new IllegalStateException("Wrapped after parsing");
        }
    }

    private final class TaskForm extends Form implements TaskFormHandler {

        private final TaskFormHandler engines;
        private final String taskName;

        TaskForm(TaskFormHandler engines, String taskName) {
            this.engines = engines;
            this.taskName = taskName;
        }

        @Override
        public TaskFormData createTaskForm(TaskEntity task) {
            TaskFormData data = engines.createTaskForm(task);
            if (data.getCamundaFormRef() != null) {
                forms.readings(schema(data), task, taskName)
                        .forEach((name, reading) -> data.getFormFields().add(new ReadingField(name, reading)));
            }
            return data;
        }

        @Override
        public void submitFormVariables(VariableMap properties, VariableScope scope) {
            var task = (TaskEntity) scope;
            forms.waitTurn(task);
            TaskFormData data = engines.createTaskForm(task);
            if (data.getCamundaFormRef() == null) {
                throw new Refused("This task has no form, so nothing can be answered.");
            }
            VariableMap variables = forms.submitted(schema(data), properties, task, taskName);
            shared.leave(task, taskName, properties, variables);
            engines.submitFormVariables(variables, task);
            Passed.here().add(task);
        }
    }

    private final class StartForm extends Form implements StartFormHandler {

        private final StartFormHandler engines;
        private final String receiver;

        StartForm(StartFormHandler engines, String receiver) {
            this.engines = engines;
            this.receiver = receiver;
        }

        @Override
        public StartFormData createStartFormData(ProcessDefinitionEntity process) {
            return engines.createStartFormData(process);
        }

        @Override
        public void submitFormVariables(VariableMap properties, VariableScope scope) {
            var instance = (ExecutionEntity) scope;
            if (instance.getBusinessKey() != null) {
                throw new Refused("The business key is left empty: the case gets its reference by itself.");
            }
            FormSubmission submission = forms.submitted(schema(engines.createStartFormData(instance.getProcessDefinition())), properties);
            beans.getBean(receiver, StartFormReceiver.class).receive(submission, instance);
            engines.submitFormVariables(Variables.fromMap(submission.variables()), instance);
            Passed.here().add(instance);
        }
    }

    /** A value that is worked out, and logged as read, only when somebody fetches it. */
    private static final class ReadingField extends FormFieldImpl {

        private final Supplier<Object> reading;

        ReadingField(String name, Supplier<Object> reading) {
            this.reading = reading;
            setId(name);
            setType(new StringFormType());
        }

        @Override
        public TypedValue getValue() {
            return CaseForms.typed(reading.get());
        }
    }
}
