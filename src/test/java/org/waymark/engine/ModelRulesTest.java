package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.waymark.notices.Notices;

/** A harmless model, one change to it, and the sentence that refuses it. */
class ModelRulesTest {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="t"
                modeler:executionPlatform="Camunda Platform" exporter="Camunda Modeler">
              <bpmn:process id="p" name="Process" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:documentation>Plain words.</bpmn:documentation>
                <bpmn:startEvent id="Recorded" name="Recorded" camunda:formRef="recorded" camunda:formRefBinding="latest" camunda:initiator="recordedBy" />
                <bpmn:serviceTask id="Work" name="Work" camunda:delegateExpression="${work}" />
                <bpmn:userTask id="Answer" name="Answer" camunda:assignee="${practitioner}" camunda:dueDate="${reviewDueAt}" camunda:formRef="answer" camunda:formRefBinding="latest" />
                <bpmn:boundaryEvent id="Late" attachedToRef="Answer"><bpmn:timerEventDefinition><bpmn:timeDate xsi:type="bpmn:tFormalExpression">${reviewDueAt}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                <bpmn:sendTask id="Tell" name="Tell" camunda:asyncBefore="true" camunda:delegateExpression="${sendNotice}">
                  <bpmn:extensionElements>
                    <camunda:failedJobRetryTimeCycle>R5/PT5M</camunda:failedJobRetryTimeCycle>
                    <camunda:inputOutput><camunda:inputParameter name="notice">review-due</camunda:inputParameter><camunda:inputParameter name="to">${practitioner}</camunda:inputParameter></camunda:inputOutput>
                  </bpmn:extensionElements>
                </bpmn:sendTask>
                <bpmn:businessRuleTask id="Decide" name="Decide" camunda:decisionRef="table" camunda:mapDecisionResult="singleEntry" camunda:resultVariable="nextStep" />
                <bpmn:callActivity id="Call" name="Call" calledElement="other"><bpmn:extensionElements><camunda:in businessKey="${caseReference}" /><camunda:in source="nation" target="nation" /></bpmn:extensionElements></bpmn:callActivity>
                <bpmn:exclusiveGateway id="Which" name="Which?" />
                <bpmn:endEvent id="Done" name="Done" />
                <bpmn:sequenceFlow id="Which_Yes" name="Yes" sourceRef="Which" targetRef="Done"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${nextStep == 'close' &amp;&amp; !joined}</bpmn:conditionExpression></bpmn:sequenceFlow>
              </bpmn:process>
            </bpmn:definitions>
            """;
    private static final String WORK = "<bpmn:serviceTask id=\"Work\" name=\"Work\" camunda:delegateExpression=\"${work}\" />";
    private static final String FORM_OF_ANSWER = "camunda:formRef=\"answer\" camunda:formRefBinding=\"latest\" />";
    private static final String DELEGATE = "camunda:delegateExpression=\"${work}\"";
    private static final String CONDITION = "${nextStep == 'close' &amp;&amp; !joined}";

    private static final String DECISION = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="t">
              <decision id="table" name="Table" camunda:historyTimeToLive="P30D">
                <decisionTable id="t"><input id="i"><inputExpression id="ie"><text>nation</text></inputExpression></input><output id="o" name="o" typeRef="string" />
                  <rule id="r"><inputEntry id="e"><text>"wales"</text></inputEntry><outputEntry id="x"><text>"close"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static final String FORM = """
            {"id": "answer", "type": "default", "components": [
              {"type": "text", "text": "Hello {{caseReference}}"},
              {"type": "textarea", "key": "story", "label": "Story", "properties": {"caseFile": "entry"}},
              {"type": "radio", "key": "nextStep", "label": "Next", "values": [{"label": "Close", "value": "close"}]}]}
            """;

    private static final ModelRules.Others REPOSITORY = new ModelRules.Others() {
        @Override
        public boolean hasProcess(String key) {
            return key.equals("other");
        }

        @Override
        public boolean hasDecision(String key) {
            return key.equals("table");
        }

        @Override
        public boolean hasForm(String key) {
            return List.of("recorded", "answer").contains(key);
        }

        @Override
        public boolean hasRule(String rule) {
            return false;
        }
    };

    private ModelRules rules;

    @BeforeEach
    void know() {
        var notices = mock(Notices.class);
        when(notices.exists("review-due")).thenReturn(true);
        JavaDelegate delegate = execution -> { };
        StartFormReceiver receiver = (submission, process) -> { };
        rules = new ModelRules(new DeclaredVariables(), new StaticListableBeanFactory(new LinkedHashMap<>(
                Map.of("work", delegate, "sendNotice", delegate, "recorded", receiver, "notices", notices, "secret", "a bean of any other kind"))));
    }

    @Test
    void harmlessOnesAreAccepted() {
        assertThat(problems("p.bpmn", MODEL)).isEmpty();
        assertThat(problems("table.dmn", DECISION)).isEmpty();
        assertThat(problems("answer.form", FORM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 7 * * ?", "0 30 17 * * ?", "0 05 00 * * ?", "0 59 23 * * ?", " 0 0 7 * * ?\n"})
    void processMayStartOnceADay(String cron) {
        assertThat(problems("p.bpmn", replaced(MODEL, WORK, WORK + morning(cron)))).isEmpty();
    }

    @Test
    void taskMaySayWhatLeavesTheCharity() {
        assertThat(problems("p.bpmn", replaced(MODEL, FORM_OF_ANSWER, FORM_OF_ANSWER.replace(" />", ">" + properties("sharedWith=police, council;sharedFor=safety;sharedData=identity,safety") + "</bpmn:userTask>")))).isEmpty();
    }

    private static Arguments shared(String said, String sentence) {
        return change(FORM_OF_ANSWER, FORM_OF_ANSWER.replace(" />", ">" + properties(said) + "</bpmn:userTask>"), sentence);
    }

    private static String properties(String said) {
        return "<bpmn:extensionElements><camunda:properties>" + Stream.of(said.split(";")).map(each -> each.split("=", -1))
                .map(each -> "<camunda:property name=\"%s\" value=\"%s\" />".formatted(each[0], each[1])).collect(Collectors.joining()) + "</camunda:properties></bpmn:extensionElements>";
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                // code of one's own
                task("<bpmn:scriptTask id=\"Work\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>", "scripts do not run here"),
                task("<bpmn:scriptTask id=\"Work\" scriptFormat=\"groovy\" camunda:resource=\"x.groovy\" />", "scripts do not run here"),
                task("<bpmn:scriptTask id=\"Work\" scriptFormat=\"python\" />", "scripts do not run here"),
                // the engine knows these by their local name, whatever their namespace
                task(WORK.replace(" />", "><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"practitioner\">x<dc:script xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\" scriptFormat=\"juel\">1</dc:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>"), "scripts do not run here"),
                task(WORK.replace(" />", "><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"practitioner\"><bioc:list xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\"/></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>"), "holds plain text or a variable"),
                task("<di:anything xmlns:di=\"http://www.omg.org/spec/DD/20100524/DI\" />" + WORK, "“di:anything” is not allowed"),
                change(DELEGATE, "camunda:class=\"org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior\"", "names one of the application's own delegates"),
                change(DELEGATE, "camunda:expression=\"${work.execute()}\"", "names one of the application's own delegates"),
                change(DELEGATE, "camunda:type=\"shell\"", "“camunda:type” is not allowed"),
                change(DELEGATE, "camunda:type=\"mail\"", "“camunda:type” is not allowed"),
                change(DELEGATE, "camunda:type=\"external\" camunda:topic=\"t\"", "“camunda:type” is not allowed"),
                change(DELEGATE, "", "must name one of the application's own delegates"),
                change(DELEGATE, "camunda:delegateExpression=\"${secret}\"", "must name one of the application's own delegates"),
                change(DELEGATE, "camunda:delegateExpression=\"${''.getClass()}\"", "must name one of the application's own delegates"),
                change(DELEGATE, "camunda:delegateExpression=\"${execution.processEngineServices}\"", "must name one of the application's own delegates"),
                change(DELEGATE, "camunda:delegateExpression=\"#{work}\"", "must name one of the application's own delegates"),
                task(WORK.replace(" />", "><bpmn:extensionElements><camunda:executionListener event=\"start\" class=\"x.Y\" /></bpmn:extensionElements></bpmn:serviceTask>"), "listeners are not used"),
                task(WORK.replace(" />", "><bpmn:extensionElements><camunda:taskListener event=\"create\" expression=\"${x}\" /></bpmn:extensionElements></bpmn:serviceTask>"), "listeners are not used"),
                task(WORK.replace(" />", "><bpmn:extensionElements><camunda:field name=\"f\" stringValue=\"x\" /></bpmn:extensionElements></bpmn:serviceTask>"), "“camunda:field” is not allowed"),
                task(WORK.replace(" />", "><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>"), "“camunda:connector” is not allowed"),
                task(WORK.replace(" />", "><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"to\"><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>"), "scripts do not run here"),
                task(WORK.replace(" />", "><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name=\"to\">x</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>"), "“camunda:outputParameter” is not allowed"),
                task(WORK.replace(" />", "><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${x}\" /></bpmn:serviceTask>"), "multiInstanceLoopCharacteristics” is not allowed"),
                task(WORK.replace(" />", "><bpmn:standardLoopCharacteristics /></bpmn:serviceTask>"), "standardLoopCharacteristics” is not allowed"),
                // the same by another name
                change("xmlns:modeler", "xmlns:activiti=\"http://activiti.org/bpmn\" xmlns:modeler", DELEGATE, "activiti:class=\"x.Y\"", "“activiti:class” is not allowed"),
                change("xmlns:modeler", "xmlns:camunda2=\"http://camunda.org/schema/1.0/bpmn\" xmlns:modeler", DELEGATE, "camunda2:class=\"x.Y\"", "“camunda2:class” is not allowed"),
                change("xmlns:modeler", "xmlns:fox=\"http://www.camunda.com/fox\" xmlns:modeler", DELEGATE, "fox:class=\"x.Y\"", "“fox:class” is not allowed"),
                // expressions where words belong
                change("name=\"Answer\"", "name=\"Answer ${practitioner}\"", "must be plain words"),
                change("name=\"Answer\"", "name=\"Answer #{practitioner}\"", "must be plain words"),
                change("Plain words.", "${''.getClass()}", "expressions are not allowed"),
                change("Plain words.", "<![CDATA[${''.getClass()}]]>", "expressions are not allowed"),
                change(CONDITION, "${''.getClass().forName('java.lang.Runtime')}", "compares variables with answers"),
                change(CONDITION, "${execution.setVariable('a', 1)}", "compares variables with answers"),
                change(CONDITION, "${nextStep == 'elsewhere'}", "“elsewhere” is never the value of “nextStep”"),
                change(CONDITION, "${name == 'close'}", "the variable “name” is not declared"),
                change(CONDITION, "nextStep == 'close'", "a condition is an expression"),
                change("<bpmn:conditionExpression xsi:type", "<bpmn:conditionExpression language=\"javascript\" xsi:type", "“language” is not allowed"),
                change("<bpmn:conditionExpression xsi:type", "<bpmn:conditionExpression camunda:resource=\"x.js\" xsi:type", "“camunda:resource” is not allowed"),
                change("targetNamespace", "expressionLanguage=\"groovy\" targetNamespace", "“expressionLanguage” is not allowed"),
                change("camunda:assignee=\"${practitioner}\"", "camunda:assignee=\"${people.anybody()}\"", "the assignee must be"),
                change("camunda:assignee=\"${practitioner}\"", "camunda:assignee=\"${nation}\"", "the assignee must be"),
                change("camunda:assignee=\"${practitioner}\"", "camunda:candidateUsers=\"${practitioner}\"", "“camunda:candidateUsers” is not allowed"),
                change("camunda:assignee=\"${practitioner}\"", "camunda:candidateGroups=\"${nation}\"", "must not be an expression"),
                change("camunda:assignee=\"${practitioner}\"", "", "either to one person"),
                change("camunda:dueDate=\"${reviewDueAt}\"", "camunda:dueDate=\"${dateTime()}\"", "the due date must be"),
                change("camunda:dueDate=\"${reviewDueAt}\"", "camunda:followUpDate=\"2026-11-23\"", "the follow-up date must be"),
                change("${reviewDueAt}</bpmn:timeDate>", "2026-11-23</bpmn:timeDate>", "a timer must be"),
                change("<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${reviewDueAt}</bpmn:timeDate>", "<bpmn:timeCycle>R/PT1S</bpmn:timeCycle>", "a timer names the variable"),
                // starting by the clock: at the start of a process, once a day
                clock("0 0 7 * * *", "starts once a day"),
                clock("0 0 7 ? * MON-FRI", "starts once a day"),
                clock("0 0 7,19 * * ?", "starts once a day"),
                clock("0 */5 * * * ?", "starts once a day"),
                clock("* 0 7 * * ?", "starts once a day"),
                clock("0 60 7 * * ?", "starts once a day"),
                clock("0 0 24 * * ?", "starts once a day"),
                clock("0 0 7 * * ? 2026", "starts once a day"),
                clock("R/PT1S", "starts once a day"),
                clock("PT1H", "starts once a day"),
                clock("", "starts once a day"),
                clock("${nation}", "expressions are not allowed"),
                clock("#{nation}", "expressions are not allowed"),
                change("<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${reviewDueAt}</bpmn:timeDate>", cycle("0 0 7 * * ?"), "only at its start"),
                task(WORK + "<bpmn:intermediateCatchEvent id=\"Wait\"><bpmn:timerEventDefinition>" + cycle("0 0 7 * * ?") + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>", "only at its start"),
                task(WORK + "<bpmn:subProcess id=\"Beside\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"Each\" isInterrupting=\"false\"><bpmn:timerEventDefinition>" + cycle("0 0 7 * * ?") + "</bpmn:timerEventDefinition></bpmn:startEvent></bpmn:subProcess>", "only at its start"),
                task(WORK + "<bpmn:startEvent id=\"Morning\"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>", "a timer names the variable"),
                change("camunda:initiator=\"recordedBy\"", "camunda:initiator=\"somebody\"", "the initiator must be"),
                // forms
                change("camunda:formRef=\"answer\"", "camunda:formKey=\"embedded:app:forms/a.html\"", "“camunda:formKey” is not allowed: a task's form is a Camunda Form"),
                change("camunda:formRef=\"answer\" camunda:formRefBinding=\"latest\"", "", "needs a form"),
                change("camunda:formRef=\"answer\"", "camunda:formRef=\"nowhere\"", "the form “nowhere” is not deployed"),
                change("camunda:formRef=\"answer\"", "camunda:formRef=\"${nation}\"", "must not be an expression"),
                change("camunda:formRef=\"answer\" camunda:formRefBinding=\"latest\"", "camunda:formRef=\"answer\" camunda:formRefBinding=\"deployment\"", "forms are bound “latest”"),
                change("id=\"Recorded\"", "id=\"Elsewhere\"", "a receiver named “elsewhere”"),
                task("<bpmn:userTask id=\"Work\" camunda:assignee=\"${practitioner}\" camunda:formRef=\"answer\" camunda:formRefBinding=\"latest\"><bpmn:extensionElements><camunda:formData><camunda:formField id=\"x\" type=\"string\" /></camunda:formData></bpmn:extensionElements></bpmn:userTask>", "“camunda:formData” is not allowed"),
                // values that go elsewhere
                change("<camunda:in source=\"nation\" target=\"nation\" />", "<camunda:in variables=\"all\" />", "“variables” is not allowed"),
                change("<camunda:in source=\"nation\" target=\"nation\" />", "<camunda:in sourceExpression=\"${''.getClass()}\" target=\"nation\" />", "“sourceExpression” is not allowed"),
                change("<camunda:in source=\"nation\" target=\"nation\" />", "<camunda:in source=\"name\" target=\"nation\" />", "“source” is not allowed"),
                change("calledElement=\"other\"", "calledElement=\"nowhere\"", "the called process “nowhere” is not deployed"),
                change("calledElement=\"other\"", "calledElement=\"${nation}\"", "must be plain words"),
                change("name=\"to\">${practitioner}", "name=\"to\">${execution.id}", "must be plain or ${a declared variable}"),
                change("name=\"to\">${practitioner}", "name=\"story\">${practitioner}", "the input “story” is not a declared variable"),
                change(">review-due<", ">no-such-notice<", "“no-such-notice” is not a value for “notice”"),
                // what would fail in front of people
                change(" camunda:asyncBefore=\"true\"", "", "a send task is camunda:asyncBefore"),
                change("<camunda:failedJobRetryTimeCycle>R5/PT5M</camunda:failedJobRetryTimeCycle>", "", "a send task has a retry cycle"),
                change("R5/PT5M", "${nation}", "expressions are not allowed"),
                change("R5/PT5M", "R99999/PT0.001S", "a retry cycle reads"),
                change("camunda:decisionRef=\"table\"", "camunda:decisionRef=\"nowhere\"", "the decision “nowhere” is not deployed"),
                change("camunda:mapDecisionResult=\"singleEntry\"", "camunda:mapDecisionResult=\"resultList\"", "as singleEntry, to a declared variable"),
                change("camunda:resultVariable=\"nextStep\"", "camunda:resultVariable=\"story\"", "as singleEntry, to a declared variable"),
                change(" camunda:historyTimeToLive=\"P30D\"", "", "the process needs camunda:historyTimeToLive"),
                change("isExecutable=\"true\"", "isExecutable=\"false\"", "the process is not executable"),
                change("<bpmn:endEvent id=\"Done\" name=\"Done\" />", "<bpmn:adHocSubProcess id=\"Done\" />", "“bpmn:adHocSubProcess” is not allowed"),
                // what leaves the charity
                shared("sharedWith=police;sharedFor=safety;sharedData=identity,the-press", "in the words of the lists. Choose one of: identity, contact"),
                shared("sharedWith=the-press;sharedFor=safety;sharedData=identity", "in the words of the lists. Choose one of: legal-representative"),
                shared("sharedWith=police;sharedFor=gossip;sharedData=identity", "in the words of the lists. Choose one of: legal-advice"),
                shared("sharedWith=police;sharedFor=safety;sharedData=", "in the words of the lists"),
                shared("sharedWith=police;sharedFor=safety", "says all three"),
                task(WORK.replace(" />", ">" + properties("sharedWith=police;sharedFor=safety;sharedData=identity") + "</bpmn:serviceTask>"), "only a user task says what is shared"),
                // no such file
                change("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "not well-formed XML without a document type"),
                change("Plain words.", "&e;", "not well-formed XML without a document type"),
                change("</bpmn:process>", "", "not well-formed XML"),
                change(MODEL, "<definitions xmlns=\"http://www.omg.org/spec/CMMN/20151109/MODEL\" />", "is not a BPMN model"));
    }

    @ParameterizedTest
    @MethodSource
    void hostile(String model, String sentence) {
        assertThat(problems("p.bpmn", model)).anySatisfy(problem -> assertThat(problem).startsWith("p.bpmn").contains(sentence));
    }

    static Stream<Arguments> hostileDecision() {
        return Stream.of(
                decision("<inputExpression id=\"ie\">", "<inputExpression id=\"ie\" expressionLanguage=\"javascript\">", "written in FEEL, not in “javascript”"),
                decision("<inputEntry id=\"e\">", "<inputEntry id=\"e\" expressionLanguage=\"juel\">", "written in FEEL, not in “juel”"),
                decision("<outputEntry id=\"x\">", "<outputEntry id=\"x\" expressionLanguage=\"groovy\">", "written in FEEL, not in “groovy”"),
                decision("namespace=\"t\"", "namespace=\"t\" expressionLanguage=\"http://www.java.com/java\"", "written in FEEL"),
                decision("\"close\"", "{f: function(a) external {java: {class: \"java.lang.Runtime\", method signature: \"getRuntime()\"}}}.f(1)", "functions of one's own"),
                decision(" camunda:historyTimeToLive=\"P30D\"", "", "the decision needs camunda:historyTimeToLive"),
                decision("camunda:historyTimeToLive", "camunda:class=\"x.Y\" camunda:historyTimeToLive", "“camunda:class” is not allowed"),
                decision("<decision id", "<script xmlns=\"urn:x\" /><decision id", "“script” is not allowed"),
                decision("<definitions ", "<!DOCTYPE x [<!ENTITY e \"e\">]><definitions ", "not well-formed XML without a document type"),
                arguments(MODEL, "is not a DMN model"));
    }

    @ParameterizedTest
    @MethodSource
    void hostileDecision(String model, String sentence) {
        assertThat(problems("table.dmn", model)).anySatisfy(problem -> assertThat(problem).startsWith("table.dmn").contains(sentence));
    }

    static Stream<Arguments> hostileForm() {
        return Stream.of(
                form("\"textarea\"", "\"iframe\"", "a field of type “iframe” is not allowed"),
                form("\"textarea\"", "\"filepicker\"", "a field of type “filepicker” is not allowed"),
                form("\"textarea\"", "\"dynamiclist\"", "a field of type “dynamiclist” is not allowed"),
                form(", \"properties\": {\"caseFile\": \"entry\"}", "", "neither a declared variable nor part of the case file"),
                form("\"entry\"", "\"somewhere\"", "the property caseFile is “fact” or “entry”"),
                form("\"key\": \"story\"", "\"key\": \"nation\"", "cannot also be part of the case file"),
                form("\"key\": \"story\"", "\"key\": \"nextStep\"", "two fields are called “nextStep”"),
                form("\"radio\"", "\"textfield\"", "a field of type “textfield” cannot ask for this variable"),
                form("\"close\"", "\"destroy\"", "“destroy” is not one of its choices"),
                form("\"key\": \"nextStep\"", "\"key\": \"firstContactDueAt\"", "cannot ask for this variable"),
                form("\"id\": \"answer\", ", "", "the form has no id"),
                form("\"label\": \"Story\"", "\"label\": \"Story\", \"path\": \"x\"", "groups have no path"),
                form("\"label\": \"Story\"", "\"label\": \"Story\", \"id\": \"answer\"", "the id of two things"),
                form("]}\n", "", "not valid JSON"));
    }

    @ParameterizedTest
    @MethodSource
    void hostileForm(String form, String sentence) {
        assertThat(problems("answer.form", form)).anySatisfy(problem -> assertThat(problem).contains(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.groovy", "run.js", "run.py", "page.html", "run.cmmn", "noextension", "p.bpmn.exe", "p.BPMN", "p.bpmn20.xml"})
    void otherFilesAreRefused(String name) {
        assertThat(problems(name, MODEL)).singleElement().asString().contains("only .bpmn, .dmn and .form files");
    }

    @Test
    void formThatComesAlongCounts() {
        var files = Map.of("p.bpmn", MODEL.replace("formRef=\"answer\"", "formRef=\"newcomer\"").getBytes(StandardCharsets.UTF_8),
                "newcomer.form", FORM.replace("\"id\": \"answer\"", "\"id\": \"newcomer\"").getBytes(StandardCharsets.UTF_8));
        assertThat(rules.problems(files, REPOSITORY)).isEmpty();
    }

    private List<String> problems(String name, String content) {
        return rules.problems(Map.of(name, content.getBytes(StandardCharsets.UTF_8)), REPOSITORY);
    }

    private static Arguments task(String instead, String sentence) {
        return change(WORK, instead, sentence);
    }

    private static Arguments clock(String cron, String sentence) {
        return task(WORK + morning(cron), sentence);
    }

    private static String morning(String cron) {
        return "<bpmn:startEvent id=\"Morning\"><bpmn:timerEventDefinition>" + cycle(cron) + "</bpmn:timerEventDefinition></bpmn:startEvent>";
    }

    private static String cycle(String cron) {
        return "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">" + cron + "</bpmn:timeCycle>";
    }

    private static Arguments change(String what, String instead, String sentence) {
        return arguments(replaced(MODEL, what, instead), sentence);
    }

    private static Arguments change(String what, String instead, String also, String insteadOfThat, String sentence) {
        return arguments(replaced(replaced(MODEL, what, instead), also, insteadOfThat), sentence);
    }

    private static Arguments decision(String what, String instead, String sentence) {
        return arguments(replaced(DECISION, what, instead), sentence);
    }

    private static Arguments form(String what, String instead, String sentence) {
        return arguments(replaced(FORM, what, instead), sentence);
    }

    private static String replaced(String model, String what, String instead) {
        if (!model.contains(what)) {
            throw new IllegalArgumentException("The harmless model has no " + what);
        }
        return model.replace(what, instead);
    }
}
