package org.waymark.moveon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.Tables;

/** The table itself, each row and what stands before it. */
class SupportLetterErrorsTest {

    private static final Map<String, Object> USUAL = Map.of("supportLetter", "came", "letterPeriod", "enough", "letterNotice", "enough", "quitNotice", "not-said", "evisaAccess", "yes");

    @ParameterizedTest
    @CsvSource({"supportLetter, none, no-letter", "letterPeriod, cohort-overlooked, cohort-overlooked", "letterPeriod, short, end-too-early", "letterNotice, short, notice-too-short",
            "quitNotice, short, quit-notice-too-short", "evisaAccess, no, evisa-not-accessible", "evisaAccess, not-known, nothing", "letterPeriod, not-said, nothing"})
    void oneThingDecides(String asked, String answer, String result) {
        assertThat(decide(Map.of(asked, answer))).isEqualTo(result);
    }

    @Test
    void whatStandsFirstCounts() {
        assertThat(decide(Map.of())).isEqualTo("nothing");
        assertThat(decide(Map.of("letterPeriod", "short", "evisaAccess", "no"))).isEqualTo("end-too-early");
    }

    private static String decide(Map<String, Object> further) {
        return Tables.answer("move-on/support-letter-errors", USUAL, further);
    }
}
