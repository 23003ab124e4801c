package org.waymark.nrm;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;

/** Who may refer in the nation of the case, as the latest table says; asked by an engine of its own, so that reading leaves no history. */
@Component
class FirstResponders implements FormFact {

    private static final DmnEngine DECISIONS = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final String TABLE = "first-responders";

    private final RepositoryService repository;

    FirstResponders(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Object read(FormReading reading) {
        Map<String, Object> nation = Map.of("nation", CaseVariables.NATION.from(reading.variables()));
        List<Map<String, Object>> rows = Context.getCommandContext().runWithoutAuthorization(() -> {
            String latest = repository.createDecisionDefinitionQuery().decisionDefinitionKey(TABLE).withoutTenantId().latestVersion().singleResult().getId();
            return DECISIONS.evaluateDecisionTable(DECISIONS.parseDecision(TABLE, repository.getDmnModelInstance(latest)), nation).getResultList();
        });
        return rows;
    }
}
