package org.waymark.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A letter as drafted, and what was recorded of it since.
 *
 * @param recipientKind a word of {@link org.waymark.sharing.Recipient}, or {@link #YOUNG_PERSON}
 * @param purpose       a word of {@link org.waymark.sharing.Purpose}; empty for their own copy
 * @param document      the draft among the documents of the case; null for a copy of a decision
 * @param gaps          what the draft left open
 * @param copy          the words of a copy of a decision; null for any other letter
 * @param sent          in the order recorded: the last holds
 */
public record Letter(UUID id, String template, String title, String recipientKind, String recipient, String purpose, UUID document, List<String> gaps,
                     DecisionCopy copy, Instant draftedAt, String draftedBy, List<Sent> sent) {

    public static final String YOUNG_PERSON = "young-person";
    public static final String DECISION_COPY = "copy-of-a-decision";

    public Letter {
        gaps = List.copyOf(gaps);
        sent = List.copyOf(sent);
    }

    /** draft, sent, or not-sent where a correction says so. */
    public String state() {
        return sent.isEmpty() ? "draft" : sent.get(sent.size() - 1).how() == How.NOT_SENT ? "not-sent" : "sent";
    }

    /**
     * That it went out, or that what was recorded before was wrong.
     *
     * @param document   the final version among the documents of the case; null when it went out as drafted
     * @param ground     what the sharing rested on
     * @param decision   the decision about sharing; null where it rested on something else
     * @param reason     why another ground than a decision; empty otherwise
     * @param correction why the entry before was wrong; empty in the first
     */
    public record Sent(How how, LocalDate on, UUID document, LawfulGround ground, UUID decision, String reason, String correction, Instant recordedAt, String recordedBy) {

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Sent[" + how + ", " + on + ", " + ground + "]";
        }
    }

    /** Leaves the words out, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "Letter[" + id + ", " + template + ", " + state() + "]";
    }
}
