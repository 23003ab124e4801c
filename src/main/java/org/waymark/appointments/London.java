package org.waymark.appointments;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Times as a clock on the wall shows them, also in the two nights of the year in which the clocks change. */
public final class London {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private London() {
    }

    /**
     * Of an hour that comes twice, the first is meant.
     *
     * @throws AppointmentRefused in a sentence, for a time that the clocks leap over
     */
    public static OffsetDateTime at(LocalDate day, LocalTime time) {
        LocalDateTime local = day.atTime(time);
        List<ZoneOffset> offsets = ZONE.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            var gap = ZONE.getRules().getTransition(local);
            throw new AppointmentRefused("There is no %s on %s: the clocks go forward from %s to %s that night. Please choose another time."
                    .formatted(time, DAY.format(day), gap.getDateTimeBefore().toLocalTime(), gap.getDateTimeAfter().toLocalTime()));
        }
        return local.atOffset(offsets.get(0));
    }

    /** Empty for every time but those of the hour that comes twice; then a sentence says which of the two it is. */
    public static String whichOfTwo(OffsetDateTime at) {
        LocalDateTime local = at.atZoneSameInstant(ZONE).toLocalDateTime();
        List<ZoneOffset> offsets = ZONE.getRules().getValidOffsets(local);
        if (offsets.size() < 2) {
            return "";
        }
        boolean first = ZONE.getRules().getOffset(at.toInstant()).equals(offsets.get(0));
        return "The clocks go back that night and %s comes twice: this is the %s one (%s).".formatted(local.toLocalTime(), first ? "first" : "second",
                first ? "British Summer Time" : "Greenwich Mean Time");
    }
}
