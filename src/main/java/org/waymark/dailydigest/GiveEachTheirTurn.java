package org.waymark.dailydigest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.people.Staff;

/** Nobody is given a turn whom no mail can reach: the log says so, since an incident about it each morning would help nobody. */
@Component
class GiveEachTheirTurn implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(GiveEachTheirTurn.class);

    private final Staff staff;
    private final Deadlines deadlines;
    private final Turns turns;
    private final RuntimeService runtime;
    private final Clock clock;

    GiveEachTheirTurn(Staff staff, Deadlines deadlines, Turns turns, RuntimeService runtime, Clock clock) {
        this.staff = staff;
        this.deadlines = deadlines;
        this.turns = turns;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate today = LocalDate.now(clock);
        List<String> atWork = staff.withTaskList().stream().filter(userId -> deadlines.isWorkingDay(Nation.of(staff.nationOf(userId)), today))
                .filter(this::canBeReached).toList();
        for (String userId : turns.give(today, OffsetDateTime.now(clock), atWork)) {
            runtime.createMessageCorrelation("daily-digest.turn-came")
                    .setVariable(DailyDigestVariables.DIGEST_FOR.name(), userId)
                    .setVariable(DailyDigestVariables.DIGEST_ON.name(), today.toString())
                    .correlateStartMessage();
        }
    }

    private boolean canBeReached(String userId) {
        boolean hasMail = staff.mailOf(userId).isPresent();
        if (!hasMail) {
            LOG.warn("The user {} has no mail address and gets no daily mail.", userId);
        }
        return hasMail;
    }
}
