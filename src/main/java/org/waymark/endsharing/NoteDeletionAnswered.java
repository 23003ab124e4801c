package org.waymark.endsharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.sharing.Asked;

@Component
class NoteDeletionAnswered implements JavaDelegate {

    private final NoteDeletion note;

    NoteDeletionAnswered(NoteDeletion note) {
        this.note = note;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String answer = EndSharingVariables.DELETION_ANSWER.from(execution);
        note.note(execution, answer.equals(EndSharingVariables.ASKED_AGAIN) ? Asked.ASKED.label() : answer);
    }
}
