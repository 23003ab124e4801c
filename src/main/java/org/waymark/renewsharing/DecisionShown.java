package org.waymark.renewsharing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

import org.springframework.stereotype.Component;
import org.waymark.deadlines.Words;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;
import org.waymark.engine.SharingVariables;
import org.waymark.sharing.Decision;
import org.waymark.sharing.Leaving;
import org.waymark.sharing.Sharing;

/** The decision about sharing that a task is about, in words: {@code with}, {@code name}, {@code for}, {@code covers}, {@code ground}, {@code until}. */
@Component("decisionShown")
class DecisionShown implements FormFact {

    private final Sharing sharing;

    DecisionShown(Sharing sharing) {
        this.sharing = sharing;
    }

    @Override
    public Object read(FormReading reading) {
        return SharingVariables.SHARING_DECISION.maybeFrom(reading.variables()).map(id -> {
            // the name is part of the file: this checks the reader and logs the reading
            String reference = reading.caseFile().get().reference();
            return shown(sharing.ofCase(reference).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow());
        }).orElse(Map.of());
    }

    private static Map<String, String> shown(Decision decision) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("with", decision.recipient().inWords());
        shown.put("name", decision.recipientName().isEmpty() ? "Any of them" : decision.recipientName());
        shown.put("for", decision.purpose().inWords());
        shown.put("covers", Leaving.inWords(new TreeSet<>(decision.data())));
        shown.put("ground", decision.ground().inWords());
        shown.put("until", Words.date(decision.until()));
        return shown;
    }
}
