package org.waymark.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision about a deadline that waits for somebody.
 *
 * @param name     the task's, as it stands in the diagram
 * @param task     its id for whoever may answer it, otherwise null
 * @param with     who is asked, in words: a user id, or "managers and deputies"
 * @param askedBy  who proposed it; empty where the register asks by itself
 * @param question what is to be decided, in words
 */
record WaitingDecision(UUID clock, String name, String task, String with, String askedBy, Instant since, String question) {

    static final String CONFIRM = "ConfirmChange";
    static final String BETWEEN_DATES = "DecideBetweenDates";
    static final String ACCEPT_OR_KEEP = "AcceptOrKeepDate";
}
