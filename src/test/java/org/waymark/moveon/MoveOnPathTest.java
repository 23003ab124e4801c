package org.waymark.moveon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.Tables;

/** The table itself, each row and what stands before it. */
class MoveOnPathTest {

    private static final Map<String, Object> USUAL = Map.of("moveOnOutcome", "granted", "moveOnSupport", "section-95", "moveOnAgeDisputed", "no");

    @ParameterizedTest
    @CsvSource({"moveOnAgeDisputed, yes, age-disputed", "moveOnSupport, council-care, leaving-care", "moveOnSupport, trafficking-support, trafficking-support", "moveOnSupport, section-4, move-on",
            "moveOnOutcome, refused, after-refusal", "moveOnOutcome, support-ending, after-refusal"})
    void oneThingDecides(String asked, String answer, String result) {
        assertThat(decide(Map.of(asked, answer))).isEqualTo(result);
    }

    @Test
    void whatStandsFirstCounts() {
        assertThat(decide(Map.of())).isEqualTo("move-on");
        assertThat(decide(Map.of("moveOnAgeDisputed", "yes", "moveOnSupport", "council-care"))).isEqualTo("age-disputed");
    }

    private static String decide(Map<String, Object> further) {
        return Tables.answer("move-on/move-on-path", USUAL, further);
    }
}
