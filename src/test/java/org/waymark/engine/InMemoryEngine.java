package org.waymark.engine;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** A process engine of one test class's own, without Spring: job executor off, history full. */
final class InMemoryEngine {

    private InMemoryEngine() {
    }

    static ProcessEngine start(Map<Object, Object> beans) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        String name = "engine-" + UUID.randomUUID();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setHistoryTimeToLive("P180D");
        configuration.setHistory("full");
        configuration.setBeans(beans);
        return configuration.buildProcessEngine();
    }

    /** Leaves nothing of one test to the next. */
    static void clear(ProcessEngine engine) {
        engine.getRepositoryService().createDeploymentQuery().list()
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    }
}
