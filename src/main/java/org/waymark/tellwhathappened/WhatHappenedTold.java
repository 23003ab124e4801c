package org.waymark.tellwhathappened;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.StartFormReceiver;

@Component
class WhatHappenedTold implements StartFormReceiver {

    private static final Map<String, String> SOURCES = Map.of("moved", "Moved", "detained", "Detained", "withdrew", "Wants us no more", "died", "Died");
    /** So that whoever opens the case sees it first. */
    private static final String DIED = "died";

    private final CaseAtStart cases;
    private final CaseFiles caseFiles;

    WhatHappenedTold(CaseAtStart cases, CaseFiles caseFiles) {
        this.cases = cases;
        this.caseFiles = caseFiles;
    }

    @Override
    public void receive(FormSubmission told, DelegateExecution process) {
        var answers = told.variables();
        String happening = (String) answers.get(TellWhatHappenedVariables.HAPPENING.name());
        Object livesIn = answers.get(CaseVariables.NATION.name());
        String reference = cases.attachForTeam(told, process);
        if (happening.equals("moved")) {
            answers.put(CaseVariables.NATION.name(), livesIn);
            told.facts().put(CaseVariables.NATION.name(), (String) livesIn);
        }
        if (happening.equals("died")) {
            told.facts().put(DIED, "yes");
        }
        caseFiles.record(reference, told.by().userId(), SOURCES.get(happening), told.facts(), told.entries());
    }
}
