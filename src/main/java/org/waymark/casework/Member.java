package org.waymark.casework;

import java.time.Instant;

/**
 * One place on a case's team.
 *
 * @param id     a user id or, for a role, the role's
 * @param isRole whether everybody with the role is meant
 * @param part   holder, named, cover (for somebody who is away), proposed (asked, has not answered) or role
 * @param by     who put them there
 */
public record Member(String id, boolean isRole, String part, Instant since, String by) {
}
