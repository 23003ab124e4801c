package org.waymark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.TestPropertySource;

/** Worn by the tests of what stands beside a task: all of them share one running application, so each opens cases of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OverHttp
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:desk;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1")
@interface AtTheDesk {
}
