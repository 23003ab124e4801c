package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final Map<String, Integer> OPEN_CASES = Map.of("practitioner-1", 4, "practitioner-2", 2, "practitioner-3", 2, "practitioner-4", 0);

    private final Matching matching = new Matching(new Practitioners(), OPEN_CASES::get);

    private static class Practitioners implements Staff {

        @Override
        public List<String> withRole(String role) {
            return role.equals("practitioner") ? List.of("practitioner-3", "practitioner-1", "practitioner-4", "practitioner-2") : List.of();
        }

        @Override
        public Optional<String> mailOf(String userId) {
            return Optional.empty();
        }

        @Override
        public Set<String> rolesOf(String userId) {
            return Set.of("practitioner");
        }

        @Override
        public boolean exists(String userId) {
            return true;
        }

        @Override
        public List<String> withTaskList() {
            return List.of();
        }

        @Override
        public String nationOf(String userId) {
            return "england";
        }
    }

    private List<String> order(Map<String, String> answers) {
        return matching.candidates("practitioner", answers).stream().map(Candidate::userId).toList();
    }

    @Test
    void fewestOpenCasesComeFirstThenTheUserId() {
        assertThat(order(Map.of())).containsExactly("practitioner-4", "practitioner-2", "practitioner-3", "practitioner-1");
    }

    @Test
    void whoeverDeclinedComesLastAndStaysOnTheList() {
        assertThat(order(Map.of("practitioner-4", "declined: full", "practitioner-2", "did not answer")))
                .containsExactly("practitioner-3", "practitioner-1", "practitioner-4", "practitioner-2");
    }

    @Test
    void nobodyInTheRoleIsAnEmptyList() {
        assertThat(matching.candidates("advocate", Map.of())).isEmpty();
    }

    @Test
    void reasonsAreInWords() {
        assertThat(matching.candidates("practitioner", Map.of("practitioner-2", "declined: full"))).extracting(Candidate::inWords)
                .containsExactly(
                        "practitioner-4: holds no open case; fewest of all; has not been asked",
                        "practitioner-3: holds 2 open cases; has not been asked",
                        "practitioner-1: holds 4 open cases; has not been asked",
                        "practitioner-2: holds 2 open cases; was asked before: declined: full");
        assertThat(new Candidate("practitioner-5", 1, List.of(), List.of()).inWords()).isEqualTo("practitioner-5: holds 1 open case");
    }
}
