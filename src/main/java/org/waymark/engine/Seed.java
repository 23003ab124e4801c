package org.waymark.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.repository.Deployment;
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
public class Seed implements SmartInitializingSingleton {

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
        differing().forEach((name, present) -> {
            if (present.inUse() == null || isOurs(present.inUse())) {
                changed.put(name, present.content());
            } else {
                LOG.warn("{} stays as it was deployed on {}: the version that comes with this release is another. "
                        + "Compare the two at /api/models/kept and deploy what should hold.", name, deployment(present.inUse()).getDeploymentTime());
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

    /**
     * A model that stays as a process designer deployed it, although this release brings another.
     *
     * @param difference from the one in use to the one that the release brings, as a unified diff
     */
    public record Kept(String file, Date deployedAt, String difference) { }

    /** What an upgrade left alone, for whoever must merge. */
    public List<Kept> kept() {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> differing().entrySet().stream()
                .filter(each -> each.getValue().inUse() != null && !isOurs(each.getValue().inUse()))
                .map(each -> new Kept(each.getKey(), deployment(each.getValue().inUse()).getDeploymentTime(),
                        difference(each.getKey(), content(each.getValue().inUse()), each.getValue().content()))).toList()));
    }

    private static String difference(String name, byte[] inUse, byte[] ours) {
        List<String> before = new String(inUse, StandardCharsets.UTF_8).lines().toList();
        List<String> after = new String(ours, StandardCharsets.UTF_8).lines().toList();
        return String.join("\n", UnifiedDiffUtils.generateUnifiedDiff("in use: " + name, "this release: " + name, before, DiffUtils.diff(before, after), 3));
    }

    /** @param inUse null where nothing of this name was ever deployed */
    private record Present(byte[] content, ResourceDefinition inUse) { }

    private Map<String, Present> differing() {
        Map<String, Present> differing = new TreeMap<>();
        files().forEach((name, content) -> {
            ResourceDefinition inUse = inUse(name);
            if (inUse == null || !Arrays.equals(content, content(inUse))) {
                differing.put(name, new Present(content, inUse));
            }
        });
        return differing;
    }

    private boolean isOurs(ResourceDefinition inUse) {
        return SOURCE.equals(deployment(inUse).getSource());
    }

    private Deployment deployment(ResourceDefinition inUse) {
        return repository.createDeploymentQuery().deploymentId(inUse.getDeploymentId()).singleResult();
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
