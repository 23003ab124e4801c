package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.people.Profile.Absence;
import org.waymark.people.Profile.Conflict;

class MatchingTest {

    private static final Map<String, Integer> OPEN_CASES = Map.of("practitioner-1", 4, "practitioner-2", 2, "practitioner-3", 2, "practitioner-4", 0);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String CASE = "WM-2026-000001";

    private final Map<String, Profile> profiles = new HashMap<>();
    private final Matching matching = new Matching(new Practitioners(), OPEN_CASES::get, () -> profiles, new Languages());

    private static class Practitioners implements Staff {

        @Override
        public List<String> withRole(String role) {
            return role.equals("practitioner") ? List.of("practitioner-3", "practitioner-1", "practitioner-4", "practitioner-2") : List.of();
        }

        @Override
        public Optional<String> mailOf(String userId) {
            return Optional.empty();
        }

        @Override
        public Set<String> rolesOf(String userId) {
            return Set.of("practitioner");
        }

        @Override
        public boolean exists(String userId) {
            return true;
        }

        @Override
        public List<String> withTaskList() {
            return List.of();
        }

        @Override
        public String nationOf(String userId) {
            return "england";
        }
    }

    private static Need need(String languages, Gender wished) {
        return new Need("practitioner", CASE, languages, wished, TODAY);
    }

    private static final Need PLAIN = need(null, null);

    private void profile(int number, Gender gender, Integer mostCases, Spoken... languages) {
        String account = "practitioner-" + number;
        profiles.put(account, new Profile(account, gender, mostCases, 1, List.of(languages), List.of(), List.of()));
    }

    private void away(int number, LocalDate first, LocalDate last) {
        String account = "practitioner-" + number;
        profiles.put(account, new Profile(account, Gender.NOT_SAID, null, 0, List.of(), List.of(new Absence(UUID.randomUUID(), first, last)), List.of()));
    }

    private List<String> order(Need need, Map<String, String> answers) {
        return matching.candidates(need, answers).stream().map(Candidate::userId).toList();
    }

    private String inWords(Need need, String userId) {
        return matching.candidates(need, Map.of()).stream().filter(one -> one.userId().equals(userId)).findFirst().orElseThrow().inWords();
    }

    @Test
    void fewestOpenCasesComeFirstThenTheUserId() {
        assertThat(order(PLAIN, Map.of())).containsExactly("practitioner-4", "practitioner-2", "practitioner-3", "practitioner-1");
    }

    @Test
    void whoeverDeclinedComesLastAndStaysOnTheList() {
        assertThat(order(PLAIN, Map.of("practitioner-4", "declined: full", "practitioner-2", "did not answer")))
                .containsExactly("practitioner-3", "practitioner-1", "practitioner-4", "practitioner-2");
    }

    @Test
    void languageComesBeforeTheWishAndTheWishBeforeTheLoad() {
        profile(1, Gender.MAN, null, new Spoken("Tigrinya", null));
        profile(3, Gender.WOMAN, null);
        assertThat(order(need("speaks tigrigna at home", Gender.WOMAN), Map.of()))
                .containsExactly("practitioner-1", "practitioner-3", "practitioner-4", "practitioner-2");
        assertThat(order(need("Tigrinya", Gender.WOMAN), Map.of("practitioner-1", "declined"))).last().isEqualTo("practitioner-1");
    }

    @Test
    void whoCoversSeveralCasesIsRankedOverAllOfThemWithInHowManyEachReasonHolds() {
        profile(1, Gender.WOMAN, null, new Spoken("Tigrinya", null));
        profiles.put("practitioner-4", new Profile("practitioner-4", Gender.NOT_SAID, null, 0, List.of(), List.of(),
                List.of(new Conflict(UUID.randomUUID(), CASE, ConflictReason.OTHER, "manager"))));
        Need another = new Need("practitioner", "WM-2026-000002", null, null, TODAY);
        List<Candidate> covers = matching.covers(List.of(need("Tigrinya", Gender.WOMAN), another), Set.of("practitioner-1", "practitioner-2", "practitioner-4"));
        assertThat(covers).extracting(Candidate::userId).containsExactly("practitioner-1", "practitioner-2", "practitioner-4");
        assertThat(covers.get(0).reasons()).isEqualTo("holds 4 open cases; is a woman, as was wished (1 of 2 cases); speaks Tigrinya (1 of 2 cases)");
        assertThat(covers.get(2).reasonsAgainst()).contains("has a conflict of interest (1 of 2 cases)");
        assertThat(matching.covers(List.of(), Set.of("practitioner-1", "practitioner-4"))).extracting(Candidate::inWords)
                .containsExactly("practitioner-4: holds no open case", "practitioner-1: holds 4 open cases");
    }

    @Test
    void whoIsAwayFullOrInConflictComesLastWithWhyNot() {
        away(4, TODAY.minusDays(1), TODAY);
        profile(2, Gender.NOT_SAID, 2);
        profiles.put("practitioner-3", new Profile("practitioner-3", Gender.NOT_SAID, null, 0, List.of(), List.of(),
                List.of(new Conflict(UUID.randomUUID(), CASE, ConflictReason.OTHER, "manager"))));

        assertThat(order(PLAIN, Map.of())).containsExactly("practitioner-1", "practitioner-4", "practitioner-2", "practitioner-3");
        assertThat(inWords(PLAIN, "practitioner-1")).isEqualTo("practitioner-1: holds 4 open cases; fewest of all; has not been asked");
        assertThat(inWords(PLAIN, "practitioner-4")).startsWith("practitioner-4: cannot be chosen, is away until 25 November 2026; holds no open case");
        assertThat(matching.whyNot(PLAIN, "practitioner-2")).contains("is full, with as many cases as was agreed");
        assertThat(matching.whyNot(PLAIN, "practitioner-3")).contains("has a conflict of interest in this case");
        assertThat(matching.mayTake(PLAIN, "practitioner-1")).isTrue();
        assertThat(matching.mayTake(PLAIN, "practitioner-2")).isFalse();
        assertThat(matching.mayTake(PLAIN, "advocate")).as("another role").isFalse();
        assertThat(matching.mayTake(new Need("practitioner", "WM-2026-000002", null, null, TODAY), "practitioner-3")).as("another case").isTrue();
    }

    @Test
    void anAbsenceCountsFromItsFirstToItsLastDay() {
        away(4, TODAY.plusDays(1), TODAY.plusDays(2));
        assertThat(matching.mayTake(PLAIN, "practitioner-4")).isTrue();
        away(4, TODAY, TODAY);
        assertThat(matching.mayTake(PLAIN, "practitioner-4")).isFalse();
        away(4, TODAY.minusDays(2), TODAY.minusDays(1));
        assertThat(matching.mayTake(PLAIN, "practitioner-4")).isTrue();
    }

    @Test
    void dialectsDifferOnlyWhereBothAreKnown() {
        profile(1, Gender.NOT_SAID, null, new Spoken("Kurdish", "Sorani"));
        profile(2, Gender.NOT_SAID, null, new Spoken("Kurdish", "Kurmanji"));
        assertThat(inWords(need("Kurdish (Sorani)", null), "practitioner-1")).endsWith("speaks Kurdish (Sorani)");
        assertThat(inWords(need("Kurdish (Sorani)", null), "practitioner-2")).endsWith("does not speak Kurdish (Sorani)");
        assertThat(inWords(need("Kurdish", null), "practitioner-2")).endsWith("speaks Kurdish (Kurmanji)");
        assertThat(inWords(need("Kurdish", null), "practitioner-4")).endsWith("languages not recorded");
        assertThat(inWords(need("Tigrean", null), "practitioner-1")).as("a part of a word is no language").doesNotContain("speak");
    }

    @Test
    void whatNobodyBringsIsSaid() {
        profile(1, Gender.WOMAN, 4, new Spoken("Tigrinya", null));
        assertThat(matching.missing(PLAIN)).isEmpty();
        assertThat(matching.missing(need("Tigrinya", Gender.WOMAN))).as("who speaks it is full").containsExactly("no Tigrinya speaker free: interpreter route",
                "nobody free is known to be a woman, as was wished: tell the young person before anybody else does");
        profile(1, Gender.WOMAN, 5, new Spoken("Tigrinya", null));
        assertThat(matching.missing(need("Tigrinya", Gender.WOMAN))).isEmpty();
        assertThat(matching.missing(new Need("advocate", CASE, null, null, TODAY))).hasSize(1).first().asString().startsWith("nobody in this role");
    }

    @Test
    void wishIsWeighedInWords() {
        profile(1, Gender.WOMAN, null);
        profile(2, Gender.MAN, null);
        assertThat(inWords(need(null, Gender.WOMAN), "practitioner-1")).endsWith("is a woman, as was wished");
        assertThat(inWords(need(null, Gender.WOMAN), "practitioner-2")).endsWith("is not a woman, as was wished");
        assertThat(inWords(need(null, Gender.WOMAN), "practitioner-3")).endsWith("not known to be a woman, as was wished");
    }

    @Test
    void nobodyInTheRoleIsAnEmptyList() {
        assertThat(matching.candidates(new Need("advocate", CASE, null, null, TODAY), Map.of())).isEmpty();
    }

    @Test
    void reasonsAreInWords() {
        assertThat(matching.candidates(PLAIN, Map.of("practitioner-2", "declined: full"))).extracting(Candidate::inWords)
                .containsExactly(
                        "practitioner-4: holds no open case; fewest of all; has not been asked",
                        "practitioner-3: holds 2 open cases; has not been asked",
                        "practitioner-1: holds 4 open cases; has not been asked",
                        "practitioner-2: holds 2 open cases; was asked before: declined: full");
        assertThat(new Candidate("practitioner-5", 1, List.of(), List.of(), null).inWords()).isEqualTo("practitioner-5: holds 1 open case");
        assertThat(need("Tigrinya", null).toString()).doesNotContain("Tigrinya");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no Arabic", "Tigrinya; does not speak Arabic", "speaks Dari but no Farsi or Arabic", "Arabic: no", "Arabic is not spoken", "doesn't understand much Arabic"})
    void aLanguageThatIsDeniedIsNotLookedFor(String words) {
        profile(1, Gender.NOT_SAID, null, new Spoken("Arabic", null));
        assertThat(inWords(need(words, null), "practitioner-1")).doesNotContain("speaks Arabic").doesNotContain("or Arabic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Arabic", "no English, Arabic", "does not read but speaks Arabic", "not only Dari, also Arabic", "Farsi: no; Arabic: yes", "no interpreter needed in Arabic", "Arabic and not Farsi"})
    void whatIsDeniedBesideItDeniesItNot(String words) {
        profile(1, Gender.NOT_SAID, null, new Spoken("Arabic", null));
        assertThat(inWords(need(words, null), "practitioner-1")).contains("speaks Arabic");
    }
}
