package org.waymark.moveon;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.waymark.Office;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

/** One case in which a decision about asylum came, for tests; what people record, through the forms. */
public final class MovingOn {

    public static final Set<String> STEPS = Set.of("OpenEvisa", "SortNationalInsurance", "OpenBankAccount", "KeepEducation", "KeepHealthCare", "ConsiderLoan", "MoveBelongings", "KeepPeople");
    private static final Map<String, String> WORDS = Map.of("OpenEvisa", "evisaOpened", "SortNationalInsurance", "nationalInsurance", "OpenBankAccount", "bankAccount",
            "KeepEducation", "educationKept", "KeepHealthCare", "healthKept", "ConsiderLoan", "loanConsidered", "MoveBelongings", "belongingsMoved", "KeepPeople", "peopleKept");

    private final Office office;
    private final Clocks clocks;
    final String reference;

    MovingOn(Office office, Clocks clocks) {
        this(office, clocks, office.openCase(Office.somebody(), "practitioner"));
    }

    public MovingOn(Office office, Clocks clocks, String reference) {
        this.office = office;
        this.clocks = clocks;
        this.reference = reference;
        office.runJobs();
    }

    /** A single adult whose leave was granted and who was told on the same day; further answers replace. */
    public static Map<String, Object> decision(String day, Map<String, Object> further) {
        var form = new HashMap<String, Object>(Map.of("moveOnOutcome", "granted", "appliesOn", day, "countFrom", day, "moveOnSupport", "section-95", "moveOnAgeDisputed", "no",
                "familyHere", "no", "pregnancyHere", "no", "aged65OrOver", "no", "disabilityHere", "no", "councilOfHome", "Synthetic council"));
        form.putAll(further);
        return form;
    }

    ProcessInstance begin() {
        return office.start("practitioner", "move-on", Map.of("caseReference", reference));
    }

    public ProcessInstance granted(String day, Map<String, Object> further) {
        ProcessInstance begun = begin();
        answer("RecordDecision", decision(day, further));
        return begun;
    }

    ProcessInstance granted(String day) {
        return granted(day, Map.of());
    }

    public void answer(String task, Map<String, Object> form) {
        office.answer("practitioner", reference, task, form);
    }

    public void answerAs(String who, String task, Map<String, Object> form) {
        office.answer(who, reference, task, form);
    }

    /** A letter with its day, and the last day of support that it prints. */
    public void letter(String sent, String ends, Map<String, Object> further) {
        var form = new HashMap<String, Object>(Map.of("supportLetter", "came", "alsoCountFrom", sent, "letterDate", ends, "evisaAccess", "yes", "aboutSupportLetter", "Synthetic letter"));
        form.putAll(further);
        answer("RecordSupportLetter", form);
    }

    public void done(String step) {
        answer(step, Map.of("stepOutcome", "done", WORDS.get(step), "Synthetic evidence"));
    }

    void notNeeded(String step) {
        answer(step, Map.of("stepOutcome", "not-applicable", WORDS.get(step), "Synthetic reason"));
    }

    public void claimed(String on) {
        answer("ClaimUniversalCredit", Map.of("stepOutcome", "done", "countFrom", on, "creditClaimed", "Synthetic claim"));
    }

    public void paid() {
        answer("ConfirmFirstPayment", Map.of("firstPayment", "paid", "aboutFirstPayment", "Synthetic payment"));
    }

    public void applied(String on) {
        answer("ApplyAsHomeless", Map.of("lawfulGround", "legal-duty", "stepOutcome", "done", "doneOn", on, "homelessApplied", "Synthetic application"));
    }

    public void councilAccepts() {
        answer("RecordCouncilDecision", Map.of("homelessDuty", "accepted", "personalPlan", "Synthetic plan"));
    }

    public void home(String from) {
        answer("FindHome", Map.of("home", "council", "homeFrom", from, "aboutHome", "Synthetic home"));
    }

    public void sleeps(String where) {
        answer("AskWhereTheySleep", Map.of("sleepsWhere", where, "aboutSleeping", "Synthetic words"));
    }

    public void settled(String safe) {
        answer("CheckTheyAreSettled", Map.of("housedNow", "yes", "paidNow", "yes", "safeNow", safe, "aboutSettled", "Synthetic words"));
    }

    public void timeIs(String when) {
        Office.itIs(when);
        office.runJobs();
    }

    public Clock support() {
        return clocks.ofCase(reference).stream().filter(each -> each.rule().startsWith("move-on")).findFirst().orElseThrow();
    }

    LocalDate ends() {
        return support().due();
    }
}
