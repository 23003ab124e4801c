package org.waymark.intake;

import java.util.HashMap;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.CaseVariables;

@Component
class FindWhetherChild implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final EighteenthBirthday eighteenth;
    private final CaseAtStart cases;

    FindWhetherChild(CaseFiles caseFiles, EighteenthBirthday eighteenth, CaseAtStart cases) {
        this.caseFiles = caseFiles;
        this.eighteenth = eighteenth;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        var facts = new HashMap<String, String>();
        // newest first
        caseFiles.facts(reference).forEach(fact -> facts.putIfAbsent(fact.key(), fact.value()));
        boolean disputed = Stream.of(IntakeVariables.CHILD_AMONG_ADULTS, IntakeVariables.ADULT_AMONG_CHILDREN, IntakeVariables.CHARGED_AS_ADULT)
                .anyMatch(question -> question.maybeFrom(execution).filter("yes"::equals).isPresent());
        IntakeVariables.MAY_BE_CHILD.set(execution, (disputed || !eighteenth.isPast(facts)) && !cases.alreadyRuns(execution, reference));
    }
}
