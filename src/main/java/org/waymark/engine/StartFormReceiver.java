package org.waymark.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Takes what a start form submits, before the engine sees anything of it and in the same transaction. The bean is named as
 * the start event's id, decapitalised.
 */
public interface StartFormReceiver {

    /** @throws Refused when what was sent makes no sense together, with a sentence for the person who sent it */
    void receive(FormSubmission submission, DelegateExecution process);
}
