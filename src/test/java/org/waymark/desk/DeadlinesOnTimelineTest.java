package org.waymark.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.Diary.appeal;
import static org.waymark.Office.somebody;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Diary;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Clocks;

@ProcessTest
class DeadlinesOnTimelineTest {

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private DeadlinesOnTimeline timeline;

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void eachLineOfTheLedgerIsThereWithWhoAndWhy() {
        Office.itIs("2026-11-23T10:00");
        String reference = office.openCase(somebody(), "practitioner");
        assertThat(timeline.linesOf(reference)).isEmpty();
        Diary diary = new Diary(office, clocks);
        diary.keep("practitioner", reference, appeal("2026-11-23", Map.of()));
        diary.change("practitioner", reference, diary.only(reference), Map.of("deadlineChange", "extend", "extendedTo", "2026-12-21", "grantedBy", "tribunal", "evidence", "order"));
        office.answer("manager", reference, "ConfirmChange", Map.of("confirmation", "confirm", "aboutConfirmation", "Synthetic look"));
        Office.itIs("2026-12-22T10:00");
        office.runJobs();

        assertThat(timeline.linesOf(reference)).extracting(line -> line.by() + "|" + line.what() + "|" + line.text()).containsExactly(
                "practitioner|Asylum appeal. Started: the last day is Monday 7 December 2026|",
                "practitioner|Asylum appeal. Extended: the last day is Monday 21 December 2026|Other. Granted by: Tribunal. Shown by: Order. Confirmed by: manager",
                "|Asylum appeal. Missed|");
        assertThat(timeline.linesOf(reference)).allSatisfy(line -> assertThat(line.kind()).isEqualTo("deadline"))
                .last().satisfies(line -> assertThat(line.at()).isEqualTo("2026-12-22T10:00:00Z"));
    }
}
