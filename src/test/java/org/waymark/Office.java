package org.waymark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.Clocks;

/**
 * The charity at work, for tests: people log in, start and answer forms as a browser would, jobs run, time passes. Nothing
 * here goes round the forms.
 */
public class Office {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** What the safety screen of a referral asks; {@link #referral} answers each with no. */
    public static final List<String> SAFETY_SCREEN = List.of("harmOrThreat", "traffickingSigns", "reportedMissing", "aloneUnknownToCouncil", "childAmongAdults", "adultAmongChildren",
            "detained", "losesHomeSoon", "chargedAsAdult", "removalNotice", "healthCannotWait", "concernAboutColleague");

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final ProcessEngine engine;
    private final GreenMail mailServer;
    private final JavaMailSenderImpl mailbox;
    private final Clocks clocks;

    Office(ProcessEngine engine, GreenMail mailServer, JavaMailSenderImpl mailbox, Clocks clocks) {
        this.engine = engine;
        this.mailServer = mailServer;
        this.mailbox = mailbox;
        this.clocks = clocks;
        AbstractAssertions.init(engine);
    }

    // people

    public <T> T as(String userId, Callable<T> work) {
        var groups = engine.getIdentityService().createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
        var tenants = engine.getIdentityService().createTenantQuery().userMember(userId).list().stream().map(Tenant::getId).toList();
        engine.getIdentityService().setAuthentication(userId, groups, tenants);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    public ProcessInstance start(String userId, String process, Map<String, Object> form) {
        return as(userId, () -> {
            String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
            return engine.getFormService().submitStartForm(definition, new HashMap<>(form));
        });
    }

    /** Takes the task if it is offered to a group, and answers its form. */
    public void answer(String userId, String caseReference, String task, Map<String, Object> form) {
        answer(userId, task(caseReference, task), form);
    }

    public void answer(String userId, Task open, Map<String, Object> form) {
        as(userId, () -> {
            if (open.getAssignee() == null) {
                engine.getTaskService().claim(open.getId(), userId);
            }
            engine.getFormService().submitTaskForm(open.getId(), new HashMap<>(form));
            return null;
        });
    }

    /** What Tasklist would fetch to fill the form. */
    public VariableMap reads(String userId, String caseReference, String task) {
        return reads(userId, task(caseReference, task));
    }

    public VariableMap reads(String userId, Task open) {
        return as(userId, () -> engine.getFormService().getTaskFormVariables(open.getId(), null, false));
    }

    /** What Tasklist would fetch, as one text to look for words in. */
    public String shows(String userId, Task open) {
        VariableMap read = reads(userId, open);
        return read.keySet().stream().map(name -> name + "=" + (read.getValueTyped(name) instanceof SerializableValue json ? json.getValueSerialized() : read.get(name)))
                .collect(Collectors.joining("\n"));
    }

    public void claim(String userId, Task open) {
        as(userId, () -> {
            engine.getTaskService().claim(open.getId(), userId);
            return null;
        });
    }

    /** A name that is like no other name of these tests, since cases are matched by name; it is nobody's. */
    public static String somebody() {
        String syllables = Integer.toString(NAMES.incrementAndGet(), 8).chars().mapToObj(digit -> "bdgkmrnf".charAt(digit - '0') + "a").collect(Collectors.joining());
        return "Ta" + syllables + " Zu" + syllables;
    }

    /** The form a referral comes in, with nothing in it that could be a real person. */
    public static Map<String, Object> referral(String name) {
        var form = new HashMap<String, Object>(Map.of("name", name, "nation", "england", "source", "school", "interpreterNeeded", "no",
                "referredOn", LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), LONDON).toString(),
                "whyNow", "Synthetic reason", "safeContact", "Through the school office", "languages", "Synthetic language"));
        // of age: to a child an advocate is offered; and seldom of the same year, because those may be the same person
        form.put("claimedYearOfBirth", 1970 + Math.floorMod(name.hashCode(), 30));
        SAFETY_SCREEN.forEach(danger -> form.put(danger, "no"));
        return form;
    }

    /** Records a referral as the duty worker. */
    public String refer(String name) {
        return refer(referral(name));
    }

    public String refer(Map<String, Object> form) {
        ProcessInstance started = start("duty-worker", "intake", form);
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(started.getId()).singleResult().getBusinessKey();
    }

    /** From a referral to a case that the practitioner holds and has opened. */
    public String openCase(String name, String practitioner) {
        String reference = refer(name);
        answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", practitioner));
        runJobs();
        answer(practitioner, reference, "AcceptCase", Map.of("acceptance", "accept"));
        answer(practitioner, reference, "RecordFirstConversation", Map.of("ownWords", "Synthetic words", "spokeThrough", "no-interpreter-needed",
                "name", name, "safeContact", "Through the school office", "agreedNext", "Synthetic step", "caseFileVersion", version(practitioner, reference, "RecordFirstConversation")));
        return reference;
    }

    /** The version that the form's hidden field would send. */
    public int version(String userId, String caseReference, String task) {
        String json = ((SerializableValue) reads(userId, caseReference, task).getValueTyped("caseFile")).getValueSerialized();
        var found = java.util.regex.Pattern.compile("\"version\":(\\d+)").matcher(json);
        if (!found.find()) {
            throw new AssertionError("The form was not told the version: " + json);
        }
        return Integer.parseInt(found.group(1));
    }

    // tasks and time

    public Task task(String caseReference, String task) {
        return maybeTask(caseReference, task).orElseThrow(() -> new AssertionError("There is no task " + task + " in " + caseReference
                + ", but " + tasks(caseReference)));
    }

    public Optional<Task> maybeTask(String caseReference, String task) {
        return Optional.ofNullable(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseReference).taskDefinitionKey(task).singleResult());
    }

    /** The one task of this kind in a person's own list. */
    public Task own(String userId, String task) {
        return engine.getTaskService().createTaskQuery().taskAssignee(userId).taskDefinitionKey(task).singleResult();
    }

    public List<String> tasks(String caseReference) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseReference).orderByTaskName().asc().list()
                .stream().map(Task::getTaskDefinitionKey).toList();
    }

    public List<String> running(String caseReference) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseReference).list().stream()
                .map(instance -> instance.getProcessDefinitionKey()).sorted().toList();
    }

    /** Sets the clock of engine and domain, London time. */
    public static void itIs(String localDateTime) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(localDateTime).atZone(LONDON).toInstant()));
    }

    public static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Runs every job that is due, until none is left; a failing one is tried once. What starts by the clock does so in {@link #clockStarts}. */
    public void runJobs() {
        var tried = startTimers().stream().map(Job::getId).collect(Collectors.toCollection(HashSet::new));
        while (true) {
            List<Job> due = engine.getManagementService().createJobQuery().executable().list().stream().filter(job -> tried.add(job.getId())).toList();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(job -> {
                try {
                    engine.getManagementService().executeJob(job.getId());
                } catch (RuntimeException fault) {
                    // as in the job executor: what went wrong stands in the job
                }
            });
        }
    }

    /** Lets the hour come at which the process starts by the clock, whatever that hour is; the next time stays set. */
    public void clockStarts(String process) {
        engine.getManagementService().executeJob(startTimer(process).getId());
        startTimer(process);
    }

    /** When the process starts by the clock next. */
    public Job startTimer(String process) {
        List<Job> timers = startTimers().stream().filter(job -> job.getProcessDefinitionKey().equals(process)).toList();
        if (timers.size() != 1) {
            throw new AssertionError("The clock starts " + process + " by " + timers);
        }
        return timers.get(0);
    }

    /** Made when a process is deployed and never again, except by the one before it. */
    private List<Job> startTimers() {
        var management = engine.getManagementService();
        return management.createJobDefinitionQuery().jobType(TimerStartEventJobHandler.TYPE).list().stream()
                .flatMap(definition -> management.createJobQuery().jobDefinitionId(definition.getId()).list().stream()).toList();
    }

    public List<Outbox.Mail> mails() {
        return Outbox.mails(mailServer);
    }

    public void mailServerIsDown() {
        mailbox.setPort(1);
    }

    public void mailServerIsUp() {
        mailbox.setPort(mailServer.getSmtp().getPort());
    }

    /** Who got a mail whose subject or body contains the words, in the order of sending. */
    public List<String> told(String words) {
        return mails().stream().filter(mail -> mail.text().contains(words)).map(mail -> mail.to().replace("@waymark.example", "")).toList();
    }

    /** Empties the office between tests: instances, mails, clock. What starts by the clock stays. */
    public void clear() {
        engine.getRuntimeService().createProcessInstanceQuery().list().forEach(instance ->
                engine.getRuntimeService().deleteProcessInstanceIfExists(instance.getId(), "test over", true, true, true, false));
        var commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
        var kept = startTimers().stream().map(Job::getId).collect(Collectors.toSet());
        engine.getManagementService().createJobQuery().list().stream().filter(job -> !kept.contains(job.getId())).forEach(job -> commands.execute(new DeleteJobCmd(job.getId())));
        clocks.open().forEach(each -> clocks.change(each.id(), new Change.Cancel(), new By("one", "another", "test-over")));
        try {
            mailServer.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
        mailServerIsUp();
        ClockUtil.reset();
    }
}
