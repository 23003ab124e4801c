package org.waymark.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

    private static final String MODELER = "Camunda Modeler";
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._()-]{0,99}\\.(bpmn|dmn|form)");

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
        if (deployment.getTenantId() != null) {
            throw new Refused("Models belong to no tenant: they hold for every case. Leave the tenant id empty.");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        if (!Seed.SOURCE.equals(deployment.getSource())) {
            neutralise(deployment, files.keySet());
        }
        List<String> problems = new ArrayList<>(rules.problems(files, deployed.getObject()));
        // what comes with the application was checked row by row when it was built
        if (problems.isEmpty() && !Seed.SOURCE.equals(deployment.getSource())) {
            files.entrySet().stream().filter(file -> file.getKey().endsWith(".dmn")).forEach(file -> problems.addAll(DeadlineTableCheck.problems(file.getValue())));
        }
        if (!problems.isEmpty()) {
            throw new Refused("Not deployed. " + String.join(" ", problems));
        }
    }

    /** The engine keeps for ever what is typed around a deployment: it is called after its file, whatever the client says. */
    private static void neutralise(DeploymentEntity deployment, Set<String> files) {
        if (!files.stream().allMatch(name -> FILE.matcher(name).matches())) {
            throw new Refused("Not deployed. A file is named in plain letters and ends in .bpmn, .dmn or .form, such as record-contact.bpmn.");
        }
        String first = files.iterator().next();
        deployment.setName(first.substring(0, first.lastIndexOf('.')));
        deployment.setSource(deployment.getSource() == null ? null : MODELER);
    }
}
