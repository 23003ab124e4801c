package org.waymark;

import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The web apps' filters find their application through a static field. Tests start several in one virtual machine, and one
 * that was closed would be asked by the next while it starts.
 */
public class ForgetEarlierApplications implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new LazyInitRegistration().setApplicationContext(null);
    }
}
