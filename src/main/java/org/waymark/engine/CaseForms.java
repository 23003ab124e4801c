package org.waymark.engine;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.CaseView;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Words;
import org.waymark.engine.FormSchema.Field;
import org.waymark.engine.FormSchema.Kept;

/**
 * The fence between a form and the engine. What a form submits is checked, and what it declares as case file is taken out
 * and stored there, before the engine sees the rest; what it asks to read is offered at reading time and held nowhere.
 */
@Component
class CaseForms {

    /** The name under which forms read the case file: {@code caseFile.name}. */
    static final String CASE_FILE = "caseFile";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseFiles caseFiles;
    private final FormCheck check;
    private final DeclaredVariables declared;
    private final ListableBeanFactory beans;

    CaseForms(CaseFiles caseFiles, FormCheck check, DeclaredVariables declared, ListableBeanFactory beans) {
        this.caseFiles = caseFiles;
        this.check = check;
        this.declared = declared;
        this.beans = beans;
    }

    /** What the form of a task may read, each computed only when somebody fetches it. */
    Map<String, Supplier<Object>> readings(FormSchema schema, VariableScope task, String purpose) {
        Supplier<CaseView> file = SingletonSupplier.of(() -> file(task, reader(), purpose).get());
        var readings = new LinkedHashMap<String, Supplier<Object>>();
        facts(schema::mentions).forEach((name, fact) -> readings.put(name, SingletonSupplier.of(() -> {
            // a list to choose from tells of the case too: which practitioners declined it, and why
            CaseVariables.CASE_REFERENCE.maybeFrom(task).ifPresent(reference -> caseFiles.checkTeam(reference, reader(), purpose));
            return fact.read(new FormReading(task, reader(), file));
        })));
        declared.names().stream().filter(name -> name.endsWith("At")).forEach(name -> {
            String inWords = name.substring(0, name.length() - "At".length());
            if (schema.mentions(inWords) && task.getVariable(name) instanceof String moment) {
                readings.put(inWords, () -> Words.lastDay(OffsetDateTime.parse(moment)));
            }
        });
        if (schema.mentions(CASE_FILE)) {
            readings.put(CASE_FILE, () -> inForm(schema, file.get()));
        }
        schema.fields().stream().filter(field -> field.kept() == Kept.FACT && schema.field(FormSchema.VERSION_KEY).isPresent())
                .forEach(field -> readings.put(field.key(), () -> file.get().facts().get(field.key())));
        return readings;
    }

    /** Only the facts that the form mentions: nobody's browser gets the rest. */
    private static Map<String, Object> inForm(FormSchema schema, CaseView view) {
        var shown = new LinkedHashMap<String, Object>();
        view.facts().forEach((key, value) -> {
            if (schema.mentions(key)) {
                shown.put(key, value);
            }
        });
        shown.put("version", view.version());
        shown.put("reference", view.reference());
        shown.put("state", view.state());
        shown.put("holder", view.holder() == null ? "" : view.holder());
        return shown;
    }

    /** A reading as the engine hands it to the browser: text, or JSON that is not stored. */
    static TypedValue typed(Object value) {
        if (value == null) {
            return null;
        }
        try {
            return value instanceof String ? Variables.stringValue((String) value)
                    : SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What the form reads cannot be written as JSON", e);
        }
    }

    /** Lets one answer at a time into a case; an answer to a task that the one before it has ended is refused. */
    void waitTurn(TaskEntity task) {
        CaseVariables.CASE_REFERENCE.maybeFrom(task).ifPresent(caseFiles::hold);
        var tasks = Context.getProcessEngineConfiguration().getTaskService().createTaskQuery().taskId(task.getId());
        if (Context.getCommandContext().runWithoutAuthorization(tasks::count) == 0) {
            throw new Refused(CommandGuard.TAKEN);
        }
    }

    /** Whoever may not read the case takes no task of it: they could not answer it, and nobody else would be offered it any more. */
    void checkTaker(DelegateTask task) {
        if (task.getAssignee() == null || !TaskGuard.isByHand(task)) {
            return;
        }
        CaseVariables.CASE_REFERENCE.maybeFrom(task).filter(reference -> !caseFiles.mayRead(reference, reader())).ifPresent(reference -> {
            throw new Refused("You are not on the team of this case. Whoever holds it, or a manager, can add you on its page “Case”.");
        });
    }

    /** Checks a task's form and keeps its case-file fields; returns the variables, those left empty as null. */
    VariableMap submitted(FormSchema schema, VariableMap properties, VariableScope task, String source) {
        Reader by = reader();
        Map<String, Object> answers = check.answers(schema, plain(properties), offered(schema, task, by, source));
        FormSubmission submission = sorted(schema, answers, by);
        CaseVariables.CASE_REFERENCE.maybeFrom(task).ifPresentOrElse(reference -> {
            if (!caseFiles.mayRead(reference, by)) {
                throw new Refused("You are not on the team of this case.");
            }
            refuseWhatIsOutdated(schema, answers, submission.facts().keySet(), reference);
            caseFiles.record(reference, by.userId(), source, submission.facts(), submission.entries());
        }, () -> {
            if (!submission.facts().isEmpty() || !submission.entries().isEmpty()) {
                throw new Refused("This task belongs to no case, so there is no case file to write to.");
            }
        });
        return Variables.fromMap(submission.variables());
    }

    /** Checks a start form and lets the process's receiver keep its case-file fields. */
    FormSubmission submitted(FormSchema schema, VariableMap properties) {
        return sorted(schema, check.answers(schema, plain(properties), Map.of()), reader());
    }

    /** What options and conditions of the form depend on. */
    private Map<String, Object> offered(FormSchema schema, VariableScope task, Reader by, String source) {
        var offered = new HashMap<String, Object>(task.getVariables());
        Supplier<CaseView> file = file(task, by, source);
        facts(schema::decidesBy).forEach((name, fact) -> offered.put(name, fact.offered(new FormReading(task, by, file))));
        if (schema.decidesBy(CASE_FILE)) {
            offered.put(CASE_FILE, inForm(schema, file.get()));
        }
        return offered;
    }

    private Supplier<CaseView> file(VariableScope task, Reader reader, String purpose) {
        return SingletonSupplier.of(() -> caseFiles.read(CaseVariables.CASE_REFERENCE.from(task), reader, purpose));
    }

    private Map<String, FormFact> facts(Predicate<String> wanted) {
        var facts = new LinkedHashMap<>(beans.getBeansOfType(FormFact.class));
        facts.keySet().removeIf(wanted.negate());
        return facts;
    }

    private void refuseWhatIsOutdated(FormSchema schema, Map<String, Object> answers, Set<String> facts, String reference) {
        if (schema.field(FormSchema.VERSION_KEY).isEmpty()) {
            return;
        }
        if (!(answers.get(FormSchema.VERSION_KEY) instanceof Integer version)) {
            throw new Refused("The form did not say which version of the case file it showed. Open the task again.");
        }
        var changed = new LinkedHashSet<>(caseFiles.changedSince(reference, facts, version).keySet());
        if (!changed.isEmpty()) {
            var labels = new ArrayList<String>();
            changed.forEach(key -> labels.add("“" + schema.field(key).orElseThrow().label() + "”"));
            throw new Refused("Someone changed " + String.join(", ", labels) + " since you opened this form. Open the task again to see what it says now.");
        }
    }

    private static FormSubmission sorted(FormSchema schema, Map<String, Object> answers, Reader by) {
        var facts = new LinkedHashMap<String, String>();
        var entries = new LinkedHashMap<String, String>();
        var variables = new LinkedHashMap<String, Object>();
        for (Field field : schema.fields()) {
            Object answer = answers.get(field.key());
            switch (field.kept()) {
                case FACT -> {
                    // where the form showed the present value, an empty field means that someone cleared it
                    if (answer != null || answers.containsKey(field.key()) && schema.field(FormSchema.VERSION_KEY).isPresent()) {
                        facts.put(field.key(), answer == null ? "" : text(answer));
                    }
                }
                case ENTRY -> {
                    if (answer != null) {
                        entries.put(field.label(), text(answer));
                    }
                }
                case VARIABLE -> {
                    // a hidden question has no answer; a field for reading asks nothing
                    if (!field.isForReading()) {
                        variables.put(field.key(), answer);
                    }
                }
                case VERSION -> { }
            }
        }
        return new FormSubmission(by, facts, entries, variables);
    }

    private static String text(Object answer) {
        return answer instanceof List<?> list ? String.join(", ", list.stream().map(String::valueOf).toList()) : answer.toString();
    }

    private static Map<String, Object> plain(VariableMap properties) {
        var plain = new HashMap<String, Object>();
        for (String key : properties.keySet()) {
            TypedValue value = properties.getValueTyped(key);
            plain.put(key, value instanceof SerializableValue json ? list(json) : value.getValue());
        }
        return plain;
    }

    private static Object list(SerializableValue value) {
        try {
            return JSON.readValue(String.valueOf(value.getValueSerialized()), List.class);
        } catch (JsonProcessingException | RuntimeException e) {
            throw new Refused("A list was sent that cannot be read.");
        }
    }

    static Reader reader() {
        Authentication someone = Context.getCommandContext().getAuthentication();
        if (someone == null) {
            throw new Refused("Nobody is logged in.");
        }
        return new Reader(someone.getUserId(), someone.getGroupIds() == null ? Set.of() : Set.copyOf(someone.getGroupIds()));
    }
}
