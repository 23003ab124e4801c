package org.waymark.endsharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteDeletionAsked implements JavaDelegate {

    private final NoteDeletion note;

    NoteDeletionAsked(NoteDeletion note) {
        this.note = note;
    }

    @Override
    public void execute(DelegateExecution execution) {
        note.note(execution, EndSharingVariables.DELETION_ASKED.from(execution));
    }
}
