package org.waymark.desk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.LedgerEntry;

/** Everything that ever became of the deadlines of a case. */
@Component
class DeadlinesOnTimeline implements TimelineSource {

    private final Clocks clocks;

    DeadlinesOnTimeline(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public List<Line> linesOf(String reference) {
        return clocks.ofCase(reference).stream().flatMap(clock -> clocks.ledger(clock.id()).stream().map(entry -> line(clock, entry))).toList();
    }

    private static Line line(Clock clock, LedgerEntry entry) {
        String text = Stream.of(DeadlineWords.why(entry), entry.grantedBy() == null ? "" : "Granted by: " + DeadlineWords.choice(entry.grantedBy()),
                entry.evidence() == null ? "" : "Shown by: " + DeadlineWords.choice(entry.evidence()), entry.secondBy() == null ? "" : "Confirmed by: " + entry.secondBy())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(". "));
        return new Line(entry.at().toInstant(), "deadline", DeadlineWords.name(clock.rule()) + ". " + DeadlineWords.happened(entry), text, DeadlineWords.person(entry.by()), "Deadlines");
    }
}
