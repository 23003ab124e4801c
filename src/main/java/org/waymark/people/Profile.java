package org.waymark.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is recorded of somebody who works here.
 *
 * @param mostCases how many cases they hold at once at most; null where nothing was agreed
 * @param version   0 where nothing was recorded yet
 */
public record Profile(String account, Gender gender, Integer mostCases, long version, List<Spoken> languages, List<Absence> absences,
                      List<Conflict> conflicts) {

    public Profile {
        languages = List.copyOf(languages);
        absences = List.copyOf(absences);
        conflicts = List.copyOf(conflicts);
    }

    /** Both days included. */
    public record Absence(UUID id, LocalDate firstDay, LocalDate lastDay) { }

    /** @param by the account that recorded it */
    public record Conflict(UUID id, String caseReference, ConflictReason reason, String by) { }

    /** Of whom nothing is recorded. */
    public static Profile unknown(String account) {
        return new Profile(account, Gender.NOT_SAID, null, 0, List.of(), List.of(), List.of());
    }

    /** The absence that this day falls into, the longest where there are several. */
    public Optional<Absence> absence(LocalDate day) {
        return absences.stream().filter(each -> !day.isBefore(each.firstDay()) && !day.isAfter(each.lastDay())).max(Comparator.comparing(Absence::lastDay));
    }

    public boolean isInConflict(String caseReference) {
        return conflicts.stream().anyMatch(each -> each.caseReference().equals(caseReference));
    }
}
