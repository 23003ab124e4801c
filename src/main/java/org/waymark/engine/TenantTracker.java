package org.waymark.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;

/** Sees to it that whatever starts in a restricted case is as hidden as the rest of it; what an instance with a tenant writes, the engine marks itself. */
@Component
class TenantTracker extends AbstractBpmnParseListener implements TenantIdProvider {

    // asked for late: the accounts are the engine's, which is not there yet while this is made
    private final ObjectProvider<CaseTenants> tenants;
    private final ObjectProvider<CaseFiles> caseFiles;
    private final ObjectProvider<CaseRestriction> restriction;

    TenantTracker(ObjectProvider<CaseTenants> tenants, ObjectProvider<CaseFiles> caseFiles, ObjectProvider<CaseRestriction> restriction) {
        this.tenants = tenants;
        this.caseFiles = caseFiles;
        this.restriction = restriction;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) started -> {
            String reference = reference((ExecutionEntity) started);
            if (reference == null || !caseFiles.getObject().exists(reference)) {
                return;
            }
            // whoever restricts the case at this moment waits, or is waited for: a start that they do not see would stay open
            caseFiles.getObject().hold(reference);
            if (caseFiles.getObject().isRestricted(reference)) {
                tenants.getObject().alignAtCommit(reference);
            }
        });
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> {
            String reference = reference((ExecutionEntity) task.getExecution());
            if (isRestricted(reference)) {
                restriction.getObject().offer(reference, (TaskEntity) task);
            }
        });
    }

    private boolean isRestricted(String reference) {
        return reference != null && caseFiles.getObject().exists(reference) && caseFiles.getObject().isRestricted(reference);
    }

    /** The case that an instance, or whatever called it, is about; null where there is none. */
    static String reference(ExecutionEntity instance) {
        ExecutionEntity caller = instance;
        while (caller.getProcessBusinessKey() == null && caller.getSuperExecution() != null) {
            caller = caller.getSuperExecution();
        }
        String key = caller.getProcessBusinessKey();
        return key != null && CaseFiles.REFERENCE.matcher(key).matches() ? key : null;
    }

    /** When it starts, the instance may not know its case yet. */
    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext started) {
        return started.getSuperExecution() == null ? null : started.getSuperExecution().getTenantId();
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext started) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext asked) {
        return asked.getExecution() == null ? null : asked.getExecution().getTenantId();
    }
}
