package org.waymark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.util.TestSocketUtils;

/**
 * Worn by every test in a browser: the demo on a port of its own with a database in memory, a mail server that keeps what it
 * gets, the job executor off: {@link Office#runJobs()} does its work when the test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:browser-tests;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000",
        "waymark.demo.data=target/browser-tests-${surefire.forkNumber:1}",
        "waymark.demo.cases=false",
        "camunda.bpm.job-execution.enabled=false"})
@ActiveProfiles("demo")
@Import({Office.class, Outbox.class})
@ContextConfiguration(initializers = BrowserTest.KnownPort.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface BrowserTest {

    /** A free port that is known before the server starts, because mails carry links. */
    class KnownPort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("knownPort", Map.of("server.port", TestSocketUtils.findAvailableTcpPort())));
        }
    }
}
