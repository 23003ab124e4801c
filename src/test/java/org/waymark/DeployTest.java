package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import org.waymark.Caller.Answer;

/**
 * The designer's account in the wrong hands. Everything goes through the request that the Modeler makes; whatever is
 * refused must say why, and nothing may have run: each attempt would leave a file or a system property.
 */
@OverHttp
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:deploy;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1")
class DeployTest {

    private static final Path CANARY = Path.of("target", "canary").toAbsolutePath();
    private static final String PROPERTY = "waymark.canary";
    private static final String REFLECT = "${''.getClass().forName('java.lang.System').getMethods()[0].invoke(null,'" + PROPERTY + "','x')}";

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Environment environment;

    private Caller designer;

    @BeforeAll
    void logIn() throws Exception {
        Files.deleteIfExists(CANARY);
        designer = Caller.rest(port, "designer");
    }

    @AfterEach
    void nothingRan() {
        assertThat(CANARY).doesNotExist();
        assertThat(System.getProperty(PROPERTY)).isNull();
    }

    @AfterAll
    void clear() {
        office.clear();
    }

    // the request

    private Answer deploy(String fileName, byte[] content) {
        var parts = new LinkedHashMap<String, Object>();
        int dot = fileName.lastIndexOf('.');
        parts.put("deployment-name", dot < 0 ? fileName : fileName.substring(0, dot));
        parts.put("deployment-source", "Camunda Modeler");
        parts.put("enable-duplicate-filtering", "true");
        parts.put("deploy-changed-only", "false");
        parts.put(fileName, content);
        return designer.multipart("/deployment/create", parts);
    }

    private Answer deploy(String fileName, String content) {
        return deploy(fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.sentence()).hasSizeGreaterThan(20).doesNotContain("\tat ");
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("attempt").count()).isZero();
    }

    private static String source(String path) throws Exception {
        return Files.readString(Path.of(path));
    }

    // models

    /** A small model in which nothing is wrong but what is put into it. */
    private static String model(String beforeTask, String taskAttributes, String inTask, String afterTask) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:activiti="http://activiti.org/bpmn" id="d" targetNamespace="x">
                  <bpmn:process id="attempt" name="Attempt" isExecutable="true" camunda:historyTimeToLive="P30D">
                    %s
                    <bpmn:startEvent id="Began" name="Began"/>
                    <bpmn:sequenceFlow id="a" sourceRef="Began" targetRef="ReviewCase"/>
                    <bpmn:userTask id="ReviewCase" name="Review the case" camunda:formRef="review-case" camunda:formRefBinding="latest" %s>%s</bpmn:userTask>
                    <bpmn:sequenceFlow id="b" sourceRef="ReviewCase" targetRef="Ended"/>
                    <bpmn:endEvent id="Ended" name="Ended"/>
                    %s
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(beforeTask, taskAttributes, inTask, afterTask);
    }

    private static final String TO_ROLE = "camunda:candidateGroups=\"manager\"";

    private static String inTask(String inTask) {
        return model("", TO_ROLE, inTask, "");
    }

    private static String extension(String extension) {
        return inTask("<bpmn:extensionElements>" + extension + "</bpmn:extensionElements>");
    }

    private static String more(String element) {
        return model("", TO_ROLE, "", element);
    }

    private static String task(String attributes) {
        return model("", TO_ROLE + " " + attributes, "", "");
    }

    static Stream<Arguments> hostileModels() {
        String groovy = "new File('" + CANARY + "').text='x'";
        String js = "java.lang.System.setProperty('" + PROPERTY + "','x')";
        return Stream.of(
                Arguments.of("script task in groovy", more("<bpmn:scriptTask id='S' scriptFormat='groovy'><bpmn:script>" + groovy + "</bpmn:script></bpmn:scriptTask>")),
                Arguments.of("script task in javascript", more("<bpmn:scriptTask id='S' scriptFormat='javascript'><bpmn:script>" + js + "</bpmn:script></bpmn:scriptTask>")),
                Arguments.of("script task in juel", more("<bpmn:scriptTask id='S' scriptFormat='juel'><bpmn:script>" + REFLECT + "</bpmn:script></bpmn:scriptTask>")),
                Arguments.of("script task from a resource", more("<bpmn:scriptTask id='S' scriptFormat='groovy' camunda:resource='deployment://x.groovy'/>")),
                Arguments.of("script in a listener", extension("<camunda:taskListener event='create'><camunda:script scriptFormat='groovy'>" + groovy + "</camunda:script></camunda:taskListener>")),
                Arguments.of("script in an input", extension("<camunda:inputOutput><camunda:inputParameter name='to'><camunda:script scriptFormat='javascript'>" + js + "</camunda:script></camunda:inputParameter></camunda:inputOutput>")),
                Arguments.of("output mapping", extension("<camunda:inputOutput><camunda:outputParameter name='to'>" + REFLECT + "</camunda:outputParameter></camunda:inputOutput>")),
                Arguments.of("listener class", extension("<camunda:taskListener event='create' class='java.lang.Object'/>")),
                Arguments.of("listener expression", extension("<camunda:taskListener event='create' expression=\"" + REFLECT + "\"/>")),
                Arguments.of("listener delegate", extension("<camunda:taskListener event='create' delegateExpression='${sendNotice}'/>")),
                Arguments.of("execution listener", extension("<camunda:executionListener event='start' expression=\"" + REFLECT + "\"/>")),
                Arguments.of("timeout listener", extension("<camunda:taskListener event='timeout' id='x' expression=\"" + REFLECT + "\"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1S</bpmn:timeDuration></bpmn:timerEventDefinition></camunda:taskListener>")),
                Arguments.of("listener of the other namespace", extension("<activiti:taskListener event='create' expression=\"" + REFLECT + "\"/>")),
                Arguments.of("form data", extension("<camunda:formData><camunda:formField id='x' type='string' defaultValue=\"" + REFLECT + "\"/></camunda:formData>")),
                Arguments.of("service task class", more("<bpmn:serviceTask id='S' camunda:class='java.lang.Object'/>")),
                Arguments.of("service task class, other namespace", more("<bpmn:serviceTask id='S' activiti:class='java.lang.Object'/>")),
                Arguments.of("service task expression", more("<bpmn:serviceTask id='S' camunda:expression=\"" + REFLECT + "\"/>")),
                Arguments.of("any bean", more("<bpmn:serviceTask id='S' camunda:delegateExpression='${dataSource}'/>")),
                Arguments.of("any bean that is no delegate", more("<bpmn:serviceTask id='S' camunda:delegateExpression='${caseFiles}'/>")),
                Arguments.of("reflection as a delegate", more("<bpmn:serviceTask id='S' camunda:delegateExpression=\"" + REFLECT + "\"/>")),
                Arguments.of("execution as a delegate", more("<bpmn:serviceTask id='S' camunda:delegateExpression='${execution.getProcessEngineServices()}'/>")),
                Arguments.of("shell task", more("<bpmn:serviceTask id='S' camunda:type='shell'><bpmn:extensionElements><camunda:field name='command' stringValue='touch'/></bpmn:extensionElements></bpmn:serviceTask>")),
                Arguments.of("mail task", more("<bpmn:serviceTask id='S' camunda:type='mail'/>")),
                Arguments.of("external task", more("<bpmn:serviceTask id='S' camunda:type='external' camunda:topic='x'/>")),
                Arguments.of("connector", more("<bpmn:serviceTask id='S'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>")),
                Arguments.of("field injection", more("<bpmn:serviceTask id='S' camunda:delegateExpression='${sendNotice}'><bpmn:extensionElements><camunda:field name='x' expression=\"" + REFLECT + "\"/></bpmn:extensionElements></bpmn:serviceTask>")),
                Arguments.of("embedded form", task("camunda:formKey='embedded:app:forms/x.html'")),
                Arguments.of("form from elsewhere", task("camunda:formKey='https://elsewhere.example/form'")),
                Arguments.of("form handler class", task("camunda:formHandlerClass='java.lang.Object'")),
                Arguments.of("form chosen by an expression", inTask("").replace("camunda:formRef=\"review-case\"", "camunda:formRef=\"${practitioner}\"")),
                Arguments.of("assignee by reflection", model("", "camunda:assignee=\"" + REFLECT + "\"", "", "")),
                Arguments.of("assignee of execution", model("", "camunda:assignee=\"${execution.getVariable('practitioner')}\"", "", "")),
                Arguments.of("candidates by reflection", model("", "camunda:candidateGroups=\"" + REFLECT + "\"", "", "")),
                Arguments.of("due date by reflection", task("camunda:dueDate=\"" + REFLECT + "\"")),
                Arguments.of("follow-up date by reflection", task("camunda:followUpDate=\"" + REFLECT + "\"")),
                Arguments.of("priority by reflection", task("camunda:priority=\"" + REFLECT + "\"")),
                Arguments.of("name by expression", inTask("").replace("name=\"Review the case\"", "name=\"${caseReference}\"")),
                Arguments.of("name by the other kind of expression", inTask("").replace("name=\"Review the case\"", "name=\"#{caseReference}\"")),
                Arguments.of("documentation by reflection", inTask("<bpmn:documentation>" + REFLECT + "</bpmn:documentation>")),
                Arguments.of("multi-instance", inTask("<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"" + REFLECT + "\" camunda:elementVariable='x'/>")),
                Arguments.of("loop cardinality", inTask("<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>" + REFLECT + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>")),
                Arguments.of("timer start at once", more("<bpmn:startEvent id='T'><bpmn:timerEventDefinition><bpmn:timeDate>" + REFLECT + "</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>")),
                Arguments.of("timer start from a variable that nobody has set", more("<bpmn:startEvent id='T'><bpmn:timerEventDefinition><bpmn:timeDate>${reviewDueAt}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>")),
                Arguments.of("timer cycle", more("<bpmn:startEvent id='T'><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1S</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>")),
                Arguments.of("condition by reflection", more("<bpmn:exclusiveGateway id='G'/><bpmn:sequenceFlow id='c' sourceRef='G' targetRef='Ended'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>" + REFLECT + "</bpmn:conditionExpression></bpmn:sequenceFlow>")),
                Arguments.of("condition in groovy", more("<bpmn:exclusiveGateway id='G'/><bpmn:sequenceFlow id='c' sourceRef='G' targetRef='Ended'><bpmn:conditionExpression language='groovy'>" + groovy + "</bpmn:conditionExpression></bpmn:sequenceFlow>")),
                Arguments.of("condition from a resource", more("<bpmn:exclusiveGateway id='G'/><bpmn:sequenceFlow id='c' sourceRef='G' targetRef='Ended'><bpmn:conditionExpression language='javascript' camunda:resource='deployment://x.js'/></bpmn:sequenceFlow>")),
                Arguments.of("conditional event", more("<bpmn:startEvent id='T'><bpmn:conditionalEventDefinition><bpmn:condition>" + REFLECT + "</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent>")),
                Arguments.of("called process by reflection", more("<bpmn:callActivity id='C' calledElement=\"" + REFLECT + "\"/>")),
                Arguments.of("called process with all variables", more("<bpmn:callActivity id='C' calledElement='accompany'><bpmn:extensionElements><camunda:in variables='all'/></bpmn:extensionElements></bpmn:callActivity>")),
                Arguments.of("called process, mapping class", more("<bpmn:callActivity id='C' calledElement='accompany' camunda:variableMappingClass='java.lang.Object'/>")),
                Arguments.of("called process, source expression", more("<bpmn:callActivity id='C' calledElement='accompany'><bpmn:extensionElements><camunda:in sourceExpression=\"" + REFLECT + "\" target='nation'/></bpmn:extensionElements></bpmn:callActivity>")),
                Arguments.of("called case", more("<bpmn:callActivity id='C' camunda:caseRef='x'/>")),
                Arguments.of("decision by expression", more("<bpmn:businessRuleTask id='C' camunda:decisionRef=\"" + REFLECT + "\" camunda:mapDecisionResult='singleEntry' camunda:resultVariable='nation'/>")),
                Arguments.of("rules by class", more("<bpmn:businessRuleTask id='C' camunda:class='java.lang.Object'/>")),
                Arguments.of("message named by reflection", model("", TO_ROLE, "", "").replace("</bpmn:definitions>", "<bpmn:message id='m' name=\"" + REFLECT + "\"/></bpmn:definitions>")),
                Arguments.of("a message that another process starts with", more("<bpmn:startEvent id='T'><bpmn:messageEventDefinition messageRef='m'/></bpmn:startEvent>").replace("</bpmn:definitions>", "<bpmn:message id='m' name='accompany.case-opened'/></bpmn:definitions>")),
                Arguments.of("error variable", more("<bpmn:boundaryEvent id='B' attachedToRef='ReviewCase'><bpmn:errorEventDefinition camunda:errorMessageVariable='nation'/></bpmn:boundaryEvent>")),
                Arguments.of("starters named by expression", model("", TO_ROLE, "", "").replace("isExecutable=\"true\"", "isExecutable=\"true\" camunda:candidateStarterGroups=\"" + REFLECT + "\"")),
                Arguments.of("job priority", model("", TO_ROLE, "", "").replace("isExecutable=\"true\"", "isExecutable=\"true\" camunda:jobPriority=\"" + REFLECT + "\"")),
                Arguments.of("version tag by expression", model("", TO_ROLE, "", "").replace("isExecutable=\"true\"", "isExecutable=\"true\" camunda:versionTag=\"" + REFLECT + "\"")),
                Arguments.of("retries by reflection", extension("<camunda:failedJobRetryTimeCycle>" + REFLECT + "</camunda:failedJobRetryTimeCycle>")),
                Arguments.of("potential owner", inTask("<bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>" + REFLECT + "</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner>")),
                Arguments.of("operaton namespace", extension("<o:taskListener xmlns:o='http://operaton.org/schema/1.0/bpmn' event='create' class='java.lang.Object'/>")),
                Arguments.of("history kept for ever", model("", TO_ROLE, "", "").replace(" camunda:historyTimeToLive=\"P30D\"", "")),
                Arguments.of("document type", model("", TO_ROLE, "", "").replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>").replace("Review the case", "&e;")),
                Arguments.of("a billion laughs", model("", TO_ROLE, "", "").replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>").replace("Review the case", "&c;")),
                Arguments.of("not XML at all", "#!/bin/sh\ntouch " + CANARY),
                Arguments.of("nothing", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileModels")
    void aModelThatReachesForMoreIsRefused(String what, String model) {
        refused(deploy("attempt.bpmn", model));
    }

    @Test
    void theSameModelWithoutTheReachIsTaken() {
        Answer answer = deploy("attempt.bpmn", model("", TO_ROLE, "", ""));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        engine.getRepositoryService().deleteDeployment(answer.json().path("id").asText(), true);
    }

    @Test
    void anotherEncodingHidesNothing() {
        String script = more("<bpmn:scriptTask id='S' scriptFormat='groovy'><bpmn:script>x</bpmn:script></bpmn:scriptTask>");
        refused(deploy("attempt.bpmn", script.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16)));
        refused(deploy("attempt.bpmn", script.replace("UTF-8", "UTF-16LE").getBytes(StandardCharsets.UTF_16LE)));
        refused(deploy("attempt.bpmn", ("\ufeff" + script).getBytes(StandardCharsets.UTF_8)));
        refused(deploy("attempt.bpmn", script.replace("UTF-8", "UTF-7").getBytes(StandardCharsets.UTF_8)));
        refused(deploy("attempt.bpmn", script.replace("bpmn:", "b:").replace("xmlns:bpmn", "xmlns:b").getBytes(StandardCharsets.UTF_8)));
    }

    // decisions

    private static String decision(String definitionsAttributes, String inputAttributes, String input, String output) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="x" %s>
                  <decision id="attempt" name="Attempt" camunda:historyTimeToLive="P30D">
                    <decisionTable id="t">
                      <input id="i" label="i"><inputExpression id="ie" typeRef="string" %s><text>%s</text></inputExpression></input>
                      <output id="o" name="nation" typeRef="string"/>
                      <rule id="r"><inputEntry id="en"><text></text></inputEntry><outputEntry id="ou"><text>%s</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(definitionsAttributes, inputAttributes, input, output);
    }

    static Stream<Arguments> hostileDecisions() {
        String external = "function(a, b) external { java: { class: \\\"java.lang.System\\\", method signature: \\\"setProperty(java.lang.String,java.lang.String)\\\" } }";
        return Stream.of(
                Arguments.of("juel", decision("", "expressionLanguage='juel'", REFLECT, "\"england\"")),
                Arguments.of("javascript", decision("", "expressionLanguage='javascript'", "1", "\"england\"")),
                Arguments.of("groovy for all", decision("expressionLanguage='groovy'", "", "1", "\"england\"")),
                Arguments.of("a language that ends like FEEL", decision("expressionLanguage='http://elsewhere.example/feel/'", "", "1", "\"england\"")),
                Arguments.of("another type language", decision("typeLanguage='groovy'", "", "1", "\"england\"")),
                Arguments.of("function of Java", decision("", "", external, "\"england\"")),
                Arguments.of("function of Java as an answer", decision("", "", "nation", external)),
                Arguments.of("cached script", decision("", "camunda:class='x'", "nation", "\"england\"")),
                Arguments.of("document type", decision("", "", "nation", "\"england\"").replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>")),
                Arguments.of("no time to live", decision("", "", "nation", "\"england\"").replace(" camunda:historyTimeToLive=\"P30D\"", "")),
                Arguments.of("a process instead", model("", TO_ROLE, "", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileDecisions")
    void aDecisionThatReachesForMoreIsRefused(String what, String decision) {
        refused(deploy("attempt.dmn", decision));
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().decisionDefinitionKey("attempt").count()).isZero();
    }

    @Test
    void anExpressionOfAnotherLanguageInADecisionIsOnlyWords() {
        Answer answer = deploy("attempt.dmn", decision("", "", REFLECT.replace("'", "&quot;"), "\"england\""));
        if (answer.status() == 200) {
            try {
                org.junit.jupiter.api.Assertions.assertThrows(RuntimeException.class,
                        () -> engine.getDecisionService().evaluateDecisionTableByKey("attempt").variables(Map.of()).evaluate());
            } finally {
                engine.getRepositoryService().deleteDeployment(answer.json().path("id").asText(), true);
            }
        } else {
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    // forms and other files

    private static String form(String component) {
        return "{\"id\":\"attempt\",\"type\":\"default\",\"schemaVersion\":16,\"components\":[" + component + "]}";
    }

    static Stream<Arguments> hostileFiles() throws Exception {
        byte[] zip = {'P', 'K', 3, 4, 0, 0, 0, 0};
        return Stream.of(
                Arguments.of("attempt.form", form("{\"type\":\"textfield\",\"key\":\"name\",\"id\":\"n\"}").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.form", form("{\"type\":\"textfield\",\"key\":\"practitioner\",\"id\":\"n\"}").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.form", form("{\"type\":\"radio\",\"key\":\"nation\",\"id\":\"n\",\"values\":[{\"label\":\"x\",\"value\":\"Jane\"}]}").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.form", form("{\"type\":\"filepicker\",\"key\":\"x\",\"id\":\"n\",\"properties\":{\"caseFile\":\"fact\"}}").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.form", form("{\"type\":\"iframe\",\"url\":\"https://elsewhere.example\",\"id\":\"n\"}").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.form", form("{\"type\":\"textfield\",\"key\":\"x\",\"id\":\"n\",\"validate\":{\"pattern\":\"([\"},\"properties\":{\"caseFile\":\"fact\"}}").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.form", "[]".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.form", "null".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.form", model("", TO_ROLE, "", "").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.form", ("[".repeat(100_000)).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.BPMN", model("", TO_ROLE, "", "").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.bpmn20.xml", model("", TO_ROLE, "", "").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.dmn11.xml", model("", TO_ROLE, "", "").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.cmmn", "<x/>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.groovy", "println 1".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.js", "1".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.html", "<script>1</script>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("attempt.zip", zip),
                Arguments.of("attempt.bpmn", zip),
                Arguments.of("attempt", model("", TO_ROLE, "", "").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("../../attempt.bpmn", model("", TO_ROLE, "", "").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("/etc/attempt.bpmn", model("", TO_ROLE, "", "").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource("hostileFiles")
    void aFileThatIsNoModelIsRefused(String name, byte[] content) {
        refused(deploy(name, content));
    }

    @Test
    void aHugeFileIsRefused() {
        byte[] huge = new byte[10_000_000];
        java.util.Arrays.fill(huge, (byte) ' ');
        Answer answer;
        try {
            answer = deploy("attempt.bpmn", huge);
        } catch (AssertionError closed) {
            return;
        }
        assertThat(answer.status()).isBetween(400, 499);
    }

    @Test
    void wordsAroundADeploymentAreNotFree() throws Exception {
        byte[] intake = source("processes/intake/intake.bpmn").getBytes(StandardCharsets.UTF_8);
        long before = engine.getRepositoryService().createDeploymentQuery().count();
        refused(designer.multipart("/deployment/create", parts("intake", "waymark", "", intake)));
        refused(designer.multipart("/deployment/create", parts("intake", "Camunda Modeler", "jane-doe", intake)));
        assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isEqualTo(before);

        assertThat(designer.multipart("/deployment/create", parts("Jane Doe", "Jane Doe", "", intake)).status()).isEqualTo(200);
        var kept = engine.getRepositoryService().createDeploymentQuery().list();
        assertThat(kept).noneMatch(deployment -> ("" + deployment.getName() + deployment.getSource()).contains("Jane"));
        assertThat(kept).anyMatch(deployment -> "intake".equals(deployment.getName()) && "Camunda Modeler".equals(deployment.getSource()));
    }

    private static Map<String, Object> parts(String name, String source, String tenant, byte[] content) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("deployment-name", name);
        parts.put("deployment-source", source);
        parts.put("enable-duplicate-filtering", "true");
        if (!tenant.isEmpty()) {
            parts.put("tenant-id", tenant);
        }
        parts.put("intake.bpmn", content);
        return parts;
    }

    @Test
    void onlyDesignersDeploy() throws Exception {
        byte[] intake = source("processes/intake/intake.bpmn").getBytes(StandardCharsets.UTF_8);
        for (String person : java.util.List.of("manager", "administrator", "practitioner", "policy-lead")) {
            Answer answer = Caller.rest(port, person).multipart("/deployment/create", parts("intake", "Camunda Modeler", "", intake));
            assertThat(answer.status()).as(person + answer.body()).isEqualTo(403);
        }
        assertThat(Caller.anonymous(port).multipart("/deployment/create", parts("intake", "Camunda Modeler", "", intake)).status()).isEqualTo(401);
    }

    // what a designer is there for

    @Test
    void aChangedModelIsUsedAtOnceAndSurvivesTheNextStart() throws Exception {
        Office.itIs("2026-11-23T10:00");
        try {
            String allocation = source("processes/allocation/allocation.bpmn").replace("name=\"Choose a practitioner\"", "name=\"Choose who stands beside them\"");
            String form = source("forms/intake/referral-recorded.form").replace("\"label\": \"Who has told us about them?\"", "\"label\": \"Who told us?\"");
            assertThat(deploy("allocation.bpmn", allocation).status()).isEqualTo(200);
            assertThat(deploy("referral-recorded.form", form).status()).isEqualTo(200);

            String reference = office.refer("Synthetic Person");
            assertThat(office.task(reference, "ChoosePractitioner").getName()).isEqualTo(reference + " · Choose who stands beside them");
            assertThat(Caller.rest(port, "duty-worker").get("/process-definition/key/intake/deployed-start-form").body()).contains("Who told us?");

            long before = engine.getRepositoryService().createDeploymentQuery().count();
            assertThat(deploy("allocation.bpmn", allocation).status()).isEqualTo(200);
            assertThat(engine.getRepositoryService().createDeploymentQuery().count()).as("the same again is dropped").isEqualTo(before);

            // another name, because engines of one virtual machine know each other by it
            try (var again = new SpringApplicationBuilder(WaymarkApplication.class).profiles("demo").run("--server.port=0",
                    "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"), "--waymark.demo.data=" + environment.getRequiredProperty("waymark.demo.data"),
                    "--waymark.demo.cases=false", "--camunda.bpm.job-execution.enabled=false", "--camunda.bpm.process-engine-name=upgraded")) {
                ProcessEngine upgraded = again.getBean(ProcessEngine.class);
                var latest = upgraded.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("allocation").latestVersion().singleResult();
                assertThat(new String(upgraded.getRepositoryService().getProcessModel(latest.getId()).readAllBytes(), StandardCharsets.UTF_8)).contains("Choose who stands beside them");
                assertThat(upgraded.getRepositoryService().createDeploymentQuery().count()).isEqualTo(before);
            }
        } finally {
            office.clear();
        }
    }
}
