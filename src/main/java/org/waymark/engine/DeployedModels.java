package org.waymark.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the models of a deployment may lean on because it is deployed already. */
@Component
class DeployedModels implements ModelRules.Others {

    private final RepositoryService repository;

    DeployedModels(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public boolean hasProcess(String key) {
        return unchecked(() -> repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().count() > 0);
    }

    @Override
    public boolean hasDecision(String key) {
        return unchecked(() -> repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).latestVersion().count() > 0);
    }

    @Override
    public boolean hasForm(String key) {
        var commands = Context.getCommandContext();
        return unchecked(() -> new GetCamundaFormDefinitionCmd(new CamundaFormRefImpl(key, "latest"), null).execute(commands) != null);
    }

    private static boolean unchecked(java.util.concurrent.Callable<Boolean> question) {
        return Context.getCommandContext().runWithoutAuthorization(question);
    }
}
