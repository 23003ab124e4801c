package org.waymark.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseVariables;
import org.waymark.people.Need;

/** What a case asks of its practitioner today, and what those answered who were asked for it before. */
@Component
class Practitioners {

    private final CaseFiles caseFiles;
    private final Clock clock;

    Practitioners(CaseFiles caseFiles, Clock clock) {
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /** @param languages the words of the case file; null where it was not read */
    Need need(VariableScope process, String languages) {
        return new Need("practitioner", CaseVariables.CASE_REFERENCE.from(process), languages, null, LocalDate.now(clock));
    }

    Map<String, String> answers(VariableScope process) {
        var answers = new LinkedHashMap<String, String>();
        caseFiles.released(CaseVariables.CASE_REFERENCE.from(process)).forEach((userId, because) -> answers.put(userId, inWords(because)));
        return answers;
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
