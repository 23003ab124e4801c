package org.waymark.intake;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;
import org.waymark.people.Matching;

/** The practitioners a manager chooses from, each with what speaks for and against. */
@Component
class Candidates implements FormFact {

    private final Matching matching;
    private final CaseFiles caseFiles;

    Candidates(Matching matching, CaseFiles caseFiles) {
        this.matching = matching;
        this.caseFiles = caseFiles;
    }

    @Override
    public Object read(FormReading reading) {
        var answers = new LinkedHashMap<String, String>();
        caseFiles.released(CaseVariables.CASE_REFERENCE.from(reading.variables()))
                .forEach((userId, because) -> answers.put(userId, inWords(because)));
        return matching.candidates("practitioner", answers).stream()
                .map(candidate -> Map.of("label", candidate.inWords(), "value", candidate.userId())).toList();
    }

    private static String inWords(String because) {
        return switch (because) {
            case "full" -> "declined, holds too much already";
            case "away" -> "declined, is away";
            case "conflict-of-interest" -> "declined, a conflict of interest";
            case "another-field" -> "declined, another field is needed";
            case "other" -> "declined";
            case WithdrawOffer.LAPSED -> "gave no answer in time";
            default -> "held the case until a manager chose again";
        };
    }
}
