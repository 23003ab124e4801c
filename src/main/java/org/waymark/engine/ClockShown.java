package org.waymark.engine;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.LedgerEntry;
import org.waymark.deadlines.Words;

/**
 * One deadline in words, for a form: the one that the variable {@code clock} names, or the one whose date the process holds.
 * {@code due}, {@code safeBy}, {@code explanation}, {@code state}, {@code laterLetter}, {@code wouldBe} with {@code wouldBeWhy}
 * where the rule has changed, and {@code ledger}, a list, newest first. Empty where there is none.
 */
@Component("clockShown")
class ClockShown implements FormFact {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private final Clocks clocks;

    ClockShown(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Object read(FormReading reading) {
        return clock(reading.variables()).map(this::shown).orElse(Map.of());
    }

    private Optional<Clock> clock(VariableScope scope) {
        return ClockVariables.CLOCK.maybeFrom(scope).or(() -> scope instanceof TaskEntity task
                ? clocks.copiesIn(task.getProcessInstanceId()).stream().map(Clocks.Copy::clock).findFirst() : Optional.empty()).flatMap(clocks::find);
    }

    private Map<String, Object> shown(Clock clock) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("name", clock.inWords());
        shown.put("due", Words.date(clock.due()));
        shown.put("safeBy", Words.date(clock.safeBy()));
        shown.put("state", clock.state().label());
        shown.put("explanation", clock.explanation());
        shown.put("laterLetter", clock.laterLetter() == null ? "" : Words.date(clock.laterLetter()));
        var difference = clocks.difference(clock);
        shown.put("wouldBe", difference.map(each -> Words.date(each.would())).orElse(""));
        shown.put("wouldBeWhy", difference.map(Clocks.Difference::explanation).orElse(""));
        List<LedgerEntry> ledger = clocks.ledger(clock.id());
        shown.put("ledger", java.util.stream.IntStream.iterate(ledger.size() - 1, i -> i >= 0, i -> i - 1).mapToObj(i -> row(ledger.get(i))).toList());
        return shown;
    }

    private static Map<String, String> row(LedgerEntry entry) {
        var row = new LinkedHashMap<String, String>();
        row.put("when", WHEN.format(entry.at().atZoneSameInstant(EngineClock.ZONE)));
        row.put("by", entry.secondBy() == null ? entry.by() : entry.by() + " and " + entry.secondBy());
        row.put("what", entry.change().replace('-', ' ') + (entry.why().equals("process") ? "" : ": " + entry.why().replace('-', ' '))
                + (entry.grantedBy() == null ? "" : ", granted by " + entry.grantedBy().replace('-', ' ')));
        row.put("due", entry.dueBefore() == null || entry.dueBefore().equals(entry.due()) ? Words.date(entry.due())
                : Words.date(entry.due()) + ", before: " + Words.date(entry.dueBefore()));
        return row;
    }
}
