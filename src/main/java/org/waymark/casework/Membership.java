package org.waymark.casework;

import java.time.Instant;

/**
 * One place on a case's team, over or not.
 *
 * @param member the place as it was given
 * @param until  when it ended, or null, as is untilBy
 */
public record Membership(Member member, Instant until, String untilBy) {
}
