package org.waymark.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Rules;

/** What the models of a deployment may lean on because it is deployed already. */
@Component
class DeployedModels implements ModelRules.Others {

    private final RepositoryService repository;
    private final ObjectProvider<Rules> rules;

    DeployedModels(@Lazy RepositoryService repository, ObjectProvider<Rules> rules) {
        this.repository = repository;
        this.rules = rules;
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

    @Override
    public boolean hasRule(String rule) {
        return rules.getObject().exists(rule);
    }

    private static boolean unchecked(java.util.concurrent.Callable<Boolean> question) {
        return Context.getCommandContext().runWithoutAuthorization(question);
    }
}
