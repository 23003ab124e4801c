package org.waymark.engine;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;

import org.springframework.stereotype.Component;

/** What happened in a case, newest first, for the table that a form draws of it. */
@Component
class Chronology implements FormFact {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    @Override
    public Object read(FormReading reading) {
        return reading.caseFile().get().chronology().stream().map(entry -> {
            var row = new LinkedHashMap<String, String>();
            row.put("when", WHEN.format(entry.at().atZone(EngineClock.ZONE)));
            row.put("by", entry.by());
            row.put("what", entry.source().equals(entry.what()) ? entry.what() : entry.source() + ": " + entry.what());
            row.put("text", entry.text());
            // FEEL in a form cannot write a line break
            row.put("written", row.get("what") + "\n" + entry.text());
            return row;
        }).toList();
    }
}
