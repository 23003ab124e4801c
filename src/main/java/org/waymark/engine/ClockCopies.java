package org.waymark.engine;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.Copies;

/**
 * The engine's copies of legal dates: variables, and the due dates of tasks and timers that name them. They follow every
 * change of a clock in the command that makes it. While a clock is paused its timers are asleep and its tasks show no date.
 */
@Component
public class ClockCopies implements Copies {

    private static final Logger LOG = LoggerFactory.getLogger(ClockCopies.class);

    private final Clocks clocks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final CommandExecutor commands;
    private final TransactionTemplate transaction;

    ClockCopies(@Lazy Clocks clocks, ProcessEngine engine, PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.clocks = clocks;
        this.runtime = engine.getRuntimeService();
        this.repository = engine.getRepositoryService();
        this.management = engine.getManagementService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    /**
     * A copy that did not say what the register says.
     *
     * @param what the variable, task or timer, by its name in the model
     * @param was what it said; empty for nothing
     */
    public record Mismatch(Clock clock, String instance, String what, String was, String should) { }

    @Override
    public void follow(Clock clock) {
        unchecked(() -> {
            // the state last: a process may wait for that word to change, and go on at once
            clocks.copiesOf(clock.id()).stream().sorted(Comparator.comparing(copy -> copy.part().equals("state")))
                    .forEach(copy -> new Mirror(copy, clock).set());
            return null;
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        try {
            transaction.executeWithoutResult(status -> checkAndRepair());
        } catch (RuntimeException e) {
            // another node, or somebody at work, was at the same copies: the morning's check comes, and nobody waits for a start
            LOG.error("The copies of dates could not be checked at the start", e);
        }
    }

    /** Compares every copy of every clock with the register, reports what differs, and puts it right. */
    @Transactional
    public List<Mismatch> checkAndRepair() {
        return unchecked(() -> {
            List<Mismatch> found = new ArrayList<>();
            for (Clock clock : clocks.held()) {
                for (Clocks.Copy copy : clocks.copiesOf(clock.id())) {
                    Mirror mirror = new Mirror(copy, clock);
                    List<Mismatch> here = mirror.mismatches();
                    if (!here.isEmpty()) {
                        mirror.set();
                        found.addAll(here);
                    }
                }
            }
            found.forEach(each -> LOG.warn("{} of {} in instance {} said {} and now says {}, as the register of deadlines does",
                    each.what(), each.clock().caseReference(), each.instance(), each.was().isEmpty() ? "nothing" : each.was(), each.should()));
            return found;
        });
    }

    private <T> T unchecked(Callable<T> work) {
        return commands.execute(context -> context.runWithoutAuthorization(work));
    }

    private static OffsetDateTime moment(Clocks.Copy copy, Clock clock) {
        return copy.part().equals("safe") ? clock.safeAt() : clock.dueAt();
    }

    /** What the variable says when it says what the register says. */
    static String value(Clocks.Copy copy, Clock clock) {
        return copy.part().equals("state") ? clock.state().label() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment(copy, clock));
    }

    /** One copy and all that hangs on it. */
    private final class Mirror {

        private final Clocks.Copy copy;
        private final Clock clock;
        private final String expression;
        private final OffsetDateTime moment;
        private final ExecutionEntity instance;

        Mirror(Clocks.Copy copy, Clock clock) {
            this.copy = copy;
            this.clock = clock;
            this.expression = "${" + copy.variable() + "}";
            this.moment = moment(copy, clock);
            this.instance = Context.getCommandContext().getExecutionManager().findExecutionById(copy.instance());
        }

        private String value() {
            return ClockCopies.value(copy, clock);
        }

        private boolean isPaused() {
            return clock.state() == Clock.State.PAUSED;
        }

        void set() {
            if (instance == null) {
                return;
            }
            runtime.setVariable(instance.getId(), copy.variable(), value());
            if (copy.part().equals("state")) {
                return;
            }
            tasks().forEach(this::date);
            timers().forEach(job -> {
                // not by the engine's own service, whose bulk update would make the next one think that somebody else was here
                ((JobEntity) job).setSuspensionState((isPaused() ? SuspensionState.SUSPENDED : SuspensionState.ACTIVE).getStateCode());
                if (!isPaused()) {
                    management.recalculateJobDuedate(job.getId(), false);
                }
            });
        }

        private void date(TaskEntity task) {
            UserTask drawn = drawn(task);
            Date date = isPaused() ? null : FormFence.lastMinute(Date.from(moment.toInstant()));
            boolean changed = false;
            if (expression.equals(drawn.getCamundaDueDate()) && !Objects.equals(task.getDueDate(), date)) {
                task.setDueDate(date);
                changed = true;
            }
            if (expression.equals(drawn.getCamundaFollowUpDate()) && !Objects.equals(task.getFollowUpDate(), date)) {
                task.setFollowUpDate(date);
                changed = true;
            }
            if (changed) {
                task.triggerUpdateEvent();
            }
        }

        List<Mismatch> mismatches() {
            List<Mismatch> found = new ArrayList<>();
            if (instance == null) {
                return found;
            }
            Object variable = runtime.getVariable(instance.getId(), copy.variable());
            if (!value().equals(variable)) {
                found.add(mismatch(copy.variable(), variable, value()));
            }
            if (copy.part().equals("state")) {
                return found;
            }
            Date shown = isPaused() ? null : FormFence.lastMinute(Date.from(moment.toInstant()));
            tasks().forEach(task -> {
                UserTask drawn = drawn(task);
                if (expression.equals(drawn.getCamundaDueDate()) && !sameMoment(task.getDueDate(), shown)) {
                    found.add(mismatch(drawn.getId(), task.getDueDate(), shown));
                }
                if (expression.equals(drawn.getCamundaFollowUpDate()) && !sameMoment(task.getFollowUpDate(), shown)) {
                    found.add(mismatch(drawn.getId(), task.getFollowUpDate(), shown));
                }
            });
            Date fires = Date.from(moment.toInstant());
            timers().forEach(job -> {
                if (job.isSuspended() != isPaused()) {
                    found.add(mismatch(timerOf(job), job.isSuspended() ? "asleep" : "awake", isPaused() ? "asleep" : "awake"));
                } else if (!isPaused() && !sameMoment(job.getDuedate(), fires)) {
                    found.add(mismatch(timerOf(job), job.getDuedate(), fires));
                }
            });
            return found;
        }

        private Mismatch mismatch(String what, Object was, Object should) {
            return new Mismatch(clock, copy.instance(), what, was == null ? "" : was.toString(), should == null ? "nothing" : should.toString());
        }

        private List<TaskEntity> tasks() {
            return Context.getCommandContext().getTaskManager().findTasksByProcessInstanceId(instance.getId());
        }

        private List<Job> timers() {
            return management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream().filter(job -> {
                Object drawn = model().getModelElementById(timerOf(job));
                return drawn instanceof org.camunda.bpm.model.bpmn.instance.BaseElement element
                        && element.getChildElementsByType(TimerEventDefinition.class).stream()
                        .anyMatch(timer -> timer.getTimeDate() != null && expression.equals(timer.getTimeDate().getTextContent().strip()));
            }).toList();
        }

        private String timerOf(Job job) {
            return management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
        }

        private UserTask drawn(TaskEntity task) {
            return model().getModelElementById(task.getTaskDefinitionKey());
        }

        private BpmnModelInstance model() {
            return repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        }
    }

    private static boolean sameMoment(Date one, Date other) {
        return one == null ? other == null : other != null && one.getTime() == other.getTime();
    }
}
