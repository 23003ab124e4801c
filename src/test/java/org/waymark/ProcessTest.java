package org.waymark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;

/**
 * Worn by every test of a process: the whole application with its real beans on a database in memory, a mail server that
 * keeps what it gets, the job executor off. Everything is done through {@link Office}, as a browser would. {@link PathCoverage} asks each class to take every path.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = {
        "spring.datasource.url=jdbc:h2:mem:process-tests;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000",
        "waymark.demo.data=target/process-tests-${surefire.forkNumber:1}",
        "camunda.bpm.job-execution.enabled=false"})
@ActiveProfiles("demo")
@Import({ProcessTest.OwnCoverage.class, ProcessEngineCoverageConfiguration.class, Office.class, Outbox.class})
@TestExecutionListeners(listeners = PathCoverage.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface ProcessTest {

    /** Puts the library's own listener to rest: {@link PathCoverage} counts. */
    @TestConfiguration(proxyBeanMethods = false)
    class OwnCoverage {

        @Bean
        ProcessEngineCoverageProperties noClassForTheLibrary() {
            return new ProcessEngineCoverageProperties.Builder().addInclusionPatternForTestClasses("none").build();
        }
    }
}
