package org.waymark.desk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Words;
import org.waymark.letters.LawfulGround;
import org.waymark.letters.Letter;
import org.waymark.letters.Letters;

/** Letters drafted, and who received what. */
@Component
class LetterTimeline implements TimelineSource {

    private final Letters letters;

    LetterTimeline(Letters letters) {
        this.letters = letters;
    }

    @Override
    public List<Line> linesOf(String reference) {
        var lines = new ArrayList<Line>();
        for (Letter letter : letters.ofCase(reference)) {
            String whom = letter.copy() != null ? "the young person" : letter.recipient();
            lines.add(new Line(letter.draftedAt(), "letter", "Drafted: " + letter.title(), "For " + whom + ".", letter.draftedBy(), "Letters"));
            letter.sent().forEach(sent -> lines.add(new Line(sent.recordedAt(), "letter", (sent.correction().isEmpty() ? "Sent: " : "Corrected: ") + letter.title(),
                    inWords(sent, whom), sent.recordedBy(), "Letters")));
        }
        return lines;
    }

    private static String inWords(Letter.Sent sent, String whom) {
        return (sent.ground() == LawfulGround.NONE ? "To %s: %s.".formatted(whom, sent.how().inWords())
                : "To %s, %s, on %s, %s. It rested on %s.".formatted(whom, sent.how().inWords(), Words.date(sent.on()),
                        sent.document() == null ? "as drafted" : "in the final version that was kept", sent.ground().inWords()))
                + (sent.reason().isEmpty() ? "" : " Why: " + sent.reason()) + (sent.correction().isEmpty() ? "" : " Corrected because: " + sent.correction());
    }
}
