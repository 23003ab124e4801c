package org.waymark.sharing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * That something left the charity with a step.
 *
 * @param step          as its process calls it
 * @param recipientName which of them, in words; may be empty
 * @param ground        AGREED stands for whatever the decision rests on
 * @param decision      the one that allowed it, or null where another ground was stated
 */
public record Left(UUID id, String step, Recipient recipient, String recipientName, Purpose purpose, Set<Data> data, Ground ground, UUID decision, Instant at, String by) {

    /** Leaves the words out, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "Left[" + id + ", " + recipient + ", " + purpose + "]";
    }
}
