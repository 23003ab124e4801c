package org.waymark.coverabsence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.waymark.engine.Refused;
import org.waymark.people.Staff;
import org.waymark.people.StaffDirectory;

/** Who may stand in for whom: a colleague with a role of the same kind who is there on all of the days. */
@Component
class PossibleCovers {

    private static final String PRACTITIONER = "practitioner";

    private final Staff staff;
    private final StaffDirectory directory;

    PossibleCovers(Staff staff, StaffDirectory directory) {
        this.staff = staff;
        this.directory = directory;
    }

    Set<String> of(String absent, LocalDate from, LocalDate until) {
        return staff.withTaskList().stream().filter(each -> whyNot(absent, each, from, until).isEmpty()).collect(Collectors.toSet());
    }

    /** @throws Refused where they may not */
    void check(String absent, String cover, LocalDate from, LocalDate until) {
        whyNot(absent, cover, from, until).ifPresent(sentence -> {
            throw new Refused(sentence);
        });
    }

    private Optional<String> whyNot(String absent, String cover, LocalDate from, LocalDate until) {
        if (cover.equals(absent) || !staff.withTaskList().contains(cover)) {
            return Optional.of("Of the account of who covers, nobody else works in Tasklist.");
        }
        Set<String> theirs = staff.rolesOf(absent);
        Set<String> covers = staff.rolesOf(cover);
        if (theirs.contains(PRACTITIONER) ? !covers.contains(PRACTITIONER) : covers.stream().noneMatch(theirs::contains)) {
            return Optional.of("Whoever covers needs a role of the same kind: otherwise their tasks stay shut. Choose somebody else.");
        }
        return directory.of(cover).absences().stream().anyMatch(each -> !each.firstDay().isAfter(until) && !each.lastDay().isBefore(from))
                ? Optional.of("Whoever is to cover is away themselves on some of these days. Choose somebody else.") : Optional.empty();
    }
}
