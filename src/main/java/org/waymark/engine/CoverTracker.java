package org.waymark.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;

/** A new task of somebody who is away goes to whoever covers for them in the case. */
@Component
class CoverTracker extends AbstractBpmnParseListener {

    // asked for late, as in TenantTracker
    private final ObjectProvider<CaseFiles> caseFiles;

    CoverTracker(ObjectProvider<CaseFiles> caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> {
            String reference = TenantTracker.reference((ExecutionEntity) task.getExecution());
            if (reference != null && task.getAssignee() != null) {
                String acts = caseFiles.getObject().whoActsFor(reference, task.getAssignee());
                if (!acts.equals(task.getAssignee())) {
                    task.setAssignee(acts);
                }
            }
        });
    }
}
