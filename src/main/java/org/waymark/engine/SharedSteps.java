package org.waymark.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import org.waymark.sharing.Check;
import org.waymark.sharing.Choice;
import org.waymark.sharing.DecisionRefused;
import org.waymark.sharing.Ground;
import org.waymark.sharing.Leaving;
import org.waymark.sharing.Sharing;

/**
 * User tasks that send something out of the charity say in their model to whom, for what and what of the file. Such a task
 * ends only where a decision about sharing allows that, or where its form states another lawful ground; forms read as
 * {@code sharingShown} how it stands.
 */
@Component("sharingShown")
class SharedSteps implements FormFact {

    static final String WITH = "sharedWith";
    static final String FOR = "sharedFor";
    static final String DATA = "sharedData";
    static final Set<String> PROPERTIES = Set.of(WITH, FOR, DATA);
    /** The field of a form, kept with the case, that says which of the recipients it goes to. */
    static final String RECIPIENT_NAME = "recipientName";

    private static final String LEAVING = "waymark.leaving";
    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

    private final Sharing sharing;

    SharedSteps(Sharing sharing) {
        this.sharing = sharing;
    }

    /** Remembers with the task what its model says. */
    static void parse(Element userTask, ActivityImpl activity) {
        Element extensions = userTask.element("extensionElements");
        Element properties = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
        if (properties != null) {
            var said = new HashMap<String, String>();
            properties.elementsNS(CAMUNDA, "property").forEach(property -> said.put(property.attribute("name"), property.attribute("value")));
            if (said.keySet().containsAll(PROPERTIES)) {
                activity.setProperty(LEAVING, Leaving.of(said.get(WITH), said.get(FOR), said.get(DATA)));
            }
        }
    }

    private static Optional<Leaving> leaving(TaskEntity task) {
        return Optional.ofNullable((Leaving) task.getExecution().getActivity().getProperty(LEAVING));
    }

    /**
     * @param answers  as the form sent them, checked
     * @param variables what of them goes to the engine
     * @throws Refused when neither a decision nor a stated ground lets it leave
     */
    void leave(TaskEntity task, String name, VariableMap answers, VariableMap variables) {
        leaving(task).ifPresent(leaving -> {
            Ground stated = variables.get(CaseVariables.LAWFUL_GROUND.name()) instanceof String ground && !ground.equals(CaseVariables.DECISION) ? Choice.of(Ground.class, ground) : null;
            try {
                sharing.leave(CaseVariables.CASE_REFERENCE.from(task), CaseForms.reader().userId(), name, leaving, (String) answers.get(RECIPIENT_NAME), stated);
            } catch (DecisionRefused e) {
                throw new Refused(e.getMessage());
            }
        });
    }

    @Override
    public Object read(FormReading reading) {
        return reading.variables() instanceof TaskEntity task ? leaving(task).map(leaving -> shown(task, leaving)).orElse(Map.of()) : Map.of();
    }

    private Map<String, String> shown(VariableScope task, Leaving leaving) {
        Check check = sharing.check(CaseVariables.CASE_REFERENCE.from(task), leaving, "");
        var shown = new LinkedHashMap<String, String>();
        shown.put("with", Leaving.inWords(new TreeSet<>(leaving.recipients())));
        shown.put("for", leaving.purpose().inWords());
        shown.put("tells", Leaving.inWords(new TreeSet<>(leaving.data())));
        shown.put("today", check.sentence());
        return shown;
    }
}
