package org.waymark.currentcases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.AccessRefused;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.FormerReferences;
import org.waymark.casework.Newcomers;
import org.waymark.casework.Newcomers.Likeness;
import org.waymark.casework.Newcomers.Newcomer;
import org.waymark.casework.Reader;
import org.waymark.currentcases.CaseTable.Row;
import org.waymark.currentcases.Report.Line;
import org.waymark.currentcases.Report.Outcome;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Rules;
import org.waymark.deadlines.Words;
import org.waymark.people.Staff;

/**
 * Checks a table of current cases, and brings them in: each opens a file, has its holder and its first review, and each of
 * its deadlines the process that watches it. One transaction for all of them; while it runs nobody else brings any in.
 */
@Service
class CurrentCases {

    /** Who may hold a case: as intake offers it. */
    static final String HOLDERS = "practitioner";

    private static final String PURPOSE = "Bringing in current cases";
    private static final String SOURCE = "Brought in";

    private final CaseFiles files;
    private final FormerReferences former;
    private final Newcomers newcomers;
    private final CaseStart start;
    private final Deadlines deadlines;
    private final Rules rules;
    private final Staff staff;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CurrentCases(CaseFiles files, FormerReferences former, Newcomers newcomers, CaseStart start, Deadlines deadlines, Rules rules, Staff staff,
                 PlatformTransactionManager transactions, Clock clock) {
        this.files = files;
        this.former = former;
        this.newcomers = newcomers;
        this.start = start;
        this.deadlines = deadlines;
        this.rules = rules;
        this.staff = staff;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Somebody is bringing cases in at this moment. */
    static class NotNow extends RuntimeException {

        NotNow() {
            super("Cases are being brought in at this moment. Wait until that is done, and check the file again: what is in by then is refused.");
        }
    }

    private static class RowRefused extends RuntimeException {

        private final int row;

        RowRefused(int row, RuntimeException because) {
            super(because.getMessage(), null, false, false);
            this.row = row;
        }
    }

    RowCheck.Choices choices() {
        return new RowCheck.Choices(staff.withRole(HOLDERS).stream().sorted().toList(), rules.all().stream().map(Rules.Row::rule)
                .filter(rule -> !rule.status().equals("proposed")).map(org.waymark.deadlines.Rule::ruleId).collect(Collectors.toSet()));
    }

    /** What would become of each row; nothing is saved, except who was told that a person may be known. */
    Report check(List<Row> rows, Reader reader) {
        return transaction.execute(status -> checked(rows, reader).report());
    }

    /**
     * Brings in every row, or none where a single one is refused.
     *
     * @throws NotNow while somebody else does
     */
    Report bringIn(List<Row> rows, Reader reader) {
        try {
            return transaction.execute(status -> {
                if (!former.takeTurn()) {
                    throw new NotNow();
                }
                Checked checked = checked(rows, reader);
                return checked.report().isClean() ? Report.of(checked.cases().stream().map(each -> bringIn(each, reader)).toList()) : checked.report();
            });
        } catch (RowRefused e) {
            Report before = check(rows, reader);
            return Report.of(before.lines().stream().map(line -> line.row() == e.row ? new Line(e.row, Outcome.REFUSED, List.of(e.getMessage()), null) : line).toList());
        } catch (DuplicateKeyException e) {
            throw new NotNow();
        }
    }

    private record Checked(List<NewCase> cases, Report report) { }

    private Checked checked(List<Row> rows, Reader reader) {
        RowCheck.Choices choices = choices();
        var cases = new ArrayList<NewCase>();
        var problems = new LinkedHashMap<Integer, List<String>>();
        for (Row row : rows) {
            var check = new RowCheck(row, choices, deadlines, clock);
            cases.add(check.check());
            problems.put(row.number(), check.problems());
        }
        Map<String, String> there = former.known(cases.stream().map(NewCase::former).filter(each -> !each.isEmpty()).toList());
        checkReferences(cases, problems, there, reader);
        cases.stream().filter(NewCase::isOfKnownCase).forEach(each -> checkKnownCase(each, problems.get(each.row()), reader));
        return new Checked(cases, Report.of(lines(cases, problems, there.keySet(), reader)));
    }

    private void checkReferences(List<NewCase> cases, Map<Integer, List<String>> problems, Map<String, String> there, Reader reader) {
        var first = new HashMap<String, Integer>();
        for (NewCase each : cases) {
            if (each.former().isEmpty()) {
                continue;
            }
            String known = there.get(each.former());
            if (known != null) {
                problems.get(each.row()).add("own_reference was brought in before%s.".formatted(files.mayRead(known, reader) ? ", as " + known : ""));
            }
            Integer earlier = first.putIfAbsent(FormerReferences.normalised(each.former()), each.row());
            if (earlier != null) {
                problems.get(each.row()).add("own_reference is that of row %d.".formatted(earlier));
            }
        }
    }

    private void checkKnownCase(NewCase one, List<String> problems, Reader reader) {
        if (!CaseFiles.REFERENCE.matcher(one.samePersonAs()).matches()) {
            return;
        }
        if (!files.exists(one.samePersonAs()) || !files.mayRead(one.samePersonAs(), reader)) {
            problems.add("same_person_as names a case that is not there, or that you may not read.");
        } else if (!files.state(one.samePersonAs()).equals("open")) {
            problems.add("same_person_as names a case that is closed, or was joined to another.");
        }
    }

    private List<Line> lines(List<NewCase> cases, Map<Integer, List<String>> problems, Set<String> there, Reader reader) {
        List<Likeness> likenesses = newcomers.compare(cases.stream().map(CurrentCases::newcomer).toList(), reader, PURPOSE);
        var lines = new ArrayList<Line>();
        for (int place = 0; place < cases.size(); place++) {
            NewCase each = cases.get(place);
            var sentences = new ArrayList<>(problems.get(each.row()));
            boolean refused = !sentences.isEmpty();
            boolean undecided = each.samePersonAs() == null && !likenesses.get(place).isNone() && !there.contains(each.former());
            if (undecided) {
                sentences.addAll(told(likenesses.get(place), cases));
            }
            lines.add(new Line(each.row(), refused ? Outcome.REFUSED : undecided ? Outcome.MAY_BE_KNOWN : Outcome.READY, sentences, null));
        }
        return lines;
    }

    private static Newcomer newcomer(NewCase one) {
        return new Newcomer("%s %s".formatted(one.facts().getOrDefault("name", ""), one.facts().getOrDefault("otherNames", "")),
                one.facts().getOrDefault("claimedDateOfBirth", one.facts().getOrDefault("claimedYearOfBirth", "")));
    }

    private static List<String> told(Likeness likeness, List<NewCase> cases) {
        var told = new ArrayList<String>();
        if (!likeness.cases().isEmpty()) {
            told.add("This may be a person we know: %s.".formatted(some(likeness.cases())));
        }
        if (likeness.unread() > 0) {
            told.add("This may be a person we know, in a case that you may not read: ask the safeguarding lead.");
        }
        if (!likeness.others().isEmpty()) {
            told.add("This may be the same person as in row %s.".formatted(some(likeness.others().stream().map(other -> String.valueOf(cases.get(other).row())).toList())));
        }
        told.add("You decide: write none, or the reference of their case, into same_person_as.");
        return told;
    }

    private static String some(List<String> all) {
        return String.join(", ", all.subList(0, Math.min(all.size(), 5))) + (all.size() > 5 ? " and %d more".formatted(all.size() - 5) : "");
    }

    private Line bringIn(NewCase one, Reader by) {
        String reference = files.open(by.userId());
        files.record(reference, by.userId(), SOURCE, one.facts(), entries(one, by));
        if (one.isOfKnownCase()) {
            enter(one, by);
            files.joinInto(reference, one.samePersonAs(), by.userId());
        } else {
            files.handOver(reference, one.holder(), by.userId());
        }
        String of = one.isOfKnownCase() ? one.samePersonAs() : reference;
        former.keep(one.former(), of, by.userId());
        try {
            if (!one.isOfKnownCase()) {
                start.accompany(reference, one.holder(), one.nation(), one.nextReview());
            }
            one.deadlines().forEach(each -> start.keep(of, each, one.nation()));
        } catch (RuntimeException e) {
            throw CaseStart.isRefusal(e) ? new RowRefused(one.row(), e) : e;
        }
        return new Line(one.row(), Outcome.BROUGHT_IN, List.of(), of);
    }

    /** The check has said that it may be joined; it may have been closed since. */
    private void enter(NewCase one, Reader by) {
        try {
            files.enterToChange(one.samePersonAs(), by, PURPOSE);
        } catch (AccessRefused | IllegalStateException e) {
            throw new RowRefused(one.row(), e);
        }
    }

    private Map<String, String> entries(NewCase one, Reader by) {
        var entries = new LinkedHashMap<String, String>();
        entries.put("Brought in", "Brought in from our earlier records, where it is %s, by %s on %s.".formatted(one.former(), by.userId(), Words.date(LocalDate.now(clock))));
        entries.put("Notes", one.notes());
        return entries;
    }
}
