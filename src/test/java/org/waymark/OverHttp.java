package org.waymark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * Worn by tests that attack the running application: everything over a real socket with real log-ins, as people, the
 * Modeler and strangers reach it. Which database it runs on, each test says itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "waymark.demo.data=target/over-http-${surefire.forkNumber:1}",
        "waymark.demo.cases=false",
        "camunda.bpm.job-execution.enabled=false"})
@ActiveProfiles("demo")
@Import({Office.class, Outbox.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface OverHttp {
}
