package org.waymark.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Looks at everything that is deployed, by whatever client, before the engine does. Whoever may deploy could otherwise run
 * code on the server; and a model that names something that is not there would fail in front of a practitioner.
 */
@Component
class DeployGuard implements Deployer {

    private final ModelRules rules;
    private final ObjectProvider<DeployedModels> deployed;

    DeployGuard(ModelRules rules, ObjectProvider<DeployedModels> deployed) {
        this.rules = rules;
        this.deployed = deployed;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        if (Seed.SOURCE.equals(deployment.getSource()) && Context.getCommandContext().getAuthentication() != null) {
            throw new Refused("The deployment source “" + Seed.SOURCE + "” is kept for what comes with the application.");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        List<String> problems = rules.problems(files, deployed.getObject());
        if (!problems.isEmpty()) {
            throw new Refused("Not deployed. " + String.join(" ", problems));
        }
    }
}
