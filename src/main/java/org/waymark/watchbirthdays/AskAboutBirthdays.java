package org.waymark.watchbirthdays;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseMessages;
import org.waymark.people.Staff;

/** Each is asked once, however often this runs, and also for a morning on which it did not. */
@Component
class AskAboutBirthdays implements JavaDelegate {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Birthdays birthdays;
    private final CaseFiles files;
    private final Staff staff;
    private final CaseMessages messages;
    private final HistoryService history;
    private final Clock clock;

    AskAboutBirthdays(Birthdays birthdays, CaseFiles files, Staff staff, CaseMessages messages, HistoryService history, Clock clock) {
        this.birthdays = birthdays;
        this.files = files;
        this.staff = staff;
        this.messages = messages;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        files.open().forEach(reference -> accompaniedSince(reference).ifPresent(since -> files.holder(reference).filter(staff::exists).ifPresent(holder -> ask(reference, holder, since))));
    }

    /** Before, the intake looks at how old somebody is. */
    private Optional<LocalDate> accompaniedSince(String reference) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey("accompany").processInstanceBusinessKey(reference).unfinished().list().stream()
                .map(HistoricProcessInstance::getStartTime).map(AskAboutBirthdays::day).findFirst();
    }

    private void ask(String reference, String holder, LocalDate since) {
        LocalDate today = LocalDate.now(clock);
        List<Birthday> all = birthdays.of(reference, Nation.of(staff.nationOf(holder)));
        all.stream().filter(each -> each.on().isAfter(since) && !each.on().isAfter(today) && !isAsked(reference, each)).forEach(each -> {
            messages.start("look-at-birthday.came", reference, holder, Map.of(WatchBirthdaysVariables.BIRTHDAY.name(), each.age(), WatchBirthdaysVariables.BIRTHDAY_BY.name(), each.by()));
            if (each.age().equals("eighteen") && birthdays.counts(each, all)) {
                messages.tellEach("turned-18", reference);
            }
        });
    }

    /** A date of birth that was corrected to a later one is asked about again when that comes. */
    private boolean isAsked(String reference, Birthday birthday) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey("look-at-birthday").processInstanceBusinessKey(reference)
                .variableValueEquals(WatchBirthdaysVariables.BIRTHDAY.name(), birthday.age()).variableValueEquals(WatchBirthdaysVariables.BIRTHDAY_BY.name(), birthday.by())
                .startedAfter(Date.from(birthday.on().atStartOfDay(LONDON).toInstant())).count() > 0;
    }

    private static LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), LONDON);
    }
}
