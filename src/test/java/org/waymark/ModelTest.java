package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.ListableBeanFactory;
import org.waymark.engine.DeclaredVariables;
import org.waymark.engine.FormFact;
import org.waymark.engine.ModelRules;
import org.waymark.engine.Shape;
import org.waymark.notices.Notices;

/** Reads every model, form and notice. What a designer's deployment must obey is in {@link ModelRules}; here is what only the repository knows. */
@ProcessTest
class ModelTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final Path NOTICES = Path.of("src/main/resources/mail");
    private static final Pattern PASCAL_CASE = Pattern.compile("([A-Z][a-z0-9]*)+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");
    private static final Set<String> OF_THE_FILE = Set.of("version", "reference", "state", "holder");
    private static final Set<String> FEEL = Set.of("null", "or", "and", "not", "count", "true", "false");

    @Autowired
    private ModelRules rules;
    @Autowired
    private DeclaredVariables declared;
    @Autowired
    private ListableBeanFactory beans;
    @Autowired
    private RepositoryService repository;

    @TestFactory
    Stream<DynamicTest> process() {
        return each(PROCESSES, "bpmn", (file, check) -> {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            Process process = model.getModelElementsByType(Process.class).iterator().next();
            check.assertThat(process.getId()).as("the process's id is the file's name, so that the one leads to the other").isEqualTo(stem(file));
            check.assertThat(process.getName()).as("people start and read the process by its name").isNotBlank().isNotEqualTo(process.getId());
            model.getModelElementsByType(FlowNode.class).forEach(node -> node(node, check));
            Stream.concat(model.getModelElementsByType(FlowNode.class).stream(), model.getModelElementsByType(SequenceFlow.class).stream()).forEach(element ->
                    check.assertThat(element.getDiagramElement()).as(element.getId() + " is drawn, because a model is read as a picture").isNotNull());
            model.getModelElementsByType(Task.class).forEach(task ->
                    check.assertThat(documentation(task)).as(task.getId() + " says in its documentation what it is for").isNotBlank());
            model.getModelElementsByType(UserTask.class).forEach(task -> form(file, task.getId(), task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"), check));
            model.getModelElementsByType(StartEvent.class).stream().filter(start -> start.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef") != null)
                    .forEach(start -> form(file, start.getId(), start.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"), check));
            model.getModelElementsByType(RootElement.class).stream().filter(root -> Set.of("message", "escalation", "error", "signal").contains(root.getElementType().getTypeName()))
                    .forEach(root -> check.assertThat(text(file)).as("what is declared is used").contains(root.getElementType().getTypeName() + "Ref=\"" + root.getId() + "\""));
        });
    }

    private static void node(FlowNode node, SoftAssertions check) {
        check.assertThat(node.getId()).as("ids are words in PascalCase, because logs, tests, beans and forms say them").matches(PASCAL_CASE);
        if (!(node instanceof Gateway gateway)) {
            check.assertThat(node.getName()).as(node.getId() + " has a name for people").isNotBlank();
        } else if (gateway.getOutgoing().size() > 1) {
            check.assertThat(gateway.getName()).as(gateway.getId() + " asks a question").isNotBlank().endsWith("?");
            gateway.getOutgoing().forEach(flow -> {
                check.assertThat(flow.getName()).as(flow.getId() + " is named by its answer").isNotBlank();
                check.assertThat(flow.getId()).as("a conditional flow is called gateway and answer").startsWith(gateway.getId() + "_");
            });
        }
    }

    private static void form(Path model, String id, String formRef, SoftAssertions check) {
        check.assertThat(formRef).as("the form of " + id + " is named for it").isEqualTo(kebab(id));
        Path expected = FORMS.resolve(model.getParent().getFileName()).resolve(formRef + ".form");
        check.assertThat(expected).as("create it").isRegularFile();
    }

    @TestFactory
    Stream<DynamicTest> decision() {
        return each(PROCESSES, "dmn", (file, check) -> {
            var model = Dmn.readModelFromFile(file.toFile());
            check.assertThat(model.getModelElementsByType(Decision.class)).as("one table, one question, named as its file").extracting(Decision::getId).containsExactly(stem(file));
            model.getModelElementsByType(Rule.class).forEach(rule ->
                    check.assertThat(rule.getDescription()).as("rule " + rule.getId() + " cites its authority").satisfies(said -> assertThat(said.getTextContent()).isNotBlank()));
        });
    }

    @TestFactory
    Stream<DynamicTest> form() {
        Set<String> used = formRefs();
        Set<String> facts = keptInCaseFile();
        return each(FORMS, "form", (file, check) -> {
            JsonNode form = json(file);
            check.assertThat(form.path("id").asText()).as("the form's id is the file's name").isEqualTo(stem(file));
            check.assertThat(used).as("a model uses the form").contains(stem(file));
            var known = new TreeSet<>(readable());
            components(form).forEach(component -> known.add(component.path("key").asText()));
            components(form).forEach(component -> {
                field(component, check);
                String where = component.path("id").asText();
                matches("\\{\\{(\\w+)}}", component.path("text").asText()).forEach(word -> check.assertThat(known).as(where + " reads something that is there").contains(word));
                words(component.path("conditional").path("hide").asText()).forEach(word -> check.assertThat(known).as(where + " hides by something that is there").contains(word));
                if (component.has("valuesKey")) {
                    check.assertThat(known).as(where + " takes its options from something that is there").contains(component.path("valuesKey").asText());
                }
                matches("(?:^=|\\bin )([A-Za-z]\\w*)(?: return|$)", component.path("dataSource").asText()).forEach(word -> check.assertThat(known).as(where + " lists something that is there").contains(word));
            });
            matches("caseFile\\.(\\w+)", text(file)).forEach(fact -> check.assertThat(facts).as("some form asks for the fact “" + fact + "”").contains(fact));
        });
    }

    private void field(JsonNode component, SoftAssertions check) {
        String key = component.path("key").asText();
        if (Set.of("textfield", "textarea").contains(component.path("type").asText())) {
            check.assertThat(component.path("validate").path("maxLength").asInt()).as(key + " has a longest text, which the browser can tell").isPositive();
        }
        declared.find(key).filter(variable -> variable.shape().kind() == Shape.Kind.CHOICE && !component.has("valuesKey")).ifPresent(variable -> {
            var offered = new TreeSet<String>();
            component.path("values").forEach(option -> offered.add(option.path("value").asText()));
            check.assertThat(offered).as(key + " offers what the variable may be, all of it").isEqualTo(new TreeSet<>(variable.shape().choices()));
        });
    }

    @TestFactory
    Stream<DynamicTest> notice() {
        Set<String> used = files(PROCESSES, "bpmn").stream().flatMap(model -> matches("name=\"notice\">([\\w-]+)<", text(model))).collect(Collectors.toSet());
        return files(NOTICES, "txt").stream().map(file -> dynamicTest(file.getFileName().toString(), () -> {
            assertThat(used).as("a send task sends it").contains(stem(file));
            assertThat(matches("\\{\\{[{#^/&]?\\s*([\\w.]+)", text(file))).as("a mail tells nothing but what discloses nothing").isSubsetOf(Notices.FIELDS);
            assertThat(text(file)).as("the first line is the subject").startsWith("Subject: ");
        }));
    }

    @Test
    void everySourceFileIsDeployedAndNothingElseIs() {
        assertThat(names(Path.of("target/classes/processes"), "")).as("stale files are deployed too: mvn clean")
                .isEqualTo(Stream.concat(names(PROCESSES, "bpmn").stream(), names(PROCESSES, "dmn").stream()).sorted().toList());
        assertThat(names(Path.of("target/classes/forms"), "")).as("stale files are deployed too: mvn clean").isEqualTo(names(FORMS, "form"));
        var sources = Stream.of(files(PROCESSES, "bpmn"), files(PROCESSES, "dmn"), files(FORMS, "form")).flatMap(List::stream).map(file -> file.getFileName().toString()).toList();
        assertThat(sources).as("two files of one name: in the jar one would vanish").doesNotHaveDuplicates();
        var deployed = repository.createDeploymentQuery().deploymentSource("waymark").list().stream().flatMap(each -> repository.getDeploymentResourceNames(each.getId()).stream());
        assertThat(deployed).containsExactlyInAnyOrderElementsOf(sources);
    }

    @Test
    void everyDeclaredVariableIsUsed() {
        String models = Stream.of(files(PROCESSES, "bpmn"), files(FORMS, "form")).flatMap(List::stream).map(ModelTest::text).collect(Collectors.joining());
        String java = files(Path.of("src/main/java"), "java").stream().map(ModelTest::text).collect(Collectors.joining());
        assertThat(declared.names()).as("declared, but no model, form or class uses it").allMatch(name -> Pattern.compile("\\b" + name + "\\b").matcher(models).find()
                || Pattern.compile("\\." + name.replaceAll("(?=[A-Z])", "_").toUpperCase() + "\\b").matcher(java).find());
    }

    // what there is

    /** Variables by name, dates as words, what beans offer. */
    private Set<String> readable() {
        var names = new TreeSet<>(declared.names());
        declared.names().stream().filter(name -> name.endsWith("At")).forEach(name -> names.add(name.substring(0, name.length() - 2)));
        names.addAll(List.of(beans.getBeanNamesForType(FormFact.class)));
        return names;
    }

    private static Set<String> formRefs() {
        return files(PROCESSES, "bpmn").stream().flatMap(model -> matches("formRef=\"([\\w-]+)\"", text(model))).collect(Collectors.toSet());
    }

    private static Set<String> keptInCaseFile() {
        var keys = new TreeSet<>(OF_THE_FILE);
        files(FORMS, "form").forEach(file -> components(json(file)).filter(component -> component.path("properties").has("caseFile"))
                .forEach(component -> keys.add(component.path("key").asText())));
        return keys;
    }

    private static Stream<String> words(String expression) {
        return WORD.matcher(expression.replaceAll("\"[^\"]*\"", " ")).results().map(found -> found.group()).filter(word -> !FEEL.contains(word));
    }

    // reading

    private interface Reading {
        void read(Path file, SoftAssertions check);
    }

    /** One test per file: the rules of every deployment, with the repository as what is deployed already, and then these. */
    private Stream<DynamicTest> each(Path room, String extension, Reading reading) {
        return files(room, extension).stream().map(file -> dynamicTest(file.getFileName().toString(), () -> {
            assertThat(rules.problems(Map.of(file.getFileName().toString(), Files.readAllBytes(file)), new Repository())).isEmpty();
            SoftAssertions.assertSoftly(check -> reading.read(file, check));
        }));
    }

    private static final class Repository implements ModelRules.Others {

        @Override
        public boolean hasProcess(String key) {
            return names(PROCESSES, "bpmn").stream().anyMatch(isCalled(key));
        }

        @Override
        public boolean hasDecision(String key) {
            return names(PROCESSES, "dmn").stream().anyMatch(isCalled(key));
        }

        @Override
        public boolean hasForm(String key) {
            return names(FORMS, "form").stream().anyMatch(isCalled(key));
        }

        @Override
        public boolean hasRule(String rule) {
            return files(PROCESSES, "dmn").stream().anyMatch(table -> text(table).contains("\"" + rule + "\""));
        }

        private static Predicate<String> isCalled(String key) {
            return name -> name.matches("(.*/)?" + Pattern.quote(key) + "\\.\\w+");
        }
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream().map(said -> said.getTextContent()).collect(Collectors.joining());
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        var all = Stream.<JsonNode>builder();
        collect(parent, all);
        return all.build();
    }

    private static void collect(JsonNode parent, Consumer<JsonNode> all) {
        parent.path("components").forEach(child -> {
            all.accept(child);
            collect(child, all);
        });
    }

    private static Stream<String> matches(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results().map(found -> found.group(1));
    }

    private static String kebab(String id) {
        return id.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase();
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceAll("\\.\\w+$", "");
    }

    private static List<String> names(Path room, String extension) {
        return files(room, extension).stream().map(file -> room.relativize(file).toString()).toList();
    }

    private static List<Path> files(Path room, String extension) {
        try (var all = Files.walk(room)) {
            return all.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(extension)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
