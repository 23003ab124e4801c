package org.waymark.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.BlindIndex.Tokens;

/** People who come in many at once: who of them may have a case already, or be one of the others. By the rule of {@link BlindIndex}. */
@Service
@Transactional
public class Newcomers {

    private final BlindIndex index;
    private final CaseFiles files;
    private final ReadingLog log;

    Newcomers(BlindIndex index, CaseFiles files, ReadingLog log) {
        this.index = index;
        this.files = files;
        this.log = log;
    }

    /** @param claimedBirth a day or a year, as 2009-03-17 or 2009; empty where it is not known */
    public record Newcomer(String names, String claimedBirth) {

        /** Leaves the person out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Newcomer";
        }
    }

    /**
     * Whom somebody may be.
     *
     * @param cases    those that the reader may read, the likeliest first
     * @param unread   how many more there are
     * @param others   places of others of the list, from 0
     */
    public record Likeness(List<String> cases, int unread, List<Integer> others) {

        public boolean isNone() {
            return cases.isEmpty() && unread == 0 && others.isEmpty();
        }
    }

    /**
     * One likeness per person, in the same order; that somebody was told of a case is logged.
     *
     * @param purpose a plain phrase for the log
     */
    public List<Likeness> compare(List<Newcomer> people, Reader reader, String purpose) {
        List<Tokens> tokens = people.stream().map(each -> index.tokensOf(each.names(), each.claimedBirth())).toList();
        var byName = new HashMap<String, List<Integer>>();
        for (int place = 0; place < tokens.size(); place++) {
            for (String name : names(tokens.get(place))) {
                byName.computeIfAbsent(name, n -> new ArrayList<>()).add(place);
            }
        }
        var told = new HashSet<String>();
        var likenesses = new ArrayList<Likeness>();
        for (int place = 0; place < tokens.size(); place++) {
            List<String> matches = index.matching(tokens.get(place));
            List<String> cases = matches.stream().filter(match -> files.mayRead(match, reader)).toList();
            // also of one that they may not read they are told that it is there
            told.addAll(matches);
            likenesses.add(new Likeness(cases, matches.size() - cases.size(), others(place, tokens, byName)));
        }
        told.stream().sorted().forEach(each -> log.found(reader, each, purpose));
        return likenesses;
    }

    private static List<Integer> others(int place, List<Tokens> tokens, Map<String, List<Integer>> byName) {
        var others = new TreeSet<Integer>();
        names(tokens.get(place)).forEach(name -> others.addAll(byName.get(name)));
        others.removeIf(other -> other == place || !tokens.get(place).mayBe(tokens.get(other)));
        return List.copyOf(others);
    }

    private static HashSet<String> names(Tokens tokens) {
        var names = new HashSet<>(tokens.parts());
        names.addAll(tokens.particles());
        return names;
    }
}
