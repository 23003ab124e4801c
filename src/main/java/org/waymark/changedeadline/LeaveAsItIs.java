package org.waymark.changedeadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.Deputies;

@Component
class LeaveAsItIs implements JavaDelegate {

    private final Deputies deputies;

    LeaveAsItIs(Deputies deputies) {
        this.deputies = deputies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deputies.dismiss(execution);
    }
}
