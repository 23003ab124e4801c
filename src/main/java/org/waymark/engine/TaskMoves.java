package org.waymark.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;

/** Open tasks of a case when those who had them may have them no longer: what was taken from a team goes back to it, what was a person's goes to the holder. */
@Component
public class TaskMoves {

    private static final String MANAGERS = "manager";
    private static final String PRACTITIONERS = "${" + CaseVariables.PRACTITIONER.name() + "}";

    private final CaseInstances instances;
    private final CaseFiles caseFiles;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identities;
    private final CommandExecutor commands;

    TaskMoves(CaseInstances instances, CaseFiles caseFiles, ProcessEngine engine) {
        this.instances = instances;
        this.caseFiles = caseFiles;
        this.tasks = engine.getTaskService();
        this.runtime = engine.getRuntimeService();
        this.identities = engine.getIdentityService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    /** Moves the tasks of whoever is meant; where nobody holds the case, its managers are offered what was a person's. */
    public void from(String reference, Predicate<String> whose) {
        byNobody(() -> {
            for (Task task : open(reference)) {
                if (task.getAssignee() != null && whose.test(task.getAssignee())) {
                    move(reference, task, whose);
                }
            }
            return null;
        });
    }

    private void move(String reference, Task task, Predicate<String> whose) {
        if (isOffered(task)) {
            tasks.setAssignee(task.getId(), null);
            return;
        }
        Optional<String> holder = caseFiles.holder(reference).map(userId -> caseFiles.whoActsFor(reference, userId)).filter(whose.negate())
                .or(() -> caseFiles.holder(reference).filter(whose.negate()));
        if (holder.isEmpty()) {
            change(task.getId(), each -> each.addCandidateGroup(MANAGERS));
        }
        tasks.setAssignee(task.getId(), holder.orElse(null));
    }

    /** The case's instances that run say from now on that the practitioner is this one, and their tasks are theirs. */
    public void holder(String reference, String former, String holder) {
        byNobody(() -> {
            for (String instance : running(reference)) {
                Object practitioner = runtime.getVariable(instance, CaseVariables.PRACTITIONER.name());
                if (former != null && former.equals(practitioner)) {
                    runtime.setVariable(instance, CaseVariables.PRACTITIONER.name(), holder);
                }
            }
            return null;
        });
        from(reference, userId -> userId.equals(former));
        open(reference).stream().filter(task -> task.getAssignee() == null && holder.equals(practitionerOf(task))).forEach(task -> give(task, holder));
    }

    /** What waits for somebody who is away waits for their cover; what they took from a team goes back to it. */
    void toCover(String reference, String absent, String cover) {
        byNobody(() -> {
            open(reference).stream().filter(task -> absent.equals(task.getAssignee())).forEach(task -> tasks.setAssignee(task.getId(), isOffered(task) ? null : cover));
            return null;
        });
    }

    /** The way back, of what the model gives the one who was away. */
    void fromCover(String reference, String cover, String absent) {
        byNobody(() -> {
            open(reference).stream().filter(task -> cover.equals(task.getAssignee()) && !isOffered(task) && absent.equals(drawnFor(task)))
                    .forEach(task -> tasks.setAssignee(task.getId(), absent));
            return null;
        });
    }

    /** To whom the model gives a task: whoever the variable names. */
    private Object drawnFor(Task task) {
        return commands.execute(context -> {
            TaskEntity drawn = context.getTaskManager().findTaskById(task.getId());
            Expression assignee = drawn.getTaskDefinition().getAssigneeExpression();
            return assignee == null ? null : assignee.getValue(drawn);
        });
    }

    private Object practitionerOf(Task task) {
        return byNobody(() -> runtime.getVariable(task.getProcessInstanceId(), CaseVariables.PRACTITIONER.name()));
    }

    /** What the model gives the practitioner, and the managers were offered while there was none. */
    private void give(Task task, String holder) {
        byNobody(() -> {
            change(task.getId(), each -> {
                Expression drawn = each.getTaskDefinition().getAssigneeExpression();
                if (drawn != null && drawn.getExpressionText().equals(PRACTITIONERS)) {
                    each.setAssignee(holder);
                    each.deleteCandidateGroup(MANAGERS);
                }
            });
            return null;
        });
    }

    List<String> casesWithTasksOf(String userId) {
        return byNobody(() -> tasks.createTaskQuery().taskAssignee(userId).list().stream()
                .map(task -> tasks.getVariable(task.getId(), CaseVariables.CASE_REFERENCE.name())).filter(Objects::nonNull).map(Object::toString).distinct().toList());
    }

    List<Task> open(String reference) {
        List<String> running = running(reference);
        return running.isEmpty() ? List.of() : byNobody(() -> tasks.createTaskQuery().processInstanceIdIn(running.toArray(String[]::new)).list());
    }

    private List<String> running(String reference) {
        List<String> all = instances.of(reference);
        return all.isEmpty() ? all : byNobody(() -> all.stream().filter(id -> runtime.createProcessInstanceQuery().processInstanceId(id).count() > 0).toList());
    }

    boolean isOffered(Task task) {
        return !candidates(task).isEmpty();
    }

    List<IdentityLink> candidates(Task task) {
        return byNobody(() -> tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE)).toList());
    }

    void withdrawOffer(Task task, List<String> people) {
        if (!people.isEmpty()) {
            byNobody(() -> {
                change(task.getId(), each -> people.forEach(each::deleteCandidateUser));
                return null;
            });
        }
    }

    /** What somebody took from a team and what belongs to no case goes back; what was theirs alone ends by its own clock. */
    void backToTeams(String userId) {
        byNobody(() -> {
            tasks.createTaskQuery().taskAssignee(userId).list().stream().filter(this::isOffered).forEach(task -> tasks.setAssignee(task.getId(), null));
            return null;
        });
    }

    void offerTo(Task task, List<String> people) {
        byNobody(() -> {
            change(task.getId(), each -> people.forEach(each::addCandidateUser));
            return null;
        });
    }

    /** Past {@link CommandGuard}, which lets nobody change by hand to whom a task is offered. */
    private void change(String task, Consumer<TaskEntity> change) {
        commands.execute(context -> {
            change.accept(context.getTaskManager().findTaskById(task));
            return null;
        });
    }

    /** A person may not hand a task to another; this is decided elsewhere, by a process. */
    <T> T byNobody(Callable<T> work) {
        Authentication someone = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (someone != null) {
                identities.setAuthentication(someone.getUserId(), someone.getGroupIds(), someone.getTenantIds());
            }
        }
    }
}
