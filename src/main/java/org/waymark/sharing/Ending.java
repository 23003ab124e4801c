package org.waymark.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A recipient who has something under a decision that was withdrawn.
 *
 * @param decision the one that was withdrawn
 * @param steps    in the order recorded
 */
public record Ending(UUID id, UUID decision, Receipt to, Instant begunAt, String begunBy, List<Step> steps) {

    /** @param on the day on which it happened */
    public record Step(Asked what, LocalDate on, Instant recordedAt, String recordedBy) {
    }

    public boolean isOpen() {
        return steps.stream().noneMatch(step -> step.what().isEnd());
    }
}
