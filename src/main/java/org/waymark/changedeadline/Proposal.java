package org.waymark.changedeadline;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.ChangeRefused;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.deadlines.Words;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;

/** What the second person is asked to confirm: {@code what}, {@code dueBefore} and {@code dueAfter}, {@code by} whom, and why. */
@Component
class Proposal implements FormFact {

    private final Clocks clocks;
    private final AskedChange asked;

    Proposal(Clocks clocks, AskedChange asked) {
        this.clocks = clocks;
        this.asked = asked;
    }

    @Override
    public Object read(FormReading reading) {
        var scope = reading.variables();
        var shown = new LinkedHashMap<String, String>();
        Change change = asked.from(scope);
        shown.put("what", inWords(change));
        shown.put("why", AskedChange.why(scope).replace('-', ' '));
        shown.put("by", ChangeDeadlineVariables.CHANGED_BY.from(scope));
        shown.put("dueBefore", Words.date(clocks.get(AskedChange.clock(scope)).due()));
        try {
            shown.put("dueAfter", change instanceof Change.Cancel ? "none: it would no longer run"
                    : change instanceof Change.Pause ? "open: it would stand still" : Words.date(clocks.dueAfter(AskedChange.clock(scope), change)));
        } catch (ChangeRefused | NoSuchRule e) {
            shown.put("dueAfter", "not possible any more: " + e.getMessage());
        }
        return Map.copyOf(shown);
    }

    private static String inWords(Change change) {
        if (change instanceof Change.Correct) {
            return "Count it from another day";
        }
        if (change instanceof Change.Extend extension) {
            return "Extend it, granted by " + extension.grantedBy().replace('-', ' ') + ", shown by " + extension.evidence().replace('-', ' ');
        }
        if (change instanceof Change.Pause pause) {
            return "Let it stand still from " + Words.date(pause.on());
        }
        if (change instanceof Change.DecideLetter) {
            return "Let the later date of the letter count";
        }
        if (change instanceof Change.Keep keep) {
            return "Keep the date, although the rule as it is now gives " + Words.date(keep.declined());
        }
        if (change instanceof Change.Recount) {
            return "Count it again by the rule as it is now";
        }
        return change instanceof Change.Cancel ? "End it: it no longer applies" : "Change it";
    }
}
