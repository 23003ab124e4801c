package org.waymark.engine;

import java.util.Set;
import java.util.function.Supplier;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.CleanableHistoricDecisionInstanceReportImpl;
import org.camunda.bpm.engine.impl.CleanableHistoricProcessInstanceReportImpl;
import org.camunda.bpm.engine.impl.HistoricActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
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
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.casework.AccessRefused;

/**
 * The outermost skin of every engine call. Refuses the calls through which people write free text into the engine, which
 * has no checks of its own for them, and turns every refusal from further in into the exception that the REST API answers
 * with 4xx and its sentence.
 */
class CommandGuard extends CommandInterceptor {

    static final String TAKEN = "Someone else has completed this task in the meantime, or it was withdrawn. "
            + "Nothing of yours was saved; look at the list again.";

    private static final int ATTEMPTS = 3;
    private static final Logger LOG = LoggerFactory.getLogger(CommandGuard.class);

    private static final Set<Class<?>> NOTES = Set.of(AddCommentCmd.class, UpdateCommentCmd.class, CreateAttachmentCmd.class,
            SaveAttachmentCmd.class, SetAnnotationForIncidentCmd.class);
    private static final Set<Class<?>> TASK_CHANGES = Set.of(SaveTaskCmd.class, SetTaskNameCmd.class, SetTaskDescriptionCmd.class,
            SetTaskOwnerCmd.class, SetTaskPriorityCmd.class, SetTaskDueDateCmd.class, SetTaskFollowUpDateCmd.class,
            AddUserIdentityLinkCmd.class, AddGroupIdentityLinkCmd.class, DeleteUserIdentityLinkCmd.class,
            DeleteGroupIdentityLinkCmd.class, DelegateTaskCmd.class, ResolveTaskCmd.class, HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class, DeleteTaskCmd.class);

    /** Of all that the engine counts, these alone leave out nothing that belongs to a tenant. */
    private static final Set<Class<?>> COUNTS_OF_ALL = Set.of(HistoricActivityStatisticsQueryImpl.class, CleanableHistoricProcessInstanceReportImpl.class,
            CleanableHistoricDecisionInstanceReportImpl.class);

    /** Who is logged in on this thread; nobody in the job executor. */
    private final Supplier<Authentication> someone;

    CommandGuard(Supplier<Authentication> someone) {
        this.someone = someone;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof FailedJobListener && someone.get() != null) {
            // The engine counts even a refused "execute this job" as one of the job's failures: three such calls, by
            // anybody, would stop a deadline's clock.
            return null;
        }
        // within somebody's transaction the attempt that failed cannot be undone alone
        int attempts = (isTaskAnswer(command) || command.getClass() == SubmitStartFormCmd.class) && !TransactionSynchronizationManager.isActualTransactionActive() ? ATTEMPTS : 1;
        try {
            refuse(command);
            while (true) {
                try {
                    return next.execute(command);
                } catch (OptimisticLockingException | ConcurrencyFailureException e) {
                    // a mail or a timer of the same case was at work in the same moment: nobody's answer is lost for that
                    if (--attempts == 0) {
                        throw e;
                    }
                }
            }
        } catch (ProcessEngineException | AccessRefused e) {
            throw translated(command, e);
        }
    }

    private void refuse(Command<?> command) {
        if (COUNTS_OF_ALL.contains(command.getClass()) && someone.get() != null) {
            throw new Refused("These counts are of all cases, also of those that only named people may see, so nobody is told them.");
        }
        // the annotation of the operation log is a nested class whose name is all that tells it
        if (NOTES.contains(command.getClass()) || command.getClass().getSimpleName().contains("Annotation")
                && !command.getClass().getSimpleName().contains("Clear")) {
            throw new Refused("Notes and attachments are not kept here: write them in a form, or record a contact, so that they are in the case file.");
        }
        if (TASK_CHANGES.contains(command.getClass())) {
            throw new Refused("A task's wording, dates and people come from its process and are not changed by hand.");
        }
        if (command instanceof MetricsQueryImpl) {
            throw new Refused("What the engine does is not counted here.");
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
            // the REST API would answer 500 here
            if (cause instanceof AuthorizationException && command.getClass().getSimpleName().startsWith("GetDeploymentDecision")) {
                return new NotFoundException("There is no such decision, or you may not read it.");
            }
            if (cause instanceof AuthorizationException || cause instanceof BadUserRequestException || cause instanceof FormFieldValidationException) {
                return (RuntimeException) cause;
            }
        }
        if (isAboutAnothersCase(thrown)) {
            return isTaskAnswer(command) ? answer(command, TAKEN) : new AuthorizationException("There is no such thing, or you may not see it.");
        }
        if (thrown instanceof TaskAlreadyClaimedException) {
            return answer(command, "Someone else took this task in the meantime.");
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
        return isAboutTheQuestion(command, thrown) ? answer(command, thrown.getMessage()) : thrown;
    }

    /** The engine says most of "there is no such thing" and "that cannot be done now" as if it had itself broken down. */
    private static boolean isAboutTheQuestion(Command<?> command, RuntimeException thrown) {
        boolean plain = thrown.getClass() == ProcessEngineException.class || thrown.getClass() == NullValueException.class;
        return plain && thrown.getCause() == null && !(command instanceof SubmitTaskFormCmd) && !(command instanceof SubmitStartFormCmd)
                && !(command instanceof ExecuteJobsCmd);
    }

    /** The engine has no exception of its own for what belongs to a tenant that the caller is no member of. */
    private static boolean isAboutAnothersCase(RuntimeException thrown) {
        return thrown.getMessage() != null && thrown.getMessage().contains("belongs to no authenticated tenant");
    }

    private static boolean isTaskAnswer(Command<?> command) {
        return command.getClass() == SubmitTaskFormCmd.class || command.getClass() == CompleteTaskCmd.class;
    }

    private static RuntimeException answer(Command<?> command, String sentence) {
        if (command instanceof SubmitStartFormCmd || isTaskAnswer(command)) {
            return new FormFieldValidationException(null, sentence);
        }
        if (command instanceof StartProcessInstanceCmd || command instanceof StartProcessInstanceAtActivitiesCmd) {
            return new AuthorizationException(sentence);
        }
        return new BadUserRequestException(sentence);
    }
}
