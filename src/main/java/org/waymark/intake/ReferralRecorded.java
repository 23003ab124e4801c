package org.waymark.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseRestriction;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.StartFormReceiver;
import org.waymark.engine.Variable;

/** A referral opens a case file; its reference is all that the process knows of the person. */
@Component
class ReferralRecorded implements StartFormReceiver {

    private static final String NAMED = "namedPeople";
    private static final String NOT_KNOWN = "not-known";

    /** Answers that stand as flags on the page of the case too, in its order. */
    private static final List<Map.Entry<Variable<String>, String>> FLAGS = List.of(Map.entry(IntakeVariables.TRAFFICKING_SIGNS, "trafficking-indicators"),
            Map.entry(IntakeVariables.HEALTH_CANNOT_WAIT, "urgent-health-need"));

    private final CaseFiles caseFiles;
    private final CaseRestriction restriction;
    private final EighteenthBirthday eighteenth;

    ReferralRecorded(CaseFiles caseFiles, CaseRestriction restriction, EighteenthBirthday eighteenth) {
        this.caseFiles = caseFiles;
        this.restriction = restriction;
        this.eighteenth = eighteenth;
    }

    @Override
    public void receive(FormSubmission referral, DelegateExecution process) {
        String by = referral.by().userId();
        String reference = caseFiles.open(by);
        screen(referral);
        String named = referral.facts().remove(NAMED);
        caseFiles.record(reference, by, "Referral", referral.facts(), referral.entries());
        if (Boolean.TRUE.equals(referral.variables().remove(IntakeVariables.ONLY_NAMED_PEOPLE.name()))) {
            restriction.restrict(reference, named, by);
        }
        process.setProcessBusinessKey(reference);
        referral.variables().put(CaseVariables.CASE_REFERENCE.name(), reference);
    }

    private void screen(FormSubmission referral) {
        IntakeVariables.ASKED.forEach(question -> referral.variables().merge(question.name(), NOT_KNOWN, (answer, left) -> answer));
        referral.variables().merge(IntakeVariables.FOR_US.name(), "yes", (answer, left) -> answer);
        String flags = FLAGS.stream().filter(each -> "yes".equals(referral.variables().get(each.getKey().name()))).map(Map.Entry::getValue).collect(Collectors.joining(", "));
        if (!flags.isEmpty()) {
            referral.facts().put("flags", flags);
        }
        Nation nation = Nation.of((String) referral.variables().get(CaseVariables.NATION.name()));
        referral.variables().put(IntakeVariables.TURNS_EIGHTEEN_SOON.name(), eighteenth.isNear(referral.facts(), nation));
    }
}
