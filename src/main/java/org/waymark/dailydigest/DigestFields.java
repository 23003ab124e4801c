package org.waymark.dailydigest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Words;
import org.waymark.engine.NoticeFields;

/** Counted when the mail goes out, and not when it was meant to: a mail server may be down for hours. */
@Component
class DigestFields implements NoticeFields {

    private final Work work;
    private final Clock clock;

    DigestFields(Work work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String notice() {
        return "daily-digest";
    }

    @Override
    public Optional<Map<String, String>> now(DelegateExecution execution) {
        LocalDate day = DailyDigestVariables.DIGEST_ON.from(execution);
        if (!day.equals(LocalDate.now(clock))) {
            return Optional.empty();
        }
        return Optional.of(work.of(DailyDigestVariables.DIGEST_FOR.from(execution), day)).filter(Work.Counts::anything).map(DigestFields::fields);
    }

    private static Map<String, String> fields(Work.Counts counts) {
        return Map.of("late", Long.toString(counts.late()), "dueToday", Long.toString(counts.dueToday()), "waiting", Long.toString(counts.waiting()),
                "becameYours", Long.toString(counts.becameYours()), "reminders", Long.toString(counts.reminders()), "atRisk", Long.toString(counts.atRisk()),
                "whose", counts.ofAllCases() ? "in all cases" : "in the cases you hold", "since", Words.moment(counts.since()));
    }
}
