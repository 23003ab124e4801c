package org.waymark.appointments;

import java.time.OffsetDateTime;

/**
 * What of an appointment may stand in a calendar that others might see: no kind, no place, nobody.
 *
 * @param endsAt   null where nobody knows
 * @param sequence grows with every change
 */
public record AppointmentTime(java.util.UUID id, String caseReference, OffsetDateTime startsAt, OffsetDateTime endsAt, boolean isCancelled, long sequence) {
}
