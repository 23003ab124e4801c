package org.waymark.missingyoungperson;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.Deputies;

@Component
class EndDeputiesReading implements JavaDelegate {

    private final Deputies deputies;

    EndDeputiesReading(Deputies deputies) {
        this.deputies = deputies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deputies.dismiss(execution);
    }
}
