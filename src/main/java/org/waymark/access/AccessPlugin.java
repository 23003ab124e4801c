package org.waymark.access;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

    private final AccountNames names;

    AccessPlugin(AccountNames names) {
        this.names = names;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new OwnProfileOnly());
        engine.setIdentityProviderSessionFactory(names);
    }
}
