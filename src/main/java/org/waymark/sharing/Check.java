package org.waymark.sharing;

import java.util.UUID;

/**
 * Whether something may leave today.
 *
 * @param sentence why or why not, for whoever is about to send it; without personal data
 * @param decision the one that decides it, or null where there is none
 */
public record Check(boolean allowed, String sentence, UUID decision) {
}
