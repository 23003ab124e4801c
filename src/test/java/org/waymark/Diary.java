package org.waymark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

/** What people do with the deadlines of a case, through the forms. */
public class Diary {

    private final Office office;
    private final Clocks clocks;

    public Diary(Office office, Clocks clocks) {
        this.office = office;
        this.clocks = clocks;
    }

    /** An appeal against a decision that was sent on that day; further answers replace or add. */
    public static Map<String, Object> appeal(String sentOn, Map<String, Object> further) {
        var form = new HashMap<String, Object>(Map.of("rule", "asylum-appeal", "nation", "england", "cohort", "any", "countFrom", sentOn,
                "aboutDeadline", "Synthetic letter"));
        form.putAll(further);
        return form;
    }

    /** From asking for a deadline to its running clock. */
    public ProcessInstance keep(String user, String reference, Map<String, Object> form) {
        ProcessInstance started = office.start(user, "keep-deadline", Map.of("caseReference", reference));
        office.answer(user, office.own(user, "RecordDeadline"), form);
        return started;
    }

    public void change(String user, String reference, Clock clock, Map<String, Object> form) {
        office.start(user, "change-deadline", Map.of("caseReference", reference));
        var answers = new HashMap<String, Object>(Map.of("clock", clock.id().toString(), "changeReason", "other", "aboutChange", "Synthetic evidence"));
        answers.putAll(form);
        office.answer(user, office.own(user, "ChooseChange"), answers);
    }

    public Clock only(String reference) {
        List<Clock> all = clocks.ofCase(reference);
        if (all.size() != 1) {
            throw new AssertionError("Not one deadline but " + all);
        }
        return all.get(0);
    }

    public List<String> ledger(Clock clock) {
        return clocks.ledger(clock.id()).stream().map(entry -> entry.change() + " " + entry.due() + " by " + entry.by()
                + (entry.secondBy() == null ? "" : " and " + entry.secondBy())).toList();
    }
}
