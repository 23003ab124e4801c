package org.waymark.engine;

import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.people.Staff;

/** Ties a process that somebody starts for a case, by its reference, to that case. */
@Component
public class CaseAtStart {

    private final CaseFiles caseFiles;
    private final Staff staff;

    CaseAtStart(CaseFiles caseFiles, Staff staff) {
        this.caseFiles = caseFiles;
        this.staff = staff;
    }

    /**
     * Makes the case that the form names, or the one it was joined to, the process's own.
     *
     * @return the case's reference
     * @throws Refused where there is no such case
     */
    public String attach(FormSubmission submission, DelegateExecution process) {
        var answers = submission.variables();
        String reference = (String) answers.get(CaseVariables.CASE_REFERENCE.name());
        if (!caseFiles.exists(reference)) {
            throw new Refused("There is no case with this reference. Look it up with “Find a case”, or record a referral.");
        }
        String known = caseFiles.joinedInto(reference).orElse(reference);
        process.setProcessBusinessKey(known);
        answers.put(CaseVariables.CASE_REFERENCE.name(), known);
        return known;
    }

    /**
     * The same for what only the case's team may do, while the case is open; the process also learns who holds the case, or
     * else who started it, and in which nation the case is.
     */
    public String attachForTeam(FormSubmission submission, DelegateExecution process) {
        String reference = attachForReaders(submission, process);
        tell(reference, submission, submission.by().userId());
        return reference;
    }

    /** The same for what only those may do who may read the case, whatever has become of it. */
    public String attachForReaders(FormSubmission submission, DelegateExecution process) {
        String reference = attach(submission, process);
        if (!caseFiles.mayRead(reference, submission.by())) {
            throw new Refused("You are not on the team of this case. A manager can tell you who is.");
        }
        return reference;
    }

    /** The same for what any colleague may begin while the case is open; where nobody holds it, the process knows of no holder. */
    public String attachForAnybody(FormSubmission submission, DelegateExecution process) {
        String reference = attach(submission, process);
        tell(reference, submission, null);
        return reference;
    }

    /** Whether another instance of the same process runs for the case. */
    public boolean alreadyRuns(DelegateExecution process, String reference) {
        String key = ((ExecutionEntity) process).getProcessDefinition().getKey();
        var query = Context.getProcessEngineConfiguration().getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(key);
        return Context.getCommandContext().runWithoutAuthorization(query::list).stream().anyMatch(each -> !each.getId().equals(process.getProcessInstanceId()));
    }

    private void tell(String reference, FormSubmission submission, String otherwise) {
        if (!caseFiles.state(reference).equals("open")) {
            throw new Refused("This case is closed. A manager can open it again with “Reopen a case”.");
        }
        String holder = caseFiles.holder(reference).orElse(otherwise);
        submission.variables().put(CaseVariables.PRACTITIONER.name(), holder);
        // a case that came in with the current ones may not say where it is: then it is where its worker is
        submission.variables().put(CaseVariables.NATION.name(), nation(reference).orElseGet(() -> staff.nationOf(holder == null ? submission.by().userId() : holder)));
    }

    private static Optional<Object> nation(String reference) {
        var engine = Context.getProcessEngineConfiguration();
        return Context.getCommandContext().runWithoutAuthorization(() -> engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(reference).processDefinitionKeyIn("accompany", "intake", "reopen-case").list().stream().map(instance -> engine.getRuntimeService().getVariable(instance.getId(), CaseVariables.NATION.name()))
                .filter(Objects::nonNull).findFirst());
    }
}
