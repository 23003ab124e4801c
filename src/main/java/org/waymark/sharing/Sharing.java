package org.waymark.sharing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.GoesAlong;
import org.waymark.casework.KeptWithCase;
import org.waymark.casework.Reader;

/**
 * Decisions about sharing. None is ever changed: a new one stands beside the old, and a withdrawal is added to the one it
 * ends. For one recipient and purpose the latest word of the young person holds; a decision on another ground stands by
 * itself for as long as it is in force and they have not declined since.
 */
@Service
@Transactional
public class Sharing implements KeptWithCase, GoesAlong {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 4000;

    private final CaseFiles files;
    private final SharingDecisions decisions;
    private final LeftRows left;
    private final EndingRows endings;
    // asked for late: letters, too, ask here
    private final ObjectProvider<SentUnder> sent;
    private final ObjectProvider<AfterWithdrawal> after;
    private final Clock clock;

    Sharing(CaseFiles files, SharingDecisions decisions, LeftRows left, EndingRows endings, ObjectProvider<SentUnder> sent, ObjectProvider<AfterWithdrawal> after, Clock clock) {
        this.files = files;
        this.decisions = decisions;
        this.left = left;
        this.endings = endings;
        this.sent = sent;
        this.after = after;
        this.clock = clock;
    }

    @Override
    public String inWords() {
        return "decisions that allow sharing";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isKeptWith(String reference) {
        return ofCase(reference).stream().anyMatch(decision -> decision.allowed() && decision.withdrawnAt() == null);
    }

    /** What left goes along, and a no, which holds against what that case has; a yes was given for the referral, and nobody is asked for it unseen. */
    @Override
    public void takeAlong(String reference, String knownReference) {
        var endingsHere = new ArrayList<>(endingsOf(reference));
        Collections.reverse(endingsHere);
        Set<UUID> asked = endingsHere.stream().map(Ending::decision).collect(Collectors.toSet());
        // oldest first, as they were recorded
        var along = new ArrayList<>(ofCase(reference).stream().filter(each -> isNo(each) || asked.contains(each.id())).toList());
        Collections.reverse(along);
        var there = new HashMap<UUID, UUID>();
        along.forEach(each -> {
            UUID id = decisions.add(knownReference, each.decidedBy(), each.decidedAt(), new NewDecision(each.recipient(), each.recipientName(), each.purpose(), Set.copyOf(each.data()),
                    each.ground(), each.answer(), each.answeredBy(), each.capacity(), each.interpreter(), each.note(), each.until()));
            if (each.withdrawnAt() != null) {
                decisions.withdraw(id, each.withdrawnAt(), each.withdrawnBy(), each.because());
            }
            there.put(each.id(), id);
        });
        var gone = new ArrayList<>(leftOf(reference));
        Collections.reverse(gone);
        gone.forEach(each -> left.add(knownReference, new Left(UUID.randomUUID(), each.step(), each.recipient(), each.recipientName(), each.purpose(), each.data(),
                each.ground(), there.getOrDefault(each.decision(), each.decision()), each.at(), each.by())));
        endingsHere.forEach(each -> goOn(reference, each, knownReference, there.get(each.decision())));
    }

    /** Whoever is asked to delete what they have is asked for the known case from here on. */
    private void goOn(String reference, Ending ending, String knownReference, UUID decision) {
        UUID known = endings.add(knownReference, decision, ending.to(), ending.begunAt(), ending.begunBy());
        ending.steps().forEach(step -> endings.add(known, step));
        if (ending.isOpen()) {
            after.forEach(each -> each.goesOn(reference, ending.id(), knownReference, known));
        }
    }

    private static boolean isNo(Decision decision) {
        return decision.withdrawnAt() == null ? decision.answer() == Answer.DECLINED : decision.because() == Because.NOT_SAFE || decision.because() == Because.CHANGED_MIND;
    }

    /**
     * @return the decision's id
     * @throws DecisionRefused                          when something is missing or does not fit together
     * @throws org.waymark.casework.AccessRefused when they are not on the team
     */
    public UUID record(String reference, Reader by, NewDecision decision) {
        files.enterToChange(reference, by, "Sharing");
        check(decision);
        return decisions.add(reference, by.userId(), clock.instant(), decision);
    }

    /**
     * Ends what a decision allowed: from now on nothing leaves on it, and whoever has something under it is to be asked to delete it.
     *
     * @param because a word of {@link Because}
     * @throws DecisionRefused when there is nothing to withdraw
     */
    public void withdraw(String reference, Reader by, UUID id, String because) {
        files.enterToChange(reference, by, "Sharing");
        Because why = Choice.of(Because.class, because);
        Decision decision = ofCase(reference).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new DecisionRefused("There is no such decision in this case."));
        if (decision.withdrawnAt() != null) {
            throw new DecisionRefused("This decision was withdrawn on " + on(decision.withdrawnAt()) + ".");
        }
        if (!decision.allowed() && why != Because.RECORDED_BY_MISTAKE) {
            throw new DecisionRefused("This decision allows nothing, so there is nothing to withdraw: record what they say now as a new decision.");
        }
        decisions.withdraw(id, clock.instant(), by.userId(), why);
        Stream.concat(left.ofCase(reference).stream().filter(each -> id.equals(each.decision())).map(each -> new Receipt(each.recipient(), each.recipientName())),
                        sent.stream().flatMap(each -> each.sentUnder(reference, id).stream())).distinct()
                .toList().forEach(to -> begin(reference, id, to, by.userId()));
    }

    /** Decisions of all cases that hold today and have a last day, and that nobody was asked to renew. */
    @Transactional(readOnly = true)
    public List<EndsSoon> toRenew() {
        return decisions.toRenew(today());
    }

    /** Notes that somebody is asked to renew a decision; false where nobody need be, because the case is closed or there is a newer word. */
    public boolean takeRenewal(EndsSoon ending) {
        if (!files.state(ending.reference()).equals("open") || isRenewed(ending.reference(), ending.decision())) {
            return false;
        }
        decisions.renewalAsked(ending.decision(), clock.instant());
        return true;
    }

    /** Whether there is a newer word about the same recipient and purpose. Whoever asks has entered the case, or tells nobody. */
    @Transactional(readOnly = true)
    public boolean isRenewed(String reference, UUID decision) {
        List<Decision> all = ofCase(reference);
        Decision old = all.stream().filter(each -> each.id().equals(decision)).findFirst().orElseThrow();
        // newest first
        return all.stream().takeWhile(each -> !each.id().equals(decision)).anyMatch(each -> each.recipient() == old.recipient() && each.purpose() == old.purpose()
                && (each.answer() != Answer.NOT_YET || each.ground() != Ground.AGREED) && each.because() != Because.RECORDED_BY_MISTAKE && each.isAbout(old.recipientName()));
    }

    private void begin(String reference, UUID decision, Receipt to, String by) {
        UUID ending = endings.add(reference, decision, to, clock.instant(), by);
        after.forEach(each -> each.begun(reference, ending, by));
    }

    /** What went out before its decision was withdrawn, and is recorded only now, is asked back like the rest. Whoever calls holds the case. */
    public void recordedAsSent(String reference, UUID decision, Receipt to, String by) {
        boolean withdrawn = ofCase(reference).stream().anyMatch(each -> each.id().equals(decision) && each.withdrawnAt() != null);
        if (withdrawn && endingsOf(reference).stream().noneMatch(each -> each.decision().equals(decision) && each.to().equals(to))) {
            begin(reference, decision, to, by);
        }
    }

    /** Recipients who have something under a decision that was withdrawn, newest first. Whoever shows them has entered the case. */
    @Transactional(readOnly = true)
    public List<Ending> endingsOf(String reference) {
        return endings.ofCase(reference);
    }

    /**
     * Records that a recipient was asked to delete what they have, or what they answered.
     *
     * @param on the day on which it happened
     * @throws DecisionRefused when there is no such recipient, or nothing is waited for any more
     */
    public void note(String reference, UUID ending, Asked what, LocalDate on, String by) {
        files.hold(reference);
        Ending known = endingsOf(reference).stream().filter(each -> each.id().equals(ending)).findFirst()
                .orElseThrow(() -> new DecisionRefused("There is no such recipient in this case."));
        must(known.isOpen(), "What they answered is recorded already.");
        must(!on.isBefore(known.begunAt().atZone(Decision.LONDON).toLocalDate()), "That day lies before the withdrawal.");
        must(known.steps().stream().noneMatch(step -> on.isBefore(step.on())), "That day lies before they were asked.");
        endings.add(ending, new Ending.Step(what, on, clock.instant(), by));
    }

    /** Newest first. Whoever shows them has entered the case. */
    @Transactional(readOnly = true)
    public List<Decision> ofCase(String reference) {
        return decisions.ofCase(reference);
    }

    /**
     * Whether something may leave on a day, by the decisions that had been made then. The newest about this recipient holds. A
     * no, and a ground that turned out not to be safe, hold against older ones even where they name somebody else: whoever
     * reads it finds out who was meant.
     *
     * @param recipient a label of {@link Recipient}
     * @param purpose   a label of {@link Purpose}
     * @param name      who gets it; a decision that names its recipient allows it for no other
     */
    @Transactional(readOnly = true)
    public Check check(String reference, String recipient, String purpose, String name, LocalDate on) {
        Recipient who = Choice.of(Recipient.class, recipient);
        Purpose what = Choice.of(Purpose.class, purpose);
        String matter = "sharing with " + who.inWords() + " for " + what.inWords();
        boolean asked = true;
        boolean namesAnother = false;
        for (Decision each : ofCase(reference)) {
            if (each.recipient() != who || each.purpose() != what || each.because() == Because.RECORDED_BY_MISTAKE || !each.madeBy(on)) {
                continue;
            }
            boolean about = each.isAbout(name);
            if (each.allowsOn(on)) {
                if (about) {
                    return new Check(true, allowing(each, matter), each.id());
                }
                namesAnother = true;
            } else if (each.ground() == Ground.AGREED && each.answer() == Answer.NOT_YET) {
                asked &= !about;
            } else if (each.answer() == Answer.DECLINED || each.because() == Because.NOT_SAFE && each.isWithdrawnOn(on) || each.ground() == Ground.AGREED && about) {
                return new Check(false, refusing(each, matter), each.id());
            }
        }
        return new Check(false, namesAnother ? "What was decided about " + matter + " names another recipient. Ask about this one."
                : asked ? "No decision allows " + matter + (on.equals(today()) ? " today" : " on " + DAY.format(on)) + ". Ask them first; in immediate danger share what is needed and record it after."
                : "They have not been asked yet about " + matter + ".", null);
    }

    /**
     * The same, for all that would be told.
     *
     * @param data what of the file leaves
     */
    @Transactional(readOnly = true)
    public Check check(String reference, String recipient, String purpose, String name, Set<Data> data, LocalDate on) {
        Check check = check(reference, recipient, purpose, name, on);
        if (!check.allowed()) {
            return check;
        }
        List<Data> agreed = ofCase(reference).stream().filter(each -> each.id().equals(check.decision())).findFirst().map(Decision::data).orElseThrow();
        List<Data> beyond = data.stream().filter(each -> !agreed.contains(each)).sorted().toList();
        return beyond.isEmpty() ? check : new Check(false, "This also tells %s, and the decision about sharing does not cover that. Ask them, and record what they say."
                .formatted(beyond.stream().map(Choice::inWords).collect(Collectors.joining(", "))), null);
    }

    /** Whether all of a step may leave today, with the first sentence that says why not; nothing is recorded. */
    @Transactional(readOnly = true)
    public Check check(String reference, Leaving leaving, String name) {
        return leaving.recipients().stream().map(recipient -> check(reference, recipient, leaving, name)).reduce((one, other) -> one.allowed() ? other : one).orElseThrow();
    }

    private Check check(String reference, Recipient recipient, Leaving leaving, String name) {
        return check(reference, recipient.label(), leaving.purpose().label(), name, leaving.data(), today());
    }

    /**
     * Lets something leave, and records on what that rests. Until the transaction ends no decision of the case is recorded
     * or withdrawn: whichever comes second sees what the first did.
     *
     * @param step   as its process calls it; without personal data
     * @param name   which recipient, in words; may be empty
     * @param stated what it rests on where no decision allows it; null or AGREED where nothing else is stated
     * @throws DecisionRefused when no decision allows it and no other ground is stated
     */
    public void leave(String reference, String by, String step, Leaving leaving, String name, Ground stated) {
        files.hold(reference);
        for (Recipient recipient : leaving.recipients()) {
            Check check = check(reference, recipient, leaving, name);
            must(check.allowed() || stated != null && stated != Ground.AGREED, check.sentence());
            left.add(reference, new Left(UUID.randomUUID(), step, recipient, name == null ? "" : name.strip(), leaving.purpose(), leaving.data(),
                    check.allowed() ? Ground.AGREED : stated, check.allowed() ? check.decision() : null, clock.instant(), by));
        }
    }

    /** What left with the steps of its processes, newest first. Whoever shows it has entered the case. */
    @Transactional(readOnly = true)
    public List<Left> leftOf(String reference) {
        return left.ofCase(reference);
    }

    private static String allowing(Decision decision, String matter) {
        return (decision.ground() == Ground.AGREED ? "They agreed on " + on(decision.decidedAt()) + " to " + matter
                : "Decided on " + on(decision.decidedAt()) + " because of " + decision.ground().inWords() + ": " + matter)
                + (decision.until() == null ? "" : ", until the end of " + DAY.format(decision.until())) + ". It covers: "
                + decision.data().stream().map(Data::inWords).collect(Collectors.joining("; ")) + "."
                + (decision.recipientName().isBlank() ? "" : " It names this recipient.");
    }

    private static String refusing(Decision decision, String matter) {
        if (decision.answer() == Answer.DECLINED) {
            return "They declined " + matter + " on " + on(decision.decidedAt()) + ".";
        }
        if (decision.ground() != Ground.AGREED) {
            return "What was decided on " + on(decision.decidedAt()) + " about " + matter + " was withdrawn on " + on(decision.withdrawnAt()) + ": it is not safe. Decide anew.";
        }
        if (decision.withdrawnAt() != null) {
            return "Their agreement to " + matter + " was withdrawn on " + on(decision.withdrawnAt()) + ".";
        }
        return "Their agreement to " + matter + " ended on " + DAY.format(decision.until()) + ". Ask them again.";
    }

    private static String on(Instant moment) {
        return DAY.format(moment.atZone(Decision.LONDON));
    }

    private void check(NewDecision decision) {
        must(decision.recipient() != null, "Choose whom it would be shared with.");
        must(decision.purpose() != null, "Choose what it is for.");
        must(decision.data() != null && !decision.data().isEmpty(), "Choose what may be shared: at least one kind.");
        must(decision.ground() != null, "Choose what the sharing rests on.");
        must(decision.answer() != null, "Choose what they said.");
        boolean asked = decision.answer() != Answer.NOT_YET;
        must(!asked || decision.answeredBy() != null, "Choose who answered.");
        must(!asked || decision.capacity() != null, "Choose whether whoever answered could decide this.");
        must(!asked || decision.interpreter() != null, "Choose how it was explained.");
        must(asked || decision.answeredBy() == null, "Nobody has answered yet: leave out who did.");
        must(decision.ground() != Ground.AGREED || decision.answer() != Answer.AGREED || decision.capacity() != Capacity.DOES_NOT_UNDERSTAND,
                "Somebody who could not decide this cannot have agreed to it: ask whoever has authority to decide for them.");
        must(decision.ground() == Ground.AGREED || !blank(decision.note()), "Write why it is shared without relying on their agreement.");
        must(blank(decision.recipientName()) || decision.recipientName().length() <= LONGEST_NAME, "The recipient's name is too long: at most %d characters.".formatted(LONGEST_NAME));
        must(blank(decision.note()) || decision.note().length() <= LONGEST_NOTE, "The note is too long: at most %d characters.".formatted(LONGEST_NOTE));
        must(decision.until() == null || !decision.until().isBefore(today()), "The last day is over already.");
        must(decision.until() == null || decision.until().getYear() <= today().getYear() + 20, "The last day is too far away: at most twenty years.");
    }

    private LocalDate today() {
        return clock.instant().atZone(Decision.LONDON).toLocalDate();
    }

    private static void must(boolean so, String otherwise) {
        if (!so) {
            throw new DecisionRefused(otherwise);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
