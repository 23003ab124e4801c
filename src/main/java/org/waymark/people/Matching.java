package org.waymark.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Who could take a case, in the order in which to think of them. It only advises: a manager chooses. */
@Service
public class Matching {

    private final Staff staff;
    private final Caseload caseload;

    Matching(Staff staff, Caseload caseload) {
        this.staff = staff;
        this.caseload = caseload;
    }

    /**
     * Everybody in the role: who has not been asked yet first, then who holds the fewest open cases, then by user id.
     *
     * @param answers of those who were asked for this case already: user id to the answer in words, e.g. "declined: full"
     */
    public List<Candidate> candidates(String role, Map<String, String> answers) {
        var loads = new TreeMap<String, Integer>();
        staff.withRole(role).forEach(userId -> loads.put(userId, caseload.openCases(userId)));
        int fewest = loads.values().stream().mapToInt(load -> load).min().orElse(0);
        return loads.entrySet().stream()
                .map(one -> candidate(one.getKey(), one.getValue(), fewest, answers))
                .sorted(Comparator.comparing((Candidate one) -> answers.containsKey(one.userId()))
                        .thenComparingInt(Candidate::openCases)
                        .thenComparing(Candidate::userId))
                .toList();
    }

    private static Candidate candidate(String userId, int openCases, int fewest, Map<String, String> answers) {
        var reasonsFor = new ArrayList<String>();
        var reasonsAgainst = new ArrayList<String>();
        if (openCases == fewest) {
            reasonsFor.add("fewest of all");
        }
        if (answers.containsKey(userId)) {
            reasonsAgainst.add("was asked before: " + answers.get(userId));
        } else {
            reasonsFor.add("has not been asked");
        }
        return new Candidate(userId, openCases, reasonsFor, reasonsAgainst);
    }
}
