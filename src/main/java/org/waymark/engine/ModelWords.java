package org.waymark.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/**
 * The words of the deployed models and forms, so that pages can show what a designer deployed a minute ago. Nothing here is
 * about a case, and nobody's grants are asked.
 */
@Component
public class ModelWords {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}");

    private final ProcessEngine engine;
    private final RepositoryService repository;
    /** By the id of a form's definition, which never changes. */
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    private volatile Known known = new Known(Set.of(), List.of());

    record Form(FormSchema schema, FormWords words) { }

    /** A task or start event, and the form that it names. */
    record Asking(String definitionId, FlowElement element, String ref, boolean latest, Form form) { }

    private record Known(Set<String> deployments, List<Asking> forms) { }

    ModelWords(ProcessEngine engine) {
        this.engine = engine;
        this.repository = engine.getRepositoryService();
    }

    /** The name of a process, else its id. */
    public String process(String definitionId) {
        return free(() -> model(definitionId).getModelElementsByType(Process.class).stream().map(Process::getName).filter(ModelWords::isThere).findFirst()
                .orElseGet(() -> definitionId.substring(0, definitionId.indexOf(':'))));
    }

    /** The name of a task or event, else its id. A boundary event without a name has that of its activity's. */
    public String nameOf(String definitionId, String activityId) {
        return free(() -> model(definitionId).getModelElementById(activityId) instanceof FlowElement element && isThere(element.getName()) ? element.getName() : activityId);
    }

    /** The variable whose value a task is given to, where the model names one. */
    public Optional<String> assigneeVariable(String definitionId, String task) {
        return free(() -> {
            if (!(model(definitionId).getModelElementById(task) instanceof UserTask found) || found.getCamundaAssignee() == null) {
                return Optional.empty();
            }
            Matcher variable = VARIABLE.matcher(found.getCamundaAssignee());
            return variable.matches() ? Optional.of(variable.group(1)) : Optional.empty();
        });
    }

    /** Whether the variable is the one in which the process keeps who started it. */
    public boolean isInitiator(String definitionId, String variable) {
        return free(() -> model(definitionId).getModelElementsByType(StartEvent.class).stream().anyMatch(start -> variable.equals(start.getCamundaInitiator())));
    }

    public boolean callsOthers(String definitionId) {
        return free(() -> !model(definitionId).getModelElementsByType(CallActivity.class).isEmpty());
    }

    /** The latest form of a task or of a start event. */
    public Optional<FormWords> form(String definitionId, String activityId) {
        return free(() -> {
            String form = formRef(model(definitionId).getModelElementById(activityId));
            return form == null ? Optional.empty() : Optional.ofNullable(form(form)).map(Form::words);
        });
    }

    /** The start form of a process as it is now; empty where there is none. */
    public Optional<FormWords> startForm(String processKey) {
        return free(() -> Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(processKey).latestVersion().singleResult())
                .flatMap(definition -> model(definition.getId()).getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef)
                        .filter(ModelWords::isThere).findFirst()).map(this::form).map(Form::words));
    }

    /** How the forms of all processes ask for each fact: its key to the question, with the label that most of them have. */
    public Map<String, FormWords.Asked> facts() {
        return free(() -> {
            var counted = new HashMap<String, Map<String, Integer>>();
            var asked = new HashMap<String, FormWords.Asked>();
            everyCurrentForm().flatMap(each -> each.form().words().questions().stream()).filter(FormWords.Asked::isFact).forEach(question -> {
                counted.computeIfAbsent(question.key(), key -> new LinkedHashMap<>()).merge(question.label(), 1, Integer::sum);
                asked.putIfAbsent(question.key() + "/" + question.label(), question);
            });
            var facts = new HashMap<String, FormWords.Asked>();
            counted.forEach((key, counts) -> facts.put(key, asked.get(key + "/" + Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey())));
            return facts;
        });
    }

    /** The field by which a fact is asked for, of a form that calls it so; empty where none does now. */
    Optional<FormSchema.Field> fieldOfFact(String key, String label) {
        return free(() -> everyCurrentForm().flatMap(each -> each.form().schema().field(key).stream())
                .filter(field -> field.kept() == FormSchema.Kept.FACT && field.label().equals(label)).findFirst());
    }

    /** Every task that has a form, by each name it ever had, as chronologies keep them: whether whoever answers it chooses how the process goes on. */
    public Map<String, Boolean> decidingTasks() {
        return free(() -> {
            var deciding = new HashMap<String, Boolean>();
            everyForm().stream().filter(each -> each.element() instanceof UserTask).forEach(each -> deciding.merge(
                    isThere(each.element().getName()) ? each.element().getName() : each.element().getId(), each.form().words().decides(), Boolean::logicalOr));
            return deciding;
        });
    }

    /** The forms of all versions of all processes. Looked up anew whenever anything was deployed or removed, on whichever node. */
    private List<Asking> everyForm() {
        Set<String> deployments = repository.createDeploymentQuery().list().stream().map(Deployment::getId).collect(Collectors.toSet());
        Known now = known;
        if (!now.deployments().equals(deployments)) {
            Set<String> latest = repository.createProcessDefinitionQuery().latestVersion().list().stream().map(ProcessDefinition::getId).collect(Collectors.toSet());
            now = new Known(deployments, repository.createProcessDefinitionQuery().orderByProcessDefinitionKey().asc().orderByProcessDefinitionVersion().asc().list().stream()
                    .flatMap(definition -> model(definition.getId()).getModelElementsByType(FlowElement.class).stream()
                            .flatMap(element -> Optional.ofNullable(formRef(element)).flatMap(ref -> Optional.ofNullable(form(ref))
                                    .map(form -> new Asking(definition.getId(), element, ref, latest.contains(definition.getId()), form))).stream()))
                    .toList());
            known = now;
        }
        return now.forms();
    }

    private Stream<Asking> everyCurrentForm() {
        return everyForm().stream().filter(Asking::latest);
    }

    /** The forms that a process asks for and that are deployed. */
    List<Asking> formsOf(String definitionId) {
        return free(() -> everyForm().stream().filter(each -> each.definitionId().equals(definitionId)).toList());
    }

    private static String formRef(ModelElementInstance element) {
        return element instanceof UserTask task ? task.getCamundaFormRef() : element instanceof StartEvent start ? start.getCamundaFormRef() : null;
    }

    private BpmnModelInstance model(String definitionId) {
        return repository.getBpmnModelInstance(definitionId);
    }

    private Form form(String key) {
        var form = configuration().getCommandExecutorTxRequired().execute(new GetCamundaFormDefinitionCmd(new CamundaFormRefImpl(key, "latest"), null));
        return form == null ? null : forms.computeIfAbsent(form.getId(), id -> {
            FormSchema schema = FormSchema.parse(repository.getResourceAsStream(form.getDeploymentId(), form.getResourceName()));
            return new Form(schema, FormWords.of(schema));
        });
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private <T> T free(Callable<T> question) {
        return configuration().getCommandExecutorTxRequired().execute(commands -> commands.runWithoutAuthorization(question));
    }

    private static boolean isThere(String words) {
        return words != null && !words.isBlank();
    }
}
