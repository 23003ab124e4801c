package org.waymark.engine;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What one notice tells besides its case and its day. Worked out when the mail is sent, so that it holds no older news, and
 * kept nowhere.
 */
public interface NoticeFields {

    /** The notice, by the name of its template. */
    String notice();

    /** @return fields of {@link org.waymark.notices.Notices#FIELDS}; empty when there is nothing to tell any more, and then nothing is sent */
    Optional<Map<String, String>> now(DelegateExecution execution);
}
