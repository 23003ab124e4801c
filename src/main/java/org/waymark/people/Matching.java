package org.waymark.people;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Who could take a case, in the order in which to think of them. It advises and says who may not; a manager chooses. */
@Service
public class Matching {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final String NOT_ASKED = "has not been asked";
    private static final String FEWEST = "fewest of all";

    private final Staff staff;
    private final Caseload caseload;
    private final Profiles profiles;
    private final Languages languages;

    Matching(Staff staff, Caseload caseload, Profiles profiles, Languages languages) {
        this.staff = staff;
        this.caseload = caseload;
        this.profiles = profiles;
        this.languages = languages;
    }

    /**
     * Everybody in the role: who has not been asked yet first, then who speaks the language, then who meets the wish, then
     * who holds the fewest open cases, then by user id. Who may not be chosen comes last, with why.
     *
     * @param answers of those who were asked for this case already: user id to the answer in words, e.g. "declined: full"
     */
    public List<Candidate> candidates(Need need, Map<String, String> answers) {
        var known = profilesOf(need);
        var loads = new HashMap<String, Integer>();
        known.keySet().forEach(userId -> loads.put(userId, caseload.openCases(userId)));
        int fewest = known.values().stream().filter(one -> whyNot(need, one, loads.get(one.account())).isEmpty())
                .mapToInt(one -> loads.get(one.account())).min().orElse(-1);
        List<Spoken> wanted = languages.mentionedIn(need.languages());
        return known.values().stream()
                .sorted(Comparator.comparing((Profile one) -> whyNot(need, one, loads.get(one.account())).isPresent())
                        .thenComparing(one -> answers.containsKey(one.account()))
                        .thenComparing(one -> !speaksAny(one, wanted))
                        .thenComparing(one -> need.wished() != one.gender())
                        .thenComparing(one -> loads.get(one.account()))
                        .thenComparing(Profile::account))
                .map(one -> candidate(need, wanted, one, loads.get(one.account()), fewest, answers.get(one.account())))
                .toList();
    }

    /**
     * Who could stand in for somebody in all of these cases: by the sum of their places in each, then by how many open cases
     * they hold. What speaks for and against says in how many of the cases; who may not take one of them does not see it.
     *
     * @param needs one for each case; empty where they hold none
     * @param who   those who may be thought of
     */
    public List<Candidate> covers(List<Need> needs, Set<String> who) {
        var places = new TreeMap<String, Integer>();
        var reasonsFor = new HashMap<String, Map<String, Integer>>();
        var reasonsAgainst = new HashMap<String, Map<String, Integer>>();
        who.forEach(userId -> {
            places.put(userId, 0);
            reasonsFor.put(userId, new TreeMap<>());
            reasonsAgainst.put(userId, new TreeMap<>());
        });
        for (Need need : needs) {
            List<Candidate> ranked = candidates(need, Map.of()).stream().filter(each -> who.contains(each.userId())).toList();
            for (int place = 0; place < ranked.size(); place++) {
                Candidate one = ranked.get(place);
                places.merge(one.userId(), one.mayTake() ? place : place + ranked.size(), Integer::sum);
                one.reasonsFor().stream().filter(reason -> !reason.equals(NOT_ASKED) && !reason.equals(FEWEST)).forEach(reason -> reasonsFor.get(one.userId()).merge(reason, 1, Integer::sum));
                Stream.concat(Stream.ofNullable(one.whyNot()), one.reasonsAgainst().stream()).forEach(reason -> reasonsAgainst.get(one.userId()).merge(reason, 1, Integer::sum));
            }
        }
        var loads = new HashMap<String, Integer>();
        who.forEach(userId -> loads.put(userId, caseload.openCases(userId)));
        return places.keySet().stream().sorted(Comparator.comparing((String userId) -> places.get(userId)).thenComparing(userId -> -sum(reasonsFor.get(userId))).thenComparing(loads::get).thenComparing(userId -> userId))
                .map(userId -> new Candidate(userId, loads.get(userId), inCases(reasonsFor.get(userId), needs.size()), inCases(reasonsAgainst.get(userId), needs.size()), null)).toList();
    }

    private static int sum(Map<String, Integer> reasons) {
        return reasons.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<String> inCases(Map<String, Integer> reasons, int cases) {
        return reasons.entrySet().stream().map(each -> cases == 1 ? each.getKey() : each.getKey().replace(" in this case", "") + " (" + each.getValue() + " of " + cases + " cases)").toList();
    }

    /** What nobody who may be chosen brings, in words, e.g. "no Tigrinya speaker free: interpreter route"; empty where all is met. */
    public List<String> missing(Need need) {
        List<Profile> free = profilesOf(need).values().stream().filter(one -> whyNot(need, one, caseload.openCases(one.account())).isEmpty()).toList();
        var missing = new ArrayList<String>();
        if (free.isEmpty()) {
            missing.add("nobody in this role may be chosen today: speak to the team or to a partner charity");
        }
        List<Spoken> wanted = languages.mentionedIn(need.languages());
        wanted.stream().filter(each -> free.stream().noneMatch(one -> speaksAny(one, List.of(each))))
                .forEach(each -> missing.add("no " + each.inWords() + " speaker free: interpreter route"));
        if (need.wished() != null && free.stream().noneMatch(one -> one.gender() == need.wished())) {
            missing.add("nobody free is known to be " + need.wished().inWords() + ", as was wished: tell the young person before anybody else does");
        }
        return missing;
    }

    /**
     * Whether anybody may be chosen who speaks one of the languages, meets the wish and was not asked before.
     *
     * @param asked those who were asked for this case already, by user id
     */
    public boolean anybodyFits(Need need, Set<String> asked) {
        List<Spoken> wanted = languages.mentionedIn(need.languages());
        return profilesOf(need).values().stream().filter(one -> !asked.contains(one.account()))
                .filter(one -> whyNot(need, one, caseload.openCases(one.account())).isEmpty())
                .filter(one -> wanted.isEmpty() || speaksAny(one, wanted))
                .anyMatch(one -> need.wished() == null || one.gender() == need.wished());
    }

    /** Whether they hold the role, are there, have room and no conflict of interest. */
    public boolean mayTake(Need need, String userId) {
        return whyNot(need, userId).isEmpty();
    }

    /** Why they may not be chosen, as a part of a sentence about them: "is away until 4 December 2026"; empty where they may. */
    public Optional<String> whyNot(Need need, String userId) {
        Profile profile = profilesOf(need).get(userId);
        return profile == null ? Optional.of("does not hold the role that is needed") : whyNot(need, profile, caseload.openCases(userId));
    }

    private static Optional<String> whyNot(Need need, Profile profile, int openCases) {
        if (profile.isInConflict(need.caseReference())) {
            return Optional.of("has a conflict of interest in this case");
        }
        var absence = profile.absence(need.day());
        if (absence.isPresent()) {
            return Optional.of("is away until " + DAY.format(absence.get().lastDay()));
        }
        boolean full = profile.mostCases() != null && openCases >= profile.mostCases();
        return full && !need.aboveCap() ? Optional.of("is full, with as many cases as was agreed") : Optional.empty();
    }

    private Map<String, Profile> profilesOf(Need need) {
        Map<String, Profile> recorded = profiles.all();
        var those = new TreeMap<String, Profile>();
        staff.withRole(need.role()).forEach(userId -> those.put(userId, recorded.getOrDefault(userId, Profile.unknown(userId))));
        return those;
    }

    private static boolean speaksAny(Profile profile, List<Spoken> wanted) {
        return wanted.stream().anyMatch(each -> profile.languages().stream().anyMatch(spoken -> spoken.serves(each)));
    }

    private static Candidate candidate(Need need, List<Spoken> wanted, Profile profile, int openCases, int fewest, String answer) {
        var reasonsFor = new ArrayList<String>();
        var reasonsAgainst = new ArrayList<String>();
        var whyNot = whyNot(need, profile, openCases);
        if (whyNot.isEmpty() && openCases == fewest) {
            reasonsFor.add(FEWEST);
        }
        if (answer == null) {
            reasonsFor.add(NOT_ASKED);
        } else {
            reasonsAgainst.add("was asked before: " + answer);
        }
        if (!wanted.isEmpty()) {
            weighLanguages(wanted, profile, reasonsFor, reasonsAgainst);
        }
        if (need.wished() != null) {
            weighWish(need.wished(), profile.gender(), reasonsFor, reasonsAgainst);
        }
        return new Candidate(profile.account(), openCases, reasonsFor, reasonsAgainst, whyNot.orElse(null));
    }

    private static void weighLanguages(List<Spoken> wanted, Profile profile, List<String> reasonsFor, List<String> reasonsAgainst) {
        if (profile.languages().isEmpty()) {
            reasonsAgainst.add("languages not recorded");
        } else if (speaksAny(profile, wanted)) {
            reasonsFor.add("speaks " + inWords(profile.languages().stream().filter(spoken -> wanted.stream().anyMatch(spoken::serves)).toList(), " and "));
        } else {
            reasonsAgainst.add("does not speak " + inWords(wanted, " or "));
        }
    }

    private static void weighWish(Gender wished, Gender gender, List<String> reasonsFor, List<String> reasonsAgainst) {
        if (gender == wished) {
            reasonsFor.add("is " + wished.inWords() + ", as was wished");
        } else if (gender == Gender.NOT_SAID) {
            reasonsAgainst.add("not known to be " + wished.inWords() + ", as was wished");
        } else {
            reasonsAgainst.add("is not " + wished.inWords() + ", as was wished");
        }
    }

    private static String inWords(List<Spoken> languages, String between) {
        return languages.stream().map(Spoken::inWords).collect(Collectors.joining(between));
    }
}
