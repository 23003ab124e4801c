package org.waymark.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that come with the application: those that are new or have changed since it last did. Where the
 * version in use was deployed by a process designer, it stays, and the log says that the two differ: an upgrade of the
 * application must not undo a change of law that was made last month.
 */
@Component
class Seed implements SmartInitializingSingleton {

    /** Marks a deployment as the application's own. */
    static final String SOURCE = "waymark";

    private static final String[] PATTERNS = {"classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn", "classpath*:forms/**/*.form"};
    private static final Logger LOG = LoggerFactory.getLogger(Seed.class);

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;

    Seed(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, byte[]> changed = new TreeMap<>();
        files().forEach((name, content) -> {
            ResourceDefinition inUse = inUse(name);
            if (inUse == null) {
                changed.put(name, content);
            } else if (!Arrays.equals(content, content(inUse))) {
                var deployment = repository.createDeploymentQuery().deploymentId(inUse.getDeploymentId()).singleResult();
                if (SOURCE.equals(deployment.getSource())) {
                    changed.put(name, content);
                } else {
                    LOG.warn("{} stays as it was deployed on {}: the version that comes with this release is another. "
                            + "Compare the two and deploy what should hold.", name, deployment.getDeploymentTime());
                }
            }
        });
        if (!changed.isEmpty()) {
            // two nodes may start at once: the engine lets one deploy after the other and drops what is the same by then
            var deployment = repository.createDeployment().name("Waymark").source(SOURCE).enableDuplicateFiltering(true);
            changed.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
            deployment.deploy();
            LOG.info("Deployed {}", changed.keySet());
        }
    }

    /** The latest version of what the file defines, under whatever file name it was deployed; null when there is none. */
    private ResourceDefinition inUse(String name) {
        String key = name.substring(0, name.lastIndexOf('.'));
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "bpmn" -> repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult();
            case "dmn" -> repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).latestVersion().singleResult();
            default -> engine.getCommandExecutorTxRequired().execute(new GetCamundaFormDefinitionCmd(new CamundaFormRefImpl(key, "latest"), null));
        };
    }

    private byte[] content(ResourceDefinition definition) {
        try (var in = repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The models by file name, which is unique in the whole repository. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (String pattern : PATTERNS) {
                for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    if (files.put(resource.getFilename(), resource.getContentAsByteArray()) != null) {
                        throw new IllegalStateException("Two models are called " + resource.getFilename() + "; one would silently replace the other");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
