package org.waymark.deadlines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.BankHolidays.Division;

/**
 * Whose working days there are. One-off holidays appear at short notice: each of the files behind it is read again when it
 * changes, without a restart. Safe for several threads; a calendar once found does not change.
 */
@Component
class Calendars {

    private static final String NATIONS_OWN = "LA";
    private static final String CHARITY = "CHARITY";

    private final Watched<BankHolidays> bankHolidays;
    private final Watched<List<SpecialCalendar>> special;
    private final Watched<List<ClosedDay>> closedDays;
    private final ComputedHolidays computed = new ComputedHolidays();
    private volatile State state;

    /** @param closedDays the days on which the charity itself is shut, or null for a charity that never is */
    @Autowired
    Calendars(@Value("${waymark.bank-holidays:classpath:bank-holidays/gov-uk.json}") Resource bankHolidays,
              @Value("${waymark.calendars:classpath:bank-holidays/calendars.yaml}") Resource special,
              @Value("${waymark.closed-days:#{null}}") Resource closedDays) {
        this(bankHolidays, special, closedDays, System::nanoTime);
    }

    Calendars(Resource bankHolidays, Resource special, Resource closedDays, LongSupplier nanoTime) {
        this.bankHolidays = new Watched<>("bank holidays", bankHolidays, BankHolidays::read, nanoTime);
        this.special = new Watched<>("calendars", special, SpecialCalendar::read, nanoTime);
        this.closedDays = closedDays == null ? null : new Watched<>("closed days", closedDays, ClosedDay::read, nanoTime);
    }

    /**
     * The calendar a rule names; {@code LA} is that of the nation whose council is counting, {@code CHARITY} the same with the
     * days on which the charity is shut.
     *
     * @throws IllegalArgumentException where there is none, with the choices
     */
    Calendar find(String id, Nation nation) {
        State now = state();
        Calendar calendar = CHARITY.equals(id) ? now.charity().get(nation) : now.named().get(NATIONS_OWN.equals(id) ? nation.calendar() : id);
        if (calendar == null) {
            Set<String> named = new TreeSet<>(now.named().keySet());
            throw new IllegalArgumentException("There is no calendar '%s': choose %s, LA (that of the nation) or CHARITY (that of the nation and our own closed days)."
                    .formatted(id, String.join(", ", named)));
        }
        return calendar;
    }

    /** The day itself, or the last working day before it on which the charity is open; people cannot work to a day on which it is shut. */
    LocalDate openDayOnOrBefore(LocalDate day, Nation nation, Count count) {
        Map<LocalDate, String> shut = state().shut().get(nation);
        LocalDate open = day;
        while (shut.containsKey(open)) {
            open = count.workingDayBefore(open);
        }
        return open;
    }

    /** Everything that follows from the three files as they are. */
    private record State(BankHolidays bankHolidays, List<SpecialCalendar> special, List<ClosedDay> closedDays, Map<String, Calendar> named,
                         Map<Nation, Map<LocalDate, String>> shut, Map<Nation, Calendar> charity) { }

    private State state() {
        BankHolidays holidays = bankHolidays.get();
        List<SpecialCalendar> extra = special.get();
        List<ClosedDay> closed = closedDays == null ? List.of() : closedDays.get();
        State known = state;
        if (known == null || known.bankHolidays() != holidays || known.special() != extra || known.closedDays() != closed) {
            known = build(holidays, extra, closed);
            state = known;
        }
        return known;
    }

    private State build(BankHolidays holidays, List<SpecialCalendar> extra, List<ClosedDay> closed) {
        Map<String, Calendar> named = new TreeMap<>();
        holidays.divisions().forEach((division, published) -> named.put(division.name(), calendar(division, published)));
        extra.forEach(each -> named.put(each.id(), each.on(named.get(each.base().name()))));
        Map<Nation, Map<LocalDate, String>> shut = new HashMap<>();
        Map<Nation, Calendar> charity = new HashMap<>();
        for (Nation nation : Nation.values()) {
            Map<LocalDate, String> days = new HashMap<>();
            closed.stream().filter(each -> each.concerns(nation)).forEach(each -> days.putAll(each.days()));
            Calendar own = named.get(nation.calendar());
            shut.put(nation, Map.copyOf(days));
            charity.put(nation, own.and(CHARITY, "this charity in " + own.name(), days, Map.of(), ""));
        }
        return new State(holidays, extra, closed, named, shut, charity);
    }

    private Calendar calendar(Division division, BankHolidays.Published published) {
        return new Calendar(division.name(), division.words, published.days(), published.years(), year -> computed.of(division, year), Map.of(), "");
    }
}
