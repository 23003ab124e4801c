package org.waymark.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The forms of the processes that whoever asks may see, as they were drawn and with nothing filled in. */
@Component
public class BlankForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RepositoryService repository;
    private final ModelWords words;
    private final ProcessEngineConfigurationImpl engine;

    BlankForms(@Lazy RepositoryService repository, @Lazy ProcessEngineConfigurationImpl engine, ModelWords words) {
        this.repository = repository;
        this.words = words;
        this.engine = engine;
    }

    /**
     * Where a form is used.
     *
     * @param task the task's name, or the start event's
     */
    public record Place(String form, String process, String task, boolean starts) { }

    /** In the latest versions of the processes that the caller may see, by process. */
    public List<Place> places() {
        List<ProcessDefinition> visible = repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionName().asc().list();
        var places = new ArrayList<Place>();
        for (ProcessDefinition process : visible) {
            String name = process.getName() == null ? process.getKey() : process.getName();
            words.formsOf(process.getId()).stream().map(each -> each.element() instanceof StartEvent start
                            ? new Place(each.ref(), name, start.getName() == null ? name : start.getName(), true)
                            : new Place(each.ref(), name, each.element().getName() == null ? each.element().getId() : each.element().getName(), false))
                    .sorted(Comparator.comparing(Place::starts).reversed().thenComparing(Place::task)).forEach(places::add);
        }
        return places;
    }

    /** The form as deployed last; whether the caller may see it, {@link #places} has said. */
    public Optional<JsonNode> form(String id) {
        return engine.getCommandExecutorTxRequired().execute(commands -> commands.runWithoutAuthorization(() -> {
            var form = new GetCamundaFormDefinitionCmd(new CamundaFormRefImpl(id, "latest"), null).execute(commands);
            if (form == null) {
                return Optional.empty();
            }
            try (InputStream text = new GetDeploymentResourceCmd(form.getDeploymentId(), form.getResourceName()).execute(commands)) {
                return Optional.of(JSON.readTree(text));
            } catch (IOException e) {
                throw new IllegalStateException("The form " + form.getKey() + " cannot be read.");
            }
        }));
    }
}
