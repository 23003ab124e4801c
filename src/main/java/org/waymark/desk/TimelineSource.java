package org.waymark.desk;

import java.time.Instant;
import java.util.List;

/**
 * One kind of thing that happens in a case, for the timeline: every bean of this type is asked. Who may see the case has been
 * checked before.
 */
interface TimelineSource {

    List<Line> linesOf(String reference);

    /**
     * @param at    when it happened or was recorded
     * @param kind  one of fact, contact, decision, task, deadline, document, letter, appointment, sharing, team
     * @param what  a short plain title
     * @param text  what was said, if anything; may be narrative, so it goes to the page and nowhere else
     * @param by    a user id; empty where a timer acted
     * @param source the process, task or page it comes from, in plain words
     */
    record Line(Instant at, String kind, String what, String text, String by, String source) {

        /** Leaves the text out, so that it cannot slip into a log. */
        @Override
        public String toString() {
            return "Line[" + at + ", " + kind + "]";
        }
    }
}
