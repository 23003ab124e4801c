package org.waymark.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.waymark.engine.FormSchema.Kept;
import org.waymark.notices.Notices;
import org.waymark.sharing.DecisionRefused;
import org.waymark.sharing.Leaving;

/**
 * What a model may contain and what it must not leave open, told in sentences for a process designer. Everything not
 * allowed here is refused, so that what the engine learns to do next is not allowed by surprise. Used when something is
 * deployed and by the tests that read every model of the repository.
 */
@Component
public class ModelRules {

    /** What a deployment may lean on besides its own files. */
    public interface Others {
        boolean hasProcess(String key);

        boolean hasDecision(String key);

        boolean hasForm(String key);

        boolean hasRule(String rule);
    }

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    /** Drawings, colours and the Modeler's own marks: read by no engine. */
    private static final Set<String> PICTURES = Set.of("http://www.omg.org/spec/BPMN/20100524/DI", "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI", "http://bpmn.io/schema/bpmn/biocolor/1.0", "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://camunda.org/schema/modeler/1.0", "https://www.omg.org/spec/DMN/20191111/DMNDI/", "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://www.omg.org/spec/DMN/20180521/DC/", "http://bpmn.io/schema/dmn/biodi/1.0", "http://bpmn.io/schema/dmn/biodi/2.0");
    private static final Set<String> ELEMENTS = Set.of("definitions", "process", "documentation", "extensionElements", "startEvent", "endEvent",
            "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "userTask", "serviceTask", "sendTask", "receiveTask",
            "businessRuleTask", "callActivity", "subProcess", "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway",
            "sequenceFlow", "incoming", "outgoing", "conditionExpression", "timerEventDefinition", "timeDate", "timeCycle", "messageEventDefinition", "message",
            "escalationEventDefinition", "escalation", "errorEventDefinition", "error", "signalEventDefinition", "signal", "terminateEventDefinition", "conditionalEventDefinition", "condition",
            "laneSet", "lane", "flowNodeRef", "collaboration", "participant", "textAnnotation", "text", "association", "group", "category", "categoryValue",
            "dataObject", "dataObjectReference", "dataStoreReference");
    private static final Set<String> CAMUNDA_ELEMENTS = Set.of("inputOutput", "inputParameter", "properties", "property", "failedJobRetryTimeCycle", "in", "out");
    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of("formRef", "formRefBinding", "delegateExpression", "assignee", "candidateGroups", "dueDate", "followUpDate",
            "initiator", "asyncBefore", "asyncAfter", "exclusive", "historyTimeToLive", "isStartableInTasklist", "versionTag", "decisionRef",
            "decisionRefBinding", "mapDecisionResult", "resultVariable", "calledElementBinding", "diagramRelationId");
    private static final Set<String> EXPRESSIONS_ALLOWED_IN = Set.of("delegateExpression", "assignee", "dueDate", "followUpDate", "timeDate", "conditionExpression", "condition", "inputParameter", "in");
    private static final int LONGEST_LABEL = 255;
    private static final Pattern NAMED = Pattern.compile("\\$\\{\\s*(\\w+)\\s*}");
    private static final Pattern TERM = Pattern.compile("(?:not |!)?\\s*(\\w+)(?:\\s*(?:==|!=)\\s*(?:'([\\w-]*)'|true|false|null))?");
    private static final Pattern RETRIES = Pattern.compile("R\\d{1,2}/PT\\d+[SMH]");
    private static final Pattern TIME_TO_LIVE = Pattern.compile("P\\d+D|\\d+");

    private final DeclaredVariables declared;
    private final ListableBeanFactory beans;

    ModelRules(DeclaredVariables declared, ListableBeanFactory beans) {
        this.declared = declared;
        this.beans = beans;
    }

    /** @return a sentence for each thing that is wrong, naming the file and the element; empty when all is well */
    public List<String> problems(Map<String, byte[]> files, Others others) {
        var check = new Check(files, others);
        files.forEach((name, content) -> {
            switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "bpmn" -> check.bpmn(name, content);
                case "dmn" -> check.dmn(name, content);
                case "form" -> check.form(name, content);
                default -> check.add(name, "only .bpmn, .dmn and .form files are deployed here");
            }
        });
        return check.problems;
    }

    private final class Check {

        private final List<String> problems = new ArrayList<>();
        private final Map<String, byte[]> files;
        private final Others others;
        private String file;

        Check(Map<String, byte[]> files, Others others) {
            this.files = files;
            this.others = others;
        }

        void add(String where, String sentence) {
            problems.add(where + ": " + sentence + ".");
        }

        private void add(Element element, String sentence) {
            String id = idOf(element);
            add(file + (id.isEmpty() ? "" : ", " + id), sentence);
        }

        private static String idOf(Element element) {
            for (Node node = element; node instanceof Element at; node = node.getParentNode()) {
                if (!at.getAttribute("id").isEmpty()) {
                    return at.getAttribute("id");
                }
            }
            return "";
        }

        private boolean among(String suffix, String key, Predicate<String> deployed) {
            return files.entrySet().stream().anyMatch(each -> each.getKey().endsWith(suffix)
                    && new String(each.getValue(), StandardCharsets.UTF_8).matches("(?s).*(id=\"|\"id\"\\s*:\\s*\")" + Pattern.quote(key) + "\".*"))
                    || deployed.test(key);
        }

        // BPMN

        void bpmn(String name, byte[] content) {
            file = name;
            Document document = parsed(content);
            if (document == null) {
                return;
            }
            if (!"definitions".equals(document.getDocumentElement().getLocalName()) || !BPMN.equals(document.getDocumentElement().getNamespaceURI())) {
                add(name, "is not a BPMN model");
                return;
            }
            walk(document.getDocumentElement());
        }

        private void walk(Element element) {
            String namespace = String.valueOf(element.getNamespaceURI());
            if (isDrawing(element)) {
                return;
            }
            boolean known = namespace.equals(BPMN) && ELEMENTS.contains(element.getLocalName())
                    || namespace.equals(CAMUNDA) && CAMUNDA_ELEMENTS.contains(element.getLocalName());
            if (!known) {
                add(element, "“" + element.getNodeName() + "” is not allowed" + why(element.getLocalName()));
                return;
            }
            attributes(element);
            texts(element);
            if (namespace.equals(BPMN)) {
                rules(element);
            } else {
                camundaRules(element);
            }
            children(element).forEach(this::walk);
        }

        /**
         * A drawing stands beside the model, never inside it: the engine looks at some elements by their local name alone, so
         * that a "script" of any namespace would run.
         */
        private static boolean isDrawing(Element element) {
            return PICTURES.contains(element.getNamespaceURI()) && element.getParentNode() == element.getOwnerDocument().getDocumentElement();
        }

        private static String why(String name) {
            String lower = name.toLowerCase(java.util.Locale.ROOT);
            if (lower.contains("script")) {
                return ": scripts do not run here";
            }
            if (lower.contains("listener")) {
                return ": listeners are not used; draw what should happen as a task";
            }
            if (lower.equals("class") || lower.equals("expression")) {
                return ": a task names one of the application's own delegates, camunda:delegateExpression=\"${…}\"";
            }
            if (lower.contains("form")) {
                return ": a task's form is a Camunda Form, camunda:formRef";
            }
            if (lower.startsWith("time")) {
                return ": a timer names the variable that holds its date, <timeDate>${…}</timeDate>";
            }
            return "";
        }

        private void attributes(Element element) {
            for (Attr attribute : attributesOf(element)) {
                String namespace = attribute.getNamespaceURI();
                String name = attribute.getLocalName();
                if (namespace == null || namespace.equals(XSI) || PICTURES.contains(namespace) || "http://www.w3.org/2000/xmlns/".equals(namespace)) {
                    if (Set.of("language", "scriptFormat", "expressionLanguage", "resource").contains(name)) {
                        add(element, "“" + name + "” is not allowed: expressions have one language");
                    }
                    if (namespace == null && hasExpression(attribute.getValue())
                            && !(CAMUNDA.equals(element.getNamespaceURI()) && EXPRESSIONS_ALLOWED_IN.contains(element.getLocalName()))) {
                        add(element, "“" + name + "” must be plain words: an expression there could put a name into the task list");
                    }
                } else if (!namespace.equals(CAMUNDA) || !CAMUNDA_ATTRIBUTES.contains(name)) {
                    add(element, "“" + attribute.getName() + "” is not allowed" + why(name));
                } else if (hasExpression(attribute.getValue()) && !EXPRESSIONS_ALLOWED_IN.contains(name)) {
                    add(element, "“" + name + "” must not be an expression");
                }
            }
        }

        private void texts(Element element) {
            String text = ownText(element);
            if (hasExpression(text) && !EXPRESSIONS_ALLOWED_IN.contains(element.getLocalName())) {
                add(element, "expressions are not allowed in “" + element.getNodeName() + "”");
            }
        }

        private static boolean hasExpression(String text) {
            return text.contains("${") || text.contains("#{");
        }

        private void rules(Element element) {
            switch (element.getLocalName()) {
                case "process" -> process(element);
                case "userTask" -> userTask(element);
                case "startEvent" -> startEvent(element);
                case "serviceTask" -> delegate(element);
                case "sendTask" -> sendTask(element);
                case "messageEventDefinition" -> {
                    if (!camunda(element, "delegateExpression").isEmpty()) {
                        delegate(element);
                    }
                }
                case "businessRuleTask" -> decision(element);
                case "callActivity" -> called(element);
                case "timeDate" -> named(element, ownText(element), Set.of(Shape.Kind.MOMENT), "a timer");
                case "timeCycle" -> daily(element);
                case "conditionExpression", "condition" -> condition(element, ownText(element));
                default -> { }
            }
        }

        private void process(Element process) {
            if (!TIME_TO_LIVE.matcher(camunda(process, "historyTimeToLive")).matches()) {
                add(process, "the process needs camunda:historyTimeToLive: how many days its history is kept after it ends");
            }
            if (!"true".equals(process.getAttribute("isExecutable"))) {
                add(process, "the process is not executable");
            }
        }

        private void userTask(Element task) {
            formOf(task, true);
            String assignee = camunda(task, "assignee");
            String groups = camunda(task, "candidateGroups");
            if (assignee.isEmpty() == groups.isEmpty()) {
                add(task, "a task goes either to one person (camunda:assignee) or to a role (camunda:candidateGroups)");
            }
            if (!assignee.isEmpty()) {
                named(task, assignee, Set.of(Shape.Kind.USER), "the assignee");
            }
            if (!camunda(task, "dueDate").isEmpty()) {
                named(task, camunda(task, "dueDate"), Set.of(Shape.Kind.MOMENT, Shape.Kind.DATE), "the due date");
            }
            if (!camunda(task, "followUpDate").isEmpty()) {
                named(task, camunda(task, "followUpDate"), Set.of(Shape.Kind.MOMENT, Shape.Kind.DATE), "the follow-up date");
            }
        }

        private void startEvent(Element start) {
            boolean ofProcess = "process".equals(start.getParentNode().getLocalName());
            if (!camunda(start, "formRef").isEmpty()) {
                formOf(start, true);
                String receiver = StringUtils.uncapitalize(start.getAttribute("id"));
                if (ofProcess && !(beans.containsBean(receiver) && StartFormReceiver.class.isAssignableFrom(beans.getType(receiver)))) {
                    add(start, "nothing takes what its form submits: a developer has to add a receiver named “" + receiver + "”");
                }
            }
            String initiator = camunda(start, "initiator");
            if (!initiator.isEmpty()) {
                named(start, "${" + initiator + "}", Set.of(Shape.Kind.USER), "the initiator");
            }
        }

        /** A process may start by the clock; how long something may take within it is a date in a variable. */
        private void daily(Element cycle) {
            Node event = cycle.getParentNode().getParentNode();
            if (!"startEvent".equals(event.getLocalName()) || !"process".equals(event.getParentNode().getLocalName())) {
                add(cycle, "“" + cycle.getNodeName() + "” is not allowed within a process, only at its start" + why("timeDate"));
            } else if (DailyInLondon.time(ownText(cycle).strip()).isEmpty()) {
                add(cycle, "a process that starts by the clock starts once a day, at a minute and an hour of London time: “0 30 7 * * ?” is half past seven");
            }
        }

        private void formOf(Element element, boolean needed) {
            String form = camunda(element, "formRef");
            if (form.isEmpty()) {
                if (needed) {
                    add(element, "needs a form (camunda:formRef)");
                }
            } else if (!among(".form", form, others::hasForm)) {
                add(element, "the form “" + form + "” is not deployed; deploy it first or together with this");
            }
            if (!form.isEmpty() && !"latest".equals(camunda(element, "formRefBinding"))) {
                add(element, "forms are bound “latest” (camunda:formRefBinding)");
            }
        }

        private void delegate(Element element) {
            Matcher expression = NAMED.matcher(camunda(element, "delegateExpression"));
            if (!expression.matches() || !isDelegate(expression.group(1))) {
                add(element, "camunda:delegateExpression must name one of the application's own delegates, as ${" + StringUtils.uncapitalize(idOf(element)) + "}");
            }
        }

        private boolean isDelegate(String name) {
            return beans.containsBean(name) && JavaDelegate.class.isAssignableFrom(beans.getType(name));
        }

        private void sendTask(Element task) {
            delegate(task);
            if (!"true".equals(camunda(task, "asyncBefore"))) {
                add(task, "a send task is camunda:asyncBefore, so that a mail fault never undoes what a person just saved");
            }
            boolean retried = children(task).stream().flatMap(extensions -> children(extensions).stream())
                    .anyMatch(child -> "failedJobRetryTimeCycle".equals(child.getLocalName()));
            if (!retried) {
                add(task, "a send task has a retry cycle (camunda:failedJobRetryTimeCycle)");
            }
        }

        private void decision(Element task) {
            String decision = camunda(task, "decisionRef");
            if (hasExpression(decision) || !among(".dmn", decision, others::hasDecision)) {
                add(task, "the decision “" + decision + "” is not deployed");
            }
            if (!"singleEntry".equals(camunda(task, "mapDecisionResult")) || declared.find(camunda(task, "resultVariable")).isEmpty()) {
                add(task, "the result goes, as singleEntry, to a declared variable");
            }
        }

        private void called(Element activity) {
            String called = activity.getAttribute("calledElement");
            if (hasExpression(called) || !among(".bpmn", called, others::hasProcess)) {
                add(activity, "the called process “" + called + "” is not deployed");
            }
        }

        private void named(Element element, String text, Set<Shape.Kind> kinds, String what) {
            Matcher expression = NAMED.matcher(text.strip());
            if (!expression.matches() || declared.find(expression.group(1)).filter(variable -> kinds.contains(variable.shape().kind())).isEmpty()) {
                add(element, what + " must be ${…} with a variable that is declared for it; these are: " + String.join(", ", declared.names().stream()
                        .filter(name -> kinds.contains(declared.find(name).orElseThrow().shape().kind())).toList()));
            }
        }

        private void condition(Element element, String text) {
            String trimmed = text.strip();
            if (!trimmed.startsWith("${") || !trimmed.endsWith("}")) {
                add(element, "a condition is an expression such as ${variable == 'answer'}");
                return;
            }
            for (String term : trimmed.substring(2, trimmed.length() - 1).split("&&|\\|\\|| and | or ")) {
                Matcher matcher = TERM.matcher(term.strip());
                if (!matcher.matches()) {
                    add(element, "a condition compares variables with answers, as in ${variable == 'answer'}, and does nothing else");
                } else if (declared.find(matcher.group(1)).isEmpty()) {
                    add(element, "the variable “" + matcher.group(1) + "” is not declared");
                } else if (matcher.group(2) != null && !declared.find(matcher.group(1)).orElseThrow().shape().fits(matcher.group(2))) {
                    add(element, "“" + matcher.group(2) + "” is never the value of “" + matcher.group(1) + "”");
                }
            }
        }

        private void camundaRules(Element element) {
            if (!Set.of("inputOutput", "properties").contains(element.getLocalName()) && !children(element).isEmpty()) {
                add(element, "“" + element.getNodeName() + "” holds plain text or a variable and no further elements");
            }
            switch (element.getLocalName()) {
                case "inputParameter" -> inputParameter(element);
                case "in", "out" -> mapping(element);
                case "properties" -> shared(element);
                case "failedJobRetryTimeCycle" -> {
                    if (!RETRIES.matcher(ownText(element).strip()).matches()) {
                        add(element, "a retry cycle reads R5/PT5M: how often, and how long between");
                    }
                }
                default -> { }
            }
        }

        /** What a step tells outside is said whole, in words of the closed lists, or not at all. */
        private void shared(Element properties) {
            var said = new HashMap<String, String>();
            children(properties).forEach(property -> said.put(property.getAttribute("name"), property.getAttribute("value")));
            if (said.keySet().stream().noneMatch(SharedSteps.PROPERTIES::contains)) {
                return;
            }
            if (!"userTask".equals(properties.getParentNode().getParentNode().getLocalName())) {
                add(properties, "only a user task says what is shared, because a person answers for it");
            } else if (!said.keySet().containsAll(SharedSteps.PROPERTIES)) {
                add(properties, "a task that tells somebody outside says all three: sharedWith, sharedFor and sharedData");
            } else {
                try {
                    Leaving.of(said.get(SharedSteps.WITH), said.get(SharedSteps.FOR), said.get(SharedSteps.DATA));
                } catch (DecisionRefused e) {
                    add(properties, "what is shared is said in the words of the lists. " + e.getMessage().replaceAll("\\.$", ""));
                }
            }
        }

        private void inputParameter(Element parameter) {
            String name = parameter.getAttribute("name");
            String text = ownText(parameter).strip();
            Variable<?> variable = declared.find(name).orElse(null);
            if (variable == null) {
                add(parameter, "the input “" + name + "” is not a declared variable");
            } else if (hasExpression(text)) {
                Matcher expression = NAMED.matcher(text);
                if (!expression.matches() || declared.find(expression.group(1)).isEmpty()) {
                    add(parameter, "the input “" + name + "” must be plain or ${a declared variable}");
                }
            } else if (!variable.shape().fits(text) || name.equals(CaseVariables.NOTICE.name()) && !beans.getBean(Notices.class).exists(text)
                    || variable.shape().kind() == Shape.Kind.VARIABLE && !holds(text, name.equals(ClockVariables.STATE_IN.name()) ? Shape.Kind.CHOICE : Shape.Kind.MOMENT)
                    || variable.shape().kind() == Shape.Kind.RULE && !hasRule(text)) {
                add(parameter, "“" + text + "” is not a value for “" + name + "”");
            }
        }

        private boolean holds(String variable, Shape.Kind kind) {
            return declared.find(variable).filter(each -> each.shape().kind() == kind).isPresent();
        }

        /** In a table that is deployed along with the model, or in one that is there. */
        private boolean hasRule(String rule) {
            return files.entrySet().stream().anyMatch(each -> each.getKey().endsWith(".dmn")
                    && new String(each.getValue(), StandardCharsets.UTF_8).contains("\"" + rule + "\"")) || others.hasRule(rule);
        }

        private void mapping(Element mapping) {
            for (Attr attribute : attributesOf(mapping)) {
                boolean businessKey = attribute.getName().equals("businessKey") && NAMED.matcher(attribute.getValue()).matches();
                boolean variable = Set.of("source", "target").contains(attribute.getName()) && declared.find(attribute.getValue()).isPresent();
                if (!businessKey && !variable) {
                    add(mapping, "“" + attribute.getName() + "” is not allowed: each declared variable is passed by its name");
                }
            }
        }

        // DMN

        void dmn(String name, byte[] content) {
            file = name;
            Document document = parsed(content);
            if (document == null) {
                return;
            }
            String dmn = String.valueOf(document.getDocumentElement().getNamespaceURI());
            if (!dmn.contains("/DMN/") && !dmn.contains("/dmn")) {
                add(name, "is not a DMN model");
                return;
            }
            decisionElement(document.getDocumentElement(), dmn);
        }

        private void decisionElement(Element element, String dmn) {
            if (isDrawing(element)) {
                return;
            }
            if (!dmn.equals(element.getNamespaceURI())) {
                add(element, "“" + element.getNodeName() + "” is not allowed");
                return;
            }
            for (Attr attribute : attributesOf(element)) {
                String attributeName = attribute.getLocalName();
                if (Set.of("expressionLanguage", "typeLanguage").contains(attributeName) && !isFeel(attribute.getValue())) {
                    add(element, "decisions are written in FEEL, not in “" + attribute.getValue() + "”");
                }
                if (CAMUNDA_DMN.equals(attribute.getNamespaceURI()) && !Set.of("historyTimeToLive", "versionTag", "inputVariable").contains(attributeName)) {
                    add(element, "“" + attribute.getName() + "” is not allowed");
                }
            }
            if ("decision".equals(element.getLocalName()) && !TIME_TO_LIVE.matcher(element.getAttributeNS(CAMUNDA_DMN, "historyTimeToLive")).matches()) {
                add(element, "the decision needs camunda:historyTimeToLive");
            }
            String text = ownText(element);
            if (Set.of("text", "expression").contains(element.getLocalName()) && Pattern.compile("\\b(function|external|java)\\b").matcher(text).find()) {
                add(element, "functions of one's own are not allowed in a decision");
            }
            children(element).forEach(child -> decisionElement(child, dmn));
        }

        private static boolean isFeel(String language) {
            String lower = language.toLowerCase(java.util.Locale.ROOT);
            return lower.equals("feel") || lower.startsWith("http://www.omg.org/spec/") && lower.endsWith("/feel/")
                    || lower.startsWith("https://www.omg.org/spec/") && lower.contains("/feel");
        }

        // forms

        void form(String name, byte[] content) {
            file = name;
            FormSchema schema;
            try {
                schema = FormSchema.parse(new ByteArrayInputStream(content));
            } catch (Refused e) {
                add(name, e.getMessage());
                return;
            }
            if (schema.id().isBlank()) {
                add(name, "the form has no id");
            }
            var ids = new HashSet<>(Set.of(schema.id()));
            for (JsonNode component : schema.components()) {
                if (component.hasNonNull("id") && !ids.add(component.path("id").asText())) {
                    add(name, "“" + component.path("id").asText() + "” is the id of two things in it, the form itself counted: Tasklist shows no such form");
                }
                String type = component.path("type").asText();
                if (!type.equals("default") && !FormSchema.SILENT.contains(type) && !FormSchema.ANSWERED.contains(type)) {
                    add(name, "a field of type “" + type + "” is not allowed: Tasklist cannot show it, or the server cannot check it");
                }
                if (component.hasNonNull("path")) {
                    add(name, "groups have no path: a field's key is the name under which its answer is kept");
                }
            }
            var keys = new HashSet<String>();
            var entries = new HashSet<String>();
            schema.fields().forEach(field -> {
                if (!keys.add(field.key())) {
                    add(name, "two fields are called “" + field.key() + "”");
                }
                if (field.kept() == Kept.ENTRY && (!entries.add(field.label()) || field.label().length() > LONGEST_LABEL)) {
                    add(name, "“" + field.label() + "” is no label of its own: entries of the chronology are told apart by their labels, of "
                            + LONGEST_LABEL + " characters at most");
                }
                field(name, field);
            });
        }

        private void field(String name, FormSchema.Field field) {
            Variable<?> variable = declared.find(field.key()).orElse(null);
            String where = name + ", field “" + field.key() + "”";
            if (!field.json().path("properties").path("caseFile").asText("").matches("|fact|entry")) {
                add(where, "the property caseFile is “fact” or “entry”");
            }
            try {
                Pattern.compile(field.rule("pattern").asText(""));
            } catch (PatternSyntaxException e) {
                add(where, "its pattern is not a regular expression");
            }
            if (field.kept() == Kept.VARIABLE && variable == null) {
                add(where, "is neither a declared variable nor part of the case file: give it the property caseFile with “fact” or “entry”");
            } else if (variable != null && field.kept() != Kept.VARIABLE) {
                add(where, "is a variable of the processes and cannot also be part of the case file");
            } else if (variable != null) {
                variable(where, field, variable.shape());
            }
        }

        private void variable(String where, FormSchema.Field field, Shape shape) {
            Set<String> types = switch (shape.kind()) {
                case DATE -> Set.of("datetime");
                case FLAG -> Set.of("checkbox");
                case CASE_REFERENCE -> Set.of("textfield");
                case CHOICE, USER, REFERENCE_OR, RULE, PATHWAY, CLOCK -> Set.of("radio", "select");
                default -> Set.<String>of();
            };
            if (!types.contains(field.type())) {
                add(where, "a field of type “" + field.type() + "” cannot ask for this variable");
            }
            if (shape.kind() == Shape.Kind.CHOICE) {
                field.json().path("values").forEach(option -> {
                    if (!shape.fits(option.path("value").asText())) {
                        add(where, "“" + option.path("value").asText() + "” is not one of its choices: " + String.join(", ", shape.choices()));
                    }
                });
            }
        }

        // XML

        private Document parsed(byte[] content) {
            try {
                var factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                factory.setExpandEntityReferences(false);
                var builder = factory.newDocumentBuilder();
                builder.setErrorHandler(null);
                return builder.parse(new ByteArrayInputStream(content));
            } catch (Exception e) {
                add(file, "is not well-formed XML without a document type");
                return null;
            }
        }

        private static String camunda(Element element, String attribute) {
            return element.getAttributeNS(CAMUNDA, attribute);
        }

        private static List<Element> children(Element element) {
            var children = new ArrayList<Element>();
            for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element child) {
                    children.add(child);
                }
            }
            return children;
        }

        private static List<Attr> attributesOf(Element element) {
            var attributes = new ArrayList<Attr>();
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                attributes.add((Attr) element.getAttributes().item(i));
            }
            return attributes;
        }

        private static String ownText(Element element) {
            var text = new StringBuilder();
            for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Text part) {
                    text.append(part.getData());
                }
            }
            return text.toString();
        }
    }
}
