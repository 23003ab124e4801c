package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.ProcessTest;

/** Should a script ever slip past what is checked at deployment, there is nothing to run it. */
@ProcessTest
class NoScriptsTest {

    @Autowired
    private ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "ECMAScript", "groovy", "python", "ruby", "feel"})
    void noLanguageHasAnEngine(String language) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThatThrownBy(() -> configuration.getCommandExecutorTxRequired().execute(commands -> configuration.getScriptingEngines().getScriptEngineForLanguage(language)))
                .hasMessageContaining("Scripts do not run here");
    }
}
