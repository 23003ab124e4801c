package org.waymark.sharing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision that still holds and has a last day.
 *
 * @param until     the last day it holds
 * @param decidedBy a user id
 */
public record EndsSoon(UUID decision, String reference, LocalDate until, String decidedBy) {
}
