package org.waymark.moveon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.Tables;

/** The table itself, each row and what stands before it. */
class MoveOnCohortTest {

    private static final Map<String, Object> USUAL = Map.of("familyHere", "no", "pregnancyHere", "no", "aged65OrOver", "no", "disabilityHere", "no");

    @ParameterizedTest
    @CsvSource({"familyHere, yes, family", "pregnancyHere, yes, pregnant", "aged65OrOver, yes, aged-65-or-over", "disabilityHere, yes, disabled"})
    void oneThingDecides(String asked, String answer, String result) {
        assertThat(decide(Map.of(asked, answer))).isEqualTo(result);
    }

    @Test
    void whatStandsFirstCounts() {
        assertThat(decide(Map.of())).isEqualTo("single-adult");
        assertThat(decide(Map.of("familyHere", "yes", "disabilityHere", "yes"))).isEqualTo("family");
    }

    private static String decide(Map<String, Object> further) {
        return Tables.answer("move-on/move-on-cohort", USUAL, further);
    }
}
