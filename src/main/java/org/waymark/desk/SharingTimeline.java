package org.waymark.desk;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Words;
import org.waymark.sharing.Data;
import org.waymark.sharing.Decision;
import org.waymark.sharing.Ending;
import org.waymark.sharing.Ground;
import org.waymark.sharing.Leaving;
import org.waymark.sharing.Left;
import org.waymark.sharing.Sharing;

/** What was decided about sharing, and what was withdrawn. */
@Component
class SharingTimeline implements TimelineSource {

    private final Sharing sharing;

    SharingTimeline(Sharing sharing) {
        this.sharing = sharing;
    }

    @Override
    public List<Line> linesOf(String reference) {
        return Stream.of(sharing.ofCase(reference).stream().flatMap(SharingTimeline::lines), sharing.leftOf(reference).stream().map(SharingTimeline::line),
                sharing.endingsOf(reference).stream().flatMap(SharingTimeline::lines)).flatMap(lines -> lines).toList();
    }

    private static Stream<Line> lines(Ending ending) {
        String who = ending.to().recipient().inWords();
        return Stream.concat(Stream.of(new Line(ending.begunAt(), "sharing", "To be asked to delete what they have: " + who, ending.to().name(), ending.begunBy(), "Sharing")),
                ending.steps().stream().map(step -> new Line(step.recordedAt(), "sharing", Character.toUpperCase(who.charAt(0)) + who.substring(1) + ": " + step.what().inWords()
                        + " (" + Words.date(step.on()) + ")", ending.to().name(), step.recordedBy(), "End sharing")));
    }

    private static Line line(Left left) {
        return new Line(left.at(), "sharing", "Shared with " + left.recipient().inWords() + " for " + left.purpose().inWords() + ", on "
                + (left.decision() == null ? "the ground of " + left.ground().inWords() : "a decision about sharing"),
                Stream.of(left.recipientName(), Leaving.inWords(new TreeSet<>(left.data()))).filter(words -> !words.isEmpty()).collect(Collectors.joining(". ")), left.by(), left.step());
    }

    private static Stream<Line> lines(Decision decision) {
        String matter = "with " + decision.recipient().inWords() + " for " + decision.purpose().inWords();
        String what = decision.ground() == Ground.AGREED ? "Sharing " + matter + ": " + decision.answer().inWords()
                : "Sharing " + matter + " because of " + decision.ground().inWords();
        String text = Stream.of(decision.recipientName(), decision.data().stream().map(Data::inWords).collect(Collectors.joining(", ")), decision.note())
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(". "));
        var decided = new Line(decision.decidedAt(), "sharing", what, text, decision.decidedBy(), "Sharing");
        return decision.withdrawnAt() == null ? Stream.of(decided) : Stream.of(decided,
                new Line(decision.withdrawnAt(), "sharing", "Withdrawn: sharing " + matter, decision.because().inWords(), decision.withdrawnBy(), "Sharing"));
    }
}
