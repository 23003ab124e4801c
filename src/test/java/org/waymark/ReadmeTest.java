package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/**
 * A README that lies is worse than none. Its tables are made from the models, access.yaml and the packages; its links, ids
 * and commands are looked up. {@code mvn test -Dtest=ReadmeTest -Dreadme.update=true} writes the tables anew.
 */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final List<Path> READMES = List.of(README, Path.of("processes/README.md"), Path.of("docker/README.md"));
    private static final List<BpmnModelInstance> MODELS = files("processes", ".bpmn").map(file -> Bpmn.readModelFromFile(file.toFile())).toList();
    private static final Map<String, Map<String, Object>> ROLES = roles();

    @TestFactory
    Stream<DynamicTest> generatedTablesAreCurrent() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("processes", table("process", "name", "starts with", "started by", "ends with").rows(processes()));
        tables.put("timers", table("process", "event", "at", "while waiting for", "then").rows(timers()));
        tables.put("notices", table("mail", "subject", "sent by", "to").rows(notices()));
        tables.put("roles", table("role", "opens", "may start", "works on tasks of", "is offered").rows(roleRows()));
        tables.put("packages", table("package", "may use", "what it is for").rows(packages()));
        return tables.entrySet().stream().map(table -> DynamicTest.dynamicTest(table.getKey(), () -> {
            Pattern block = Pattern.compile("(<!-- %1$s -->\n)(.*?)(<!-- /%1$s -->)".formatted(table.getKey()), Pattern.DOTALL);
            String text = read(README);
            if (Boolean.getBoolean("readme.update")) {
                text = block.matcher(text).replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + table.getValue() + found.group(3)));
                Files.writeString(README, text);
            }
            var found = block.matcher(text);
            assertThat(found.find()).as("README.md holds the markers of the table " + table.getKey()).isTrue();
            assertThat(found.group(2)).as("README.md is older than the code: put this between the markers of the table %s, or run "
                    + "mvn test -Dtest=ReadmeTest -Dreadme.update=true%n%n%s", table.getKey(), table.getValue()).isEqualTo(table.getValue());
        }));
    }

    @Test
    void everythingTakesTwoCommands() {
        assertThat(all("(?s)```sh\n(.*?)```", read(README)).map(block -> block.group(1).lines().map(line -> line.replaceFirst("\\s+#.*", "")).toList()))
                .as("one block of commands").containsExactly(List.of("mvn spring-boot:run", "mvn verify"));
        assertThat(read(Path.of(".ci/run"))).as("what the machine runs").containsPattern("(?m)^mvn [^\n]*\\bverify\\b");
    }

    @Test
    void linksAndFilesExist() {
        for (Path readme : READMES) {
            String text = read(readme);
            Stream<String> links = all("]\\(([^)#\\s]+)[^)]*\\)", text).map(link -> link.group(1)).filter(link -> !link.contains("://"));
            assertThat(links.map(link -> readme.resolveSibling(link).normalize())).as("links in " + readme).allSatisfy(path -> assertThat(path).exists());
            // in the running text: what looks like a file of this repository and is no pattern
            Stream<String> named = all("`((?:processes|forms|docker|src|\\.ci|\\.pictures|target)/[\\w./-]+)`", text).map(file -> file.group(1));
            assertThat(named.filter(file -> !file.startsWith("target/"))).as("files named in " + readme).allSatisfy(file -> assertThat(Path.of(file)).exists());
        }
    }

    @Test
    void namedProcessesRolesFormsAndClassesExist() {
        Set<String> known = new TreeSet<>(ROLES.keySet());
        MODELS.forEach(model -> known.add(process(model).getId()));
        files("processes", ".dmn").forEach(file -> known.add(stem(file)));
        files("forms", ".form").forEach(file -> known.add(stem(file)));
        files("src/main/resources/mail", ".txt").forEach(file -> known.add(stem(file)));
        known.addAll(demoAccounts());
        known.add(demo("waymark", "demo", "password"));
        assertThat(all("`([a-z]+(?:-[a-z0-9]+)+)`", read(README)).map(word -> word.group(1)))
                .as("words with hyphens in README.md are ids of something that exists").allSatisfy(word -> assertThat(known).contains(word));

        Set<String> names = new TreeSet<>(files("src", ".java").map(ReadmeTest::stem).toList());
        MODELS.forEach(model -> model.getModelElementsByType(FlowNode.class).forEach(node -> names.add(node.getId())));
        assertThat(all("`([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+)`", read(README)).map(word -> word.group(1)))
                .as("names in README.md are classes or ids on a diagram").allSatisfy(word -> assertThat(names).contains(word));
    }

    @Test
    void demoAccountsAreTheOnesNamed() {
        Set<String> further = new TreeSet<>(demoAccounts());
        further.removeAll(ROLES.keySet());
        assertThat(Set.copyOf(all("`([a-z-]+-\\d)`", read(README)).map(account -> account.group(1)).toList()))
                .as("accounts besides one per role").isEqualTo(further);
        assertThat(read(README)).contains("`" + demo("waymark", "demo", "password") + "`", demo("server", "port"));
    }

    /** The picture is an SVG because it keeps the ids: one exported from the Modeler does as well. */
    @Test
    void pictureShowsTheProcess() {
        BpmnModelInstance intake = MODELS.stream().filter(model -> process(model).getId().equals("intake")).findFirst().orElseThrow();
        assertThat(all("data-element-id=\"(\\w+?)(?:_label)?\"", read(Path.of(".pictures/intake.svg"))).map(element -> element.group(1)))
                .as("intake.bpmn was changed: export it from the Modeler as an image, SVG, to .pictures/intake.svg")
                .containsAll(intake.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).toList());
    }

    private static Stream<List<String>> processes() {
        return MODELS.stream().map(model -> {
            Process process = process(model);
            Collection<StartEvent> starts = process.getChildElementsByType(StartEvent.class);
            Function<Function<StartEvent, Stream<String>>, String> each = what -> starts.stream().flatMap(what).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(", "));
            return List.of(code(process.getId()), process.getName(), each.apply(start -> Stream.of(start.getName())),
                    each.apply(start -> Stream.of(startedBy(process, start))), each.apply(start -> ends(start).stream().map(EndEvent::getName)));
        });
    }

    private static String startedBy(Process process, StartEvent start) {
        if (!start.getChildElementsByType(TimerEventDefinition.class).isEmpty()) {
            return at(start.getChildElementsByType(TimerEventDefinition.class).iterator().next());
        }
        if (start.getChildElementsByType(MessageEventDefinition.class).isEmpty()) {
            return ROLES.keySet().stream().filter(role -> granted(role, "PROCESS_DEFINITION", "CREATE_INSTANCE").contains(process.getId()))
                    .map(ReadmeTest::code).collect(Collectors.joining(", "));
        }
        String message = start.getChildElementsByType(MessageEventDefinition.class).iterator().next().getMessage().getName();
        return MODELS.stream().flatMap(model -> model.getModelElementsByType(EndEvent.class).stream())
                .filter(end -> end.getChildElementsByType(MessageEventDefinition.class).stream().anyMatch(sent -> sent.getMessage().getName().equals(message)))
                .map(end -> code(process((BpmnModelInstance) end.getModelInstance()).getId()) + ", “" + end.getName() + "”").collect(Collectors.joining(", "));
    }

    /** Where the process itself ends: what runs beside it, after an event that interrupts nothing, is left out. */
    private static Set<EndEvent> ends(StartEvent start) {
        Set<FlowNode> seen = new LinkedHashSet<>();
        List<FlowNode> next = new ArrayList<>(List.of(start));
        while (!next.isEmpty()) {
            FlowNode node = next.remove(0);
            if (seen.add(node)) {
                next.addAll(after(node));
                node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(event -> event.cancelActivity() && event.getAttachedTo().equals(node)).forEach(next::add);
            }
        }
        return seen.stream().filter(EndEvent.class::isInstance).map(EndEvent.class::cast).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** By the flows: a model need not say at its nodes what goes in and out. */
    private static List<FlowNode> after(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream().filter(flow -> flow.getSource().equals(node)).map(SequenceFlow::getTarget).toList();
    }

    private static Stream<List<String>> timers() {
        return MODELS.stream().flatMap(model -> model.getModelElementsByType(TimerEventDefinition.class).stream().map(timer -> {
            var event = (FlowNode) timer.getParentElement();
            String task = event instanceof BoundaryEvent boundary ? boundary.getAttachedTo().getName() : "";
            String then = after(event).stream().map(ReadmeTest::named).collect(Collectors.joining(", "));
            boolean beside = event instanceof BoundaryEvent boundary && !boundary.cancelActivity();
            boolean alone = event instanceof IntermediateCatchEvent || event instanceof StartEvent start && start.getParentElement() instanceof Process;
            String of = alone ? "" : beside ? ", beside it" : ", instead of it";
            return List.of(code(process(model).getId()), event.getName(), at(timer), task, then + of);
        }));
    }

    /** The variable that holds the date or, at the start of a process, the minute and hour of its cron. */
    private static String at(TimerEventDefinition timer) {
        if (timer.getTimeDate() != null) {
            return code(timer.getTimeDate().getTextContent().replaceAll("[${}]", ""));
        }
        String[] cron = timer.getTimeCycle().getTextContent().strip().split(" ");
        return "each day at %s:%02d".formatted(Integer.valueOf(cron[2]), Integer.valueOf(cron[1]));
    }

    /** A gateway that only joins has no name; what matters is where it leads. */
    private static String named(FlowNode node) {
        return node.getName() != null ? node.getName()
                : after(node).stream().map(ReadmeTest::named).collect(Collectors.joining(", "));
    }

    private static Stream<List<String>> notices() {
        return files("src/main/resources/mail", ".txt").map(file -> {
            List<SendTask> tasks = MODELS.stream().flatMap(model -> model.getModelElementsByType(SendTask.class).stream())
                    .filter(task -> stem(file).equals(input(task, "notice"))).toList();
            Function<Function<SendTask, String>, String> each = what -> tasks.stream().map(what).distinct().collect(Collectors.joining(", "));
            return List.of(code(stem(file)), read(file).lines().findFirst().orElseThrow().substring("Subject: ".length()),
                    each.apply(task -> code(process((BpmnModelInstance) task.getModelInstance()).getId()) + ", “" + task.getName() + "”"),
                    each.apply(task -> code(input(task, "to"))));
        });
    }

    private static String input(SendTask task, String name) {
        return task.getModelInstance().getModelElementsByType(CamundaInputParameter.class).stream()
                .filter(input -> input.getCamundaName().equals(name) && input.getParentElement().getParentElement().getParentElement().equals(task))
                .map(input -> input.getTextContent().strip()).findFirst().orElseThrow();
    }

    private static Stream<List<String>> roleRows() {
        return ROLES.keySet().stream().map(role -> List.of(code(role), codes(granted(role, "APPLICATION", "ACCESS")),
                codes(granted(role, "PROCESS_DEFINITION", "CREATE_INSTANCE")), codes(granted(role, "PROCESS_DEFINITION", "TASK_WORK")),
                MODELS.stream().flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                        .filter(task -> task.getCamundaCandidateGroupsList().contains(role)).map(UserTask::getName).collect(Collectors.joining(", "))));
    }

    @SuppressWarnings("unchecked")
    private static List<String> granted(String role, String resource, String permission) {
        var grants = (Collection<Map<String, Object>>) ROLES.get(role).getOrDefault("grants", List.of());
        return grants.stream().filter(grant -> grant.get("resource").equals(resource) && ((Collection<String>) grant.get("may")).contains(permission))
                .flatMap(grant -> ((Collection<String>) grant.get("of")).stream()).distinct().toList();
    }

    private static Stream<List<String>> packages() {
        return files("src/main/java/org/waymark", "package-info.java").map(file -> {
            String text = read(file);
            String purpose = all("(?s)/\\*\\*(.*?)\\*/", text).findFirst().orElseThrow().group(1)
                    .replaceAll("\\{@\\w+ (?:[\\w.]+\\.)?(\\w+)}", "`$1`").replaceAll("\\s*\\n\\s*\\* ?", " ").strip();
            String arrows = all("allowedDependencies = \\{(.*?)}", text).findFirst().orElseThrow().group(1);
            return List.of(code(file.getParent().getFileName().toString()), codes(all("\"(\\w+)\"", arrows).map(arrow -> arrow.group(1)).sorted().toList()), purpose);
        });
    }

    private static Set<String> demoAccounts() {
        String list = all("(?s)IDS = List\\.of\\((.*?)\\);", read(Path.of("src/main/java/org/waymark/access/DemoAccounts.java"))).findFirst().orElseThrow().group(1);
        Set<String> accounts = all("\"([a-z0-9-]+)\"", list).map(account -> account.group(1)).collect(Collectors.toCollection(TreeSet::new));
        if (list.contains("Access.ADMINISTRATOR")) {
            accounts.add("administrator");
        }
        return accounts;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> roles() {
        Map<String, Map<String, Map<String, Map<String, Object>>>> access = new Yaml().load(read(Path.of("src/main/resources/access.yaml")));
        return access.get("access").get("roles");
    }

    private static String demo(String... path) {
        Object value = new Yaml().load(read(Path.of("src/main/resources/application-demo.yaml")));
        for (String key : path) {
            value = ((Map<?, ?>) value).get(key);
        }
        return value.toString();
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private interface Table {
        String rows(Stream<List<String>> rows);
    }

    private static Table table(String... heads) {
        return rows -> Stream.concat(Stream.of(List.of(heads), Stream.of(heads).map(head -> "---").toList()), rows)
                .map(row -> "| " + String.join(" | ", row.stream().map(cell -> cell.isEmpty() ? " " : cell).toList()) + " |\n").collect(Collectors.joining());
    }

    private static String code(String word) {
        return "`" + word + "`";
    }

    private static String codes(List<String> words) {
        return words.stream().map(word -> word.equals("*") ? "all" : code(word)).collect(Collectors.joining(", "));
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    }

    private static Stream<MatchResult> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
