package org.waymark.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/**
 * Something was asked that Waymark does not do. The message is a sentence for the person who asked; it never repeats what
 * they sent, since it may reach a log. {@link CommandGuard} turns it into the answer that the REST API shows as 4xx.
 */
public class Refused extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    public Refused(String sentence) {
        super(sentence);
    }
}
