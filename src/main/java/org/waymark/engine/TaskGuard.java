package org.waymark.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Who may work on a task: whoever holds it, or, while nobody does, a member of the group it is offered to. The engine's own
 * check asks only for a grant, and our grants are by role on whole processes. A former holder has nothing left.
 */
class TaskGuard extends AuthorizationCommandChecker {

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        checkMine(task);
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        super.checkTaskAssign(task);
        checkMine(task);
    }

    private static void checkMine(TaskEntity task) {
        Authentication someone = Context.getCommandContext().getAuthentication();
        if (someone == null) {
            return;
        }
        boolean mine = task.getAssignee() == null ? isOfferedTo(task, someone) : task.getAssignee().equals(someone.getUserId());
        if (!mine) {
            throw new AuthorizationException(task.getAssignee() == null ? "This task is offered to others."
                    : "Someone else holds this task.");
        }
    }

    private static boolean isOfferedTo(TaskEntity task, Authentication someone) {
        return task.getCandidates().stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .anyMatch(link -> someone.getUserId().equals(link.getUserId())
                        || someone.getGroupIds() != null && someone.getGroupIds().contains(link.getGroupId()));
    }

    /** A person may take a task or give it back, not hand it to another: that would bypass the choice with reasons. */
    static void onAssignment(DelegateTask task) {
        if (!isByHand(task)) {
            return;
        }
        if (task.getAssignee() == null && task.getCandidates().isEmpty()) {
            throw new Refused("This task is yours alone: given back, nobody would see it. Answer it, or ask the manager.");
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(Context.getCommandContext().getAuthentication().getUserId())) {
            throw new Refused("A task can be taken, not given to someone else: the manager chooses who holds a case.");
        }
    }

    /** Whether a person assigns it, and not the process that makes it. */
    static boolean isByHand(DelegateTask task) {
        return Context.getCommandContext().getAuthentication() != null && ((TaskEntity) task).getRevision() > 0;
    }
}
