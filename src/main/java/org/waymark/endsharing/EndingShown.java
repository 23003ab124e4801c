package org.waymark.endsharing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.waymark.deadlines.Words;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;
import org.waymark.sharing.Decision;
import org.waymark.sharing.Ending;
import org.waymark.sharing.Leaving;
import org.waymark.sharing.Sharing;

/** The recipient a task is about, in words: {@code to}, {@code name}, {@code for}, {@code covers}, {@code because}, {@code so}. */
@Component("endingShown")
class EndingShown implements FormFact {

    private final Sharing sharing;

    EndingShown(Sharing sharing) {
        this.sharing = sharing;
    }

    @Override
    public Object read(FormReading reading) {
        return EndSharingVariables.SHARING_ENDING.maybeFrom(reading.variables()).map(id -> {
            // the name is part of the file: this checks the reader and logs the reading
            String reference = reading.caseFile().get().reference();
            Ending ending = sharing.endingsOf(reference).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
            Decision decision = sharing.ofCase(reference).stream().filter(each -> each.id().equals(ending.decision())).findFirst().orElseThrow();
            return shown(ending, decision);
        }).orElse(Map.of());
    }

    private static Map<String, String> shown(Ending ending, Decision decision) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("to", ending.to().recipient().inWords());
        shown.put("name", Optional.of(ending.to().name()).filter(name -> !name.isEmpty()).orElse("Not written: look at the timeline"));
        shown.put("for", decision.purpose().inWords());
        shown.put("covers", Leaving.inWords(new TreeSet<>(decision.data())));
        shown.put("because", decision.because().inWords());
        shown.put("so", ending.steps().isEmpty() ? "Nothing yet" : ending.steps().stream().map(step -> step.what().inWords() + " on " + Words.date(step.on())).collect(Collectors.joining("; ")));
        return shown;
    }
}
