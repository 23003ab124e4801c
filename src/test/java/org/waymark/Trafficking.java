package org.waymark;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.waymark.casework.Reader;
import org.waymark.sharing.Answer;
import org.waymark.sharing.AnsweredBy;
import org.waymark.sharing.Capacity;
import org.waymark.sharing.Data;
import org.waymark.sharing.Ground;
import org.waymark.sharing.Interpreter;
import org.waymark.sharing.NewDecision;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

/** A charity that walks with somebody through the National Referral Mechanism: each task answered as on the usual way, unless a test says otherwise. */
public class Trafficking {

    public static final Map<String, Object> ADULT = Map.of("nrmPath", "adult");
    public static final Map<String, Object> CHILD = Map.of("nrmPath", "child");
    private static final Reader HOLDER = new Reader("practitioner", Set.of("practitioner"));
    /** For an adult they rest on their agreement alone. */
    private static final Set<String> ONLY_AGREED = Set.of("SendNrmReferral", "AskFirstResponder", "ChaseGrounds", "SendReconsideration",
            "AnswerInformation", "AskLawyerToday");
    /** Nobody has to: they stay open until something comes. */
    private static final Set<String> WHEN_IT_COMES = Set.of("NoteInformationRequest", "LookAtLimits");
    private static final Map<String, Map<String, Object>> ANSWERS = answers();

    private final Office office;
    private final Sharing sharing;
    private final String reference;
    private final Map<String, Map<String, Object>> otherwise = new HashMap<>();
    private boolean child;

    public Trafficking(Office office, Sharing sharing, String reference) {
        this.office = office;
        this.sharing = sharing;
        this.reference = reference;
    }

    /** Begins the referral and records what was seen. */
    public Trafficking begin(Map<String, Object> path) {
        office.start("practitioner", "nrm-referral", Map.of("caseReference", reference));
        return signs(path);
    }

    public Trafficking signs(Map<String, Object> path) {
        child = !path.get("nrmPath").equals("adult");
        if (!child) {
            agreed(Recipient.FIRST_RESPONDER);
            agreed(Recipient.HOME_OFFICE);
            agreed(Recipient.LEGAL_REPRESENTATIVE, Purpose.LEGAL_ADVICE);
        }
        answer("RecordSigns", path);
        return this;
    }

    /** From now on the task is answered like this. */
    public Trafficking otherwise(String task, Map<String, Object> answer) {
        otherwise.put(task, answer);
        return this;
    }

    public Trafficking answer(String task) {
        return answer(task, Map.of());
    }

    public Trafficking answer(String task, Map<String, Object> answer) {
        office.answer(who(task), reference, task, right(task, answer));
        return this;
    }

    /** Answers what is open until the task comes. */
    public Trafficking until(String task) {
        for (int steps = 0; office.maybeTask(reference, task).isEmpty(); steps++) {
            next(steps, task);
        }
        return this;
    }

    /** Answers what is open until nothing of it is. */
    public Trafficking toTheEnd() {
        for (int steps = 0; office.tasks(reference).stream().anyMatch(Trafficking::isOnTheWay); steps++) {
            next(steps, "the end");
        }
        return this;
    }

    private void next(int steps, String target) {
        if (steps > 60) {
            throw new AssertionError("No way to " + target + ": " + office.tasks(reference));
        }
        answer(office.tasks(reference).stream().filter(Trafficking::isOnTheWay).findFirst()
                .orElseThrow(() -> new AssertionError("Nothing leads to " + target + ": " + office.tasks(reference))));
    }

    private static boolean isOnTheWay(String task) {
        return ANSWERS.containsKey(task) && !WHEN_IT_COMES.contains(task);
    }

    public UUID agreed(Recipient recipient) {
        return agreed(recipient, Purpose.TRAFFICKING_DECISION);
    }

    public UUID agreed(Recipient recipient, Purpose purpose) {
        return sharing.record(reference, HOLDER, new NewDecision(recipient, "", purpose, Set.of(Data.values()), Ground.AGREED, Answer.AGREED, AnsweredBy.YOUNG_PERSON,
                Capacity.UNDERSTANDS, Interpreter.NOT_NEEDED, "", null));
    }

    public void withdraw(UUID decision) {
        sharing.withdraw(reference, HOLDER, decision, "changed-mind");
    }

    public static String who(String task) {
        return Set.of("SupportDecision", "NotifyWithoutName", "ConfirmLimitsEnd", "EscalateExit").contains(task) ? "manager" : "practitioner";
    }

    public static Set<String> tasks() {
        return ANSWERS.keySet();
    }

    /** What would be taken for the task. */
    public Map<String, Object> right(String task, Map<String, Object> differences) {
        var right = new LinkedHashMap<>(ANSWERS.get(task));
        if (child && ONLY_AGREED.contains(task)) {
            right.put("lawfulGround", "child-protection");
        }
        right.putAll(otherwise.getOrDefault(task, Map.of()));
        right.putAll(differences);
        right.replaceAll((key, value) -> "today".equals(value) ? today() : value);
        right.values().removeIf(""::equals);
        return right;
    }

    private static String today() {
        return LocalDate.ofInstant(Office.now(), ZoneId.of("Europe/London")).toString();
    }

    private static Map<String, Map<String, Object>> answers() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put("RecordSigns", Map.of("nrmDanger", "not-now", "nrmIndicators", List.of("forced-work", "debt-bondage"), "nrmSignsSeen", "x", "nrmPath", "adult", "nrmCriminalCharge", "no"));
        all.put("ActOnDanger", Map.of("nrmDangerActed", "x", "lawfulGround", "immediate-danger"));
        all.put("TellCouncilOfSigns", Map.of("nrmCouncilTold", "x", "lawfulGround", "child-protection"));
        all.put("ReferToGuardian", Map.of("guardianAsked", "x", "lawfulGround", "child-protection"));
        all.put("RecordGuardian", Map.of("guardianAnswer", "in-contact", "guardianNamed", "x"));
        all.put("AskForOtherAdvocate", Map.of("otherAdvocateAsked", "x", "lawfulGround", "child-protection"));
        all.put("ChooseWhoAsks", Map.of("hearingWay", "not-asked", "whyNotAsked", "x"));
        all.put("OfferAdviceFirst", Map.of("nrmAdvice", "not-wanted", "nrmAdviceGiven", "x"));
        all.put("ExplainNrm", Map.of("nrmExplainedHow", "interpreter-present", "nrmExplained", "said-back", "nrmCapacity", "can-decide", "nrmSaidBack", "x"));
        all.put("SupportDecision", Map.of("decisionSupport", "x"));
        all.put("AskForAgreement", Map.of("nrmAnswer", "agreed", "nrmDecisionWords", "x"));
        all.put("MakeSafetyPlan", Map.of("nrmSafetyPlan", "x", "nrmDoorOpen", "x", "nrmAskAgain", "no"));
        all.put("NotifyWithoutName", Map.of("nrmNotified", "x", "lawfulGround", "legal-duty"));
        all.put("SendNrmReferral", Map.of("nrmSentBy", "x", "nrmReceivedOn", "today", "nrmDecidedBy", "competent-authority"));
        all.put("AskFirstResponder", Map.of("firstResponderAsked", "x", "firstResponderWish", "x"));
        all.put("RecordResponderAnswer", Map.of("responderAnswer", "sent", "nrmReceivedOn", "today", "nrmDecidedBy", "competent-authority", "responderWords", "x"));
        all.put("ChaseGrounds", Map.of("groundsAsked", "x"));
        all.put("RecordGrounds", Map.of("groundsDecision", "positive", "nrmDecisionOn", "today", "groundsLetter", "x"));
        all.put("PrepareReconsideration", Map.of("reconsiderWish", "agrees", "reconsiderThrough", "lawyer", "reconsiderGrounds", "x"));
        all.put("SendReconsideration", Map.of("reconsiderationSentOn", "today", "reconsiderationSent", "x"));
        all.put("RecordReconsideration", Map.of("reconsideration", "positive", "reconsideredOn", "today", "reconsiderationLetter", "x"));
        all.put("AskAboutCourt", Map.of("courtAsked", "x"));
        all.put("ConfirmLimitsEnd", Map.of("limitsConfirmed", "x"));
        all.put("CheckSupport", Map.of("supportStarted", "started", "supportFound", "x"));
        all.put("ChaseSupport", Map.of("supportChased", "x", "lawfulGround", "legal-duty"));
        all.put("OfferForRecovery", Map.of("offeredLegalAid", "wanted", "offeredHousing", "has-it", "offeredHealth", "wanted", "offeredTherapy", "declined", "offeredEducation", "wanted", "offeredWords", "x"));
        all.put("AskLawyerToday", Map.of("disqualifiedLawyer", "x"));
        all.put("SecureSupport", Map.of("supportSecured", "x"));
        all.put("RecordConclusive", Map.of("groundsDecision", "positive", "nrmDecisionOn", "today", "conclusiveLetter", "x"));
        all.put("LookHowTheyAre", Map.of("waitHealth", "x", "waitMissing", "x", "nrmTurnsEighteen", "not-soon"));
        all.put("PrepareForEighteen", Map.of("eighteenPlan", "x"));
        all.put("NoteInformationRequest", Map.of("informationAskedOn", "today", "informationAsked", "x"));
        all.put("AnswerInformation", Map.of("informationAnswered", "x"));
        all.put("ConsiderStay", Map.of("permissionToStay", "asked-lawyer", "stayWords", "x"));
        all.put("ExplainWhatOpens", Map.of("compensationExplained", "x", "policeExplained", "x"));
        all.put("PlanSupportExit", Map.of("recoveryNeeds", "made", "nrmExitPlan", "safe-home", "exitPlanWords", "x"));
        all.put("EscalateExit", Map.of("exitEscalated", "x", "lawfulGround", "legal-duty"));
        all.put("LookAtLimits", Map.of("limitsKept", "x"));
        all.put("LookAtNrmEvent", Map.of("nrmEventLooked", "x"));
        all.put("HandOverAtEighteen", Map.of("adultSupport", "x", "guardianHandover", "x", "lawfulGround", "legal-duty"));
        return all;
    }

    // for the test that tries each form

    /** Takes a task's form, who answers it, its case and what would be taken. */
    public interface Tried {
        void form(String form, String person, String reference, String task, Map<String, Object> right);
    }

    /** A case at each of the forms. */
    public static void openForms(Office office, Sharing sharing, Runnable fourWeeksLater, Tried tried) {
        Map<String, Object> negative = Map.of("groundsDecision", "negative");
        Map<String, Map<String, Map<String, Object>>> ways = new HashMap<>(Map.of(
                "SupportDecision", Map.of("ExplainNrm", Map.of("nrmCapacity", "in-doubt")),
                "MakeSafetyPlan", Map.of("AskForAgreement", Map.of("nrmAnswer", "declined")),
                "NotifyWithoutName", Map.of("AskForAgreement", Map.of("nrmAnswer", "declined")),
                "AskForOtherAdvocate", Map.of("RecordGuardian", Map.of("guardianAnswer", "not-in-area", "guardianNamed", "")),
                "PrepareReconsideration", Map.of("RecordGrounds", negative),
                "SendReconsideration", Map.of("RecordGrounds", negative),
                "RecordReconsideration", Map.of("RecordGrounds", negative),
                "AskAboutCourt", Map.of("RecordGrounds", negative, "RecordReconsideration", Map.of("reconsideration", "negative")),
                "ChaseSupport", Map.of("CheckSupport", Map.of("supportStarted", "not-started"))));
        ways.put("AskLawyerToday", Map.of("RecordGrounds", Map.of("groundsDecision", "disqualified")));
        ways.put("EscalateExit", Map.of("PlanSupportExit", Map.of("nrmExitPlan", "not-safe")));
        ways.put("PrepareForEighteen", Map.of("LookHowTheyAre", Map.of("nrmTurnsEighteen", "soon")));
        ways.put("HandOverAtEighteen", Map.of("LookHowTheyAre", Map.of("nrmTurnsEighteen", "already")));
        ways.put("SecureSupport", Map.of("RecordResponderAnswer", Map.of("nrmReceivedOn", "2026-10-01"), "RecordGrounds", Map.of("nrmDecisionOn", "2026-10-08")));
        ways.put("ConfirmLimitsEnd", ways.get("AskAboutCourt"));
        for (String task : tasks()) {
            if (task.equals("ChooseWhoAsks")) {
                continue;
            }
            Trafficking walk = new Trafficking(office, sharing, office.openCase(Office.somebody(), "practitioner"));
            ways.getOrDefault(task, Map.of()).forEach(walk::otherwise);
            boolean child = Set.of("TellCouncilOfSigns", "ReferToGuardian", "RecordGuardian", "AskForOtherAdvocate", "LookHowTheyAre", "PrepareForEighteen", "HandOverAtEighteen").contains(task);
            office.start("practitioner", "nrm-referral", Map.of("caseReference", walk.reference));
            walk.setting("first-responder", task.equals("SendNrmReferral")).setting("duty-to-notify", task.equals("NotifyWithoutName"));
            if (!task.equals("RecordSigns")) {
                walk.signs(task.equals("ActOnDanger") ? Map.of("nrmPath", "adult", "nrmDanger", "now") : child ? CHILD : ADULT);
            }
            if (task.equals("ChaseGrounds")) {
                walk.otherwise("RecordResponderAnswer", Map.of("nrmReceivedOn", "2026-11-02")).until("RecordGrounds");
                office.runJobs();
            }
            switch (task) {
                case "SecureSupport" -> {
                    walk.until("RecordConclusive");
                    office.runJobs();
                }
                case "LookHowTheyAre", "PrepareForEighteen", "HandOverAtEighteen" -> {
                    walk.until("RecordConclusive");
                    fourWeeksLater.run();
                }
                case "AnswerInformation" -> walk.until("RecordConclusive").answer("NoteInformationRequest");
                case "LookAtLimits" -> office.start("practitioner", "change-nrm-agreement",
                        Map.of("caseReference", walk.reference, "nrmAgreementChange", "limited", "agreementChangeWords", "x"));
                case "LookAtNrmEvent" -> {
                    walk.until("RecordGrounds");
                    office.start("practitioner", "tell-what-happened", Map.of("caseReference", walk.reference, "happening", "detained", "aboutHappening", "x"));
                }
                default -> { }
            }
            if (Set.of("PrepareForEighteen", "HandOverAtEighteen").contains(task)) {
                walk.answer("LookHowTheyAre");
            }
            walk.until(task);
            tried.form("nrm/" + task.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT), who(task), walk.reference, task, walk.right(task, Map.of()));
        }
        new Trafficking(office, sharing, "").setting("first-responder", false).setting("duty-to-notify", false);
    }

    /** What the charity says of itself. */
    public Trafficking setting(String name, boolean value) {
        System.setProperty("waymark.nrm." + name, String.valueOf(value));
        return this;
    }
}
