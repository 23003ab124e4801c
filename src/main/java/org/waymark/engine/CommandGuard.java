package org.waymark.engine;

import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetAnnotationForIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskFollowUpDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.casework.AccessRefused;

/**
 * The outermost skin of every engine call. Refuses the calls through which people write free text into the engine, which
 * has no checks of its own for them, and turns every refusal from further in into the exception that the REST API answers
 * with 4xx and its sentence.
 */
class CommandGuard extends CommandInterceptor {

    static final String TAKEN = "Someone else has completed this task in the meantime, or it was withdrawn. "
            + "Nothing of yours was saved; look at the list again.";

    private static final Logger LOG = LoggerFactory.getLogger(CommandGuard.class);

    private static final Set<Class<?>> NOTES = Set.of(AddCommentCmd.class, UpdateCommentCmd.class, CreateAttachmentCmd.class,
            SaveAttachmentCmd.class, SetAnnotationForIncidentCmd.class);
    private static final Set<Class<?>> TASK_CHANGES = Set.of(SaveTaskCmd.class, SetTaskNameCmd.class, SetTaskDescriptionCmd.class,
            SetTaskOwnerCmd.class, SetTaskPriorityCmd.class, SetTaskDueDateCmd.class, SetTaskFollowUpDateCmd.class,
            AddUserIdentityLinkCmd.class, AddGroupIdentityLinkCmd.class, DeleteUserIdentityLinkCmd.class,
            DeleteGroupIdentityLinkCmd.class, DelegateTaskCmd.class, ResolveTaskCmd.class, HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        try {
            refuse(command);
            return next.execute(command);
        } catch (ProcessEngineException | AccessRefused e) {
            throw translated(command, e);
        }
    }

    private static void refuse(Command<?> command) {
        // the annotation of the operation log is a nested class whose name is all that tells it
        if (NOTES.contains(command.getClass()) || command.getClass().getSimpleName().contains("Annotation")
                && !command.getClass().getSimpleName().contains("Clear")) {
            throw new Refused("Notes and attachments are not kept here: write them in a form, or record a contact, so that they are in the case file.");
        }
        if (TASK_CHANGES.contains(command.getClass())) {
            throw new Refused("A task's wording, dates and people come from its process and are not changed by hand.");
        }
    }

    private static RuntimeException translated(Command<?> command, RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessRefused) {
                return new AuthorizationException(cause.getMessage());
            }
            if (cause instanceof Refused) {
                return answer(command, cause.getMessage());
            }
            if (cause instanceof AuthorizationException || cause instanceof BadUserRequestException || cause instanceof FormFieldValidationException) {
                return (RuntimeException) cause;
            }
        }
        if (isTaskAnswer(command) && (thrown instanceof OptimisticLockingException || thrown instanceof NullValueException)) {
            return answer(command, TAKEN);
        }
        if (command instanceof ClaimTaskCmd && thrown instanceof OptimisticLockingException) {
            return answer(command, "Someone else has taken this task in the meantime. Look at the list again.");
        }
        if (!(thrown instanceof OptimisticLockingException)) {
            LOG.warn("{} failed: {}", command.getClass().getSimpleName(), thrown.getClass().getName());
        }
        return thrown;
    }

    private static boolean isTaskAnswer(Command<?> command) {
        return command instanceof SubmitTaskFormCmd || command instanceof CompleteTaskCmd;
    }

    private static RuntimeException answer(Command<?> command, String sentence) {
        if (command instanceof SubmitStartFormCmd || isTaskAnswer(command)) {
            return new FormFieldValidationException(null, sentence);
        }
        if (command instanceof StartProcessInstanceCmd) {
            return new AuthorizationException(sentence);
        }
        return new BadUserRequestException(sentence);
    }
}
