package org.waymark.allocation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.FactVersion;
import org.waymark.engine.CaseVariables;
import org.waymark.people.Gender;
import org.waymark.people.Need;

/** What a case asks of whoever takes part in it, and what those answered who were asked before. */
@Component
class Needs {

    private final CaseFiles caseFiles;
    private final Clock clock;

    Needs(CaseFiles caseFiles, Clock clock) {
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /** By the words of the case file, which go no further; for what is decided, not shown. */
    Need need(VariableScope process) {
        String reference = CaseVariables.CASE_REFERENCE.from(process);
        // newest first
        return need(process, caseFiles.facts(reference).stream().filter(fact -> fact.key().equals("languages")).map(FactVersion::value).findFirst().orElse(null));
    }

    /** @param languages the words of the case file */
    Need need(VariableScope process, String languages) {
        boolean anyLanguage = AllocationVariables.INTERPRETER_NEEDED.maybeFrom(process).filter("no"::equals).isPresent();
        Gender wished = AllocationVariables.WISHED_GENDER.maybeFrom(process).flatMap(Gender::of).orElse(null);
        boolean aboveCap = AllocationVariables.NO_MATCH_ANSWER.maybeFrom(process).filter("above-cap"::equals).isPresent();
        return new Need(role(process), CaseVariables.CASE_REFERENCE.from(process), anyLanguage ? null : languages, wished, LocalDate.now(clock), aboveCap);
    }

    /** An intake that began with an earlier diagram looks for a practitioner and says nothing of roles. */
    static String role(VariableScope process) {
        return AllocationVariables.NEEDED_ROLE.maybeFrom(process).orElse("practitioner");
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
