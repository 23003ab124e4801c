package org.waymark.chasepublicbody;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Words;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.ClockVariables;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.StartFormReceiver;

@Component
class AnswerAwaited implements StartFormReceiver {

    private final CaseAtStart cases;
    private final CaseFiles caseFiles;

    AnswerAwaited(CaseAtStart cases, CaseFiles caseFiles) {
        this.cases = cases;
        this.caseFiles = caseFiles;
    }

    @Override
    public void receive(FormSubmission asked, DelegateExecution process) {
        String reference = cases.attachForTeam(asked, process);
        LocalDate lastDay = LocalDate.parse((String) asked.variables().get(ClockVariables.COUNT_FROM.name()));
        asked.variables().put(ChasePublicBodyVariables.ANSWER_DUE_AT.name(), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Words.endOf(lastDay)));
        caseFiles.record(reference, asked.by().userId(), "Answer awaited", asked.facts(), asked.entries());
    }
}
