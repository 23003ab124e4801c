package org.waymark.engine;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * When a process that starts each day starts next. The engine reads a cron in the zone of the virtual machine, so that on
 * a server set to UTC everybody's morning would begin an hour late all summer; and the machine's zone cannot be changed
 * under it, because the engine's tables hold times of that zone. Here it is Europe/London, whatever the server says.
 */
class DailyInLondon extends CycleBusinessCalendar {

    /** The one form of cron there is: a minute and an hour, every day. */
    private static final Pattern DAILY = Pattern.compile("0 ([0-5]?\\d) ([01]?\\d|2[0-3]) \\* \\* \\?");

    static Optional<LocalTime> time(String cron) {
        Matcher daily = DAILY.matcher(cron);
        return daily.matches() ? Optional.of(LocalTime.of(Integer.parseInt(daily.group(2)), Integer.parseInt(daily.group(1)))) : Optional.empty();
    }

    /** Every way of asking ends here. A time that a clock change leaves out comes an hour later, one that it repeats comes once. */
    @Override
    public Date resolveDuedate(String cycle, Date from, long offset) {
        return time(cycle).map(time -> next(time, from == null ? ClockUtil.getCurrentTime() : from)).orElseGet(() -> super.resolveDuedate(cycle, from, offset));
    }

    private static Date next(LocalTime time, Date from) {
        ZonedDateTime today = from.toInstant().atZone(EngineClock.ZONE).toLocalDate().atTime(time).atZone(EngineClock.ZONE);
        ZonedDateTime next = today.toInstant().isAfter(from.toInstant()) ? today : today.toLocalDate().plusDays(1).atTime(time).atZone(EngineClock.ZONE);
        return Date.from(next.toInstant());
    }
}
