package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.spring_test.common.BaseProcessEngineCoverageTestExecutionListener;
import org.springframework.test.context.TestContext;

/**
 * Fails a {@code FindCaseProcessTest} that did not take every path of the process {@code find-case}. The library's own
 * listener mixes all processes that a class touches into one number, and no case is opened without another process.
 */
class PathCoverage extends BaseProcessEngineCoverageTestExecutionListener {

    private static final Pattern DRAWN = Pattern.compile("<bpmn:(?:sequenceFlow|subProcess|callActivity|\\w+(?:Task|Event|Gateway)) id=\"(\\w+)\"");

    private final DefaultCollector collector = new DefaultCollector(new ExecutionContextModelProvider());

    @Override
    protected DefaultCollector getCoverageCollector() {
        return collector;
    }

    /** The library's own listener leaves every class out, see {@link ProcessTest}. */
    @Override
    protected boolean isTestClassExcluded(TestContext test) {
        return false;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        super.beforeTestClass(test);
        ProcessEngine engine = test.getApplicationContext().getBean(ProcessEngine.class);
        new ProcessEngineAdapter(engine, collector).initializeListeners();
        // the assertions would otherwise ask whichever engine was started last in this virtual machine
        BpmnAwareTests.init(engine);
    }

    @Override
    public void afterTestClass(TestContext test) {
        super.afterTestClass(test);
        String name = test.getTestClass().getSimpleName();
        if (name.endsWith("ProcessTest")) {
            String process = name.replace("ProcessTest", "").replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
            var model = collector.getModels().stream().filter(each -> each.getKey().equals(process)).findFirst()
                    .orElseThrow(() -> new AssertionError("No test of " + name + " ran the process " + process));
            var left = new TreeSet<String>();
            DRAWN.matcher(model.getXml()).results().forEach(drawn -> left.add(drawn.group(1)));
            collector.getActiveSuite().getEvents(process).stream().map(Event::getDefinitionKey).forEach(left::remove);
            assertThat(left).as("flows and nodes of " + process + " that no test of " + name + " took").isEmpty();
            assertThat(collector.getActiveSuite().calculateCoverage(model)).as("path coverage of " + process).isEqualTo(1.0);
        }
    }
}
