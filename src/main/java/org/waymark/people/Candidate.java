package org.waymark.people;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who could be asked, and what speaks for and against it.
 *
 * @param whyNot why they may not be chosen, e.g. "is away until 4 December 2026"; null where they may
 */
public record Candidate(String userId, int openCases, List<String> reasonsFor, List<String> reasonsAgainst, String whyNot) {

    public Candidate {
        reasonsFor = List.copyOf(reasonsFor);
        reasonsAgainst = List.copyOf(reasonsAgainst);
    }

    public boolean mayTake() {
        return whyNot == null;
    }

    /** For instance "practitioner-2: holds 2 open cases; fewest of all; has not been asked". */
    public String inWords() {
        return userId + ": " + reasons();
    }

    /** For instance "holds 2 open cases; fewest of all; has not been asked". */
    public String reasons() {
        String load = "holds " + (openCases == 0 ? "no open case" : openCases == 1 ? "1 open case" : openCases + " open cases");
        return Stream.of(Stream.ofNullable(whyNot).map("cannot be chosen, "::concat), Stream.of(load), reasonsFor.stream(), reasonsAgainst.stream())
                .flatMap(reasons -> reasons).collect(Collectors.joining("; "));
    }
}
