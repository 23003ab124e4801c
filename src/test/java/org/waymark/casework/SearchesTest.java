package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;

class SearchesTest {

    private static final Reader PRACTITIONER = new Reader("practitioner-1", Set.of("practitioner"));

    private static Casework casework(Database database) {
        database.casework().forgetAllNames();
        return database.casework();
    }

    private static List<String> found(Casework casework, String name, Integer year) {
        String search = casework.searches().search(name, year, PRACTITIONER);
        return casework.searches().findings(search, PRACTITIONER).stream().map(Finding::caseReference).toList();
    }

    @OnEachDatabase
    void twoSharedPartsAreFoundWhateverTheYear(Database database) {
        var casework = casework(database);
        String reference = casework.caseOf(Map.of("name", "Mohammed Karimi", "claimedDateOfBirth", "2008-01-01"));

        assertThat(found(casework, "karimi muhamad", null)).containsExactly(reference);
        assertThat(found(casework, "Mohamed Ali Kareemi", 2010)).containsExactly(reference);
    }

    @OnEachDatabase
    void oneSharedPartNeedsTheYear(Database database) {
        var casework = casework(database);
        String reference = casework.caseOf(Map.of("name", "Mohammed Karimi", "claimedDateOfBirth", "2008-03-17"));

        assertThat(found(casework, "Muhammad Rezai", 2008)).containsExactly(reference);
        assertThat(found(casework, "Muhammad Rezai", 2007)).isEmpty();
        assertThat(found(casework, "Muhammad Rezai", null)).isEmpty();
    }

    @OnEachDatabase
    void nameOfOnePartIsFoundWhenAYearIsNotKnown(Database database) {
        var casework = casework(database);
        String whole = casework.caseOf(Map.of("name", "Samuel Tesfay", "claimedDateOfBirth", "2009-01-01"));
        String onePart = casework.caseOf(Map.of("name", "Samuel"));

        assertThat(found(casework, "Samuel", null)).containsExactlyInAnyOrder(whole, onePart);
        assertThat(found(casework, "Samuel Haile", 2009)).containsExactlyInAnyOrder(whole, onePart);
        assertThat(found(casework, "Samuel", 2005)).containsExactly(onePart);
    }

    @OnEachDatabase
    void dateOfBirthAloneFindsNobody(Database database) {
        var casework = casework(database);
        casework.caseOf(Map.of("name", "Samuel Tesfay", "claimedDateOfBirth", "2008-01-01"));

        assertThat(found(casework, "Dawit Haile", 2008)).isEmpty();
        assertThat(found(casework, " ", 2008)).isEmpty();
    }

    @OnEachDatabase
    void particlesAloneFindNobody(Database database) {
        var casework = casework(database);
        String reference = casework.caseOf(Map.of("name", "Abdulrahman Najibullah", "claimedDateOfBirth", "2008-01-01"));

        assertThat(found(casework, "Abdul Rahmatullah", 2008)).isEmpty();
        assertThat(found(casework, "Abdul Najib", null)).containsExactly(reference);
        assertThat(found(casework, "Abdul", 2008)).as("where it is the whole name").containsExactly(reference);
    }

    @OnEachDatabase
    void otherAndEarlierNamesAndYearsStillFind(Database database) {
        var casework = casework(database);
        String reference = casework.caseOf(Map.of("name", "Samuel Tesfay", "otherNames", "Sami", "claimedDateOfBirth", "2008-01-01"));
        casework.files().record(reference, "practitioner-1", "First conversation",
                Map.of("name", "Selam Haile", "otherNames", "", "claimedDateOfBirth", "2009-05-04"), Map.of());

        assertThat(found(casework, "Samuel Tesfay", null)).containsExactly(reference);
        assertThat(found(casework, "Haile Selam", null)).containsExactly(reference);
        assertThat(found(casework, "Sami Kidane", 2008)).containsExactly(reference);
        assertThat(found(casework, "Sami Kidane", 2009)).containsExactly(reference);
    }

    @OnEachDatabase
    void likeliestComesFirst(Database database) {
        var casework = casework(database);
        String less = casework.caseOf(Map.of("name", "Samuel Haile", "claimedDateOfBirth", "2008-02-02"));
        String more = casework.caseOf(Map.of("name", "Samuel Tesfay", "claimedDateOfBirth", "2008-01-01"));

        assertThat(found(casework, "Samuel Tesfay", 2008)).containsExactly(more, less);
    }

    @OnEachDatabase
    void nameIsShownOnlyToTheTeam(Database database) {
        var casework = casework(database);
        String own = casework.caseHeldBy("practitioner-1", Map.of("name", "Samuel Tesfay", "claimedDateOfBirth", "2008-01-01"));
        String others = casework.caseHeldBy("practitioner-2", Map.of("name", "Samuel Tesfai", "claimedDateOfBirth", "2009-01-01"));
        String search = casework.searches().search("Samuel Tesfay", 2008, PRACTITIONER);

        assertThat(search).matches("SR-2026-\\d{6}");
        assertThat(casework.searches().findings(search, PRACTITIONER)).containsExactly(
                new Finding(own, true, "Samuel Tesfay", "2008-01-01", "open", "practitioner-1"),
                new Finding(others, false, "", "", "open", "practitioner-2"));
        assertThat(casework.logOf(own)).containsExactly("shown practitioner-1");
        assertThat(casework.logOf(others)).containsExactly("found practitioner-1");
        assertThat(casework.db().sql("select outcome from waymark.reading_log where purpose = :purpose and case_reference is null")
                .param("purpose", "Search " + search).query(String.class).list()).containsExactly("searched");
    }

    @OnEachDatabase
    void onlyTheSearcherSeesTheFindings(Database database) {
        var casework = casework(database);
        String reference = casework.caseOf(Map.of("name", "Samuel Tesfay"));
        String search = casework.searches().search("Samuel Tesfay", null, PRACTITIONER);

        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> casework.searches().findings(search, Casework.MANAGER))
                .withMessage("Only the person who searched may see what was found.");
        assertThat(casework.logOf(reference)).isEmpty();
        assertThat(casework.db().sql("select outcome || ' ' || reader from waymark.reading_log where purpose = :purpose order by id")
                .param("purpose", "Search " + search).query(String.class).list())
                .containsExactly("searched practitioner-1", "refused manager-1");
        assertThatIllegalArgumentException().isThrownBy(() -> casework.searches().findings("SR-1999-000001", PRACTITIONER));
    }

    @OnEachDatabase
    void forgottenSearchHasNothingToShow(Database database) {
        var casework = casework(database);
        casework.caseOf(Map.of("name", "Samuel Tesfay"));
        String search = casework.searches().search("Samuel Tesfay", null, PRACTITIONER);
        casework.searches().forget(search);
        casework.searches().forget(search);

        assertThat(casework.searches().findings(search, PRACTITIONER)).isEmpty();
        assertThat(casework.db().sql("select count(*) from waymark.search_token where search_reference = :s").param("s", search)
                .query(Long.class).single()).isZero();
        assertThat(casework.db().sql("select searched_by from waymark.search where reference = :s").param("s", search)
                .query(String.class).single()).as("that somebody searched stays").isEqualTo("practitioner-1");
    }

    @OnEachDatabase
    void newCaseIsComparedWithTheOthers(Database database) {
        var casework = casework(database);
        String closed = casework.caseHeldBy("practitioner-1", Map.of("name", "Samuel Tesfay"));
        casework.files().close(closed, "practitioner-1", "moved-away");
        String known = casework.caseOf(Map.of("name", "Tesfai Samuel"));
        String referral = casework.caseOf(Map.of("name", "Samuel Tesfay"));
        String another = casework.caseOf(Map.of("name", "Dawit Haile"));

        assertThat(casework.searches().mayBeKnown(referral)).isTrue();
        assertThat(casework.searches().mayBeKnown(another)).isFalse();
        assertThat(casework.searches().mayBeKnown(casework.files().open("duty-worker-1"))).isFalse();
        assertThat(casework.logOf(known)).isEmpty();
        assertThat(casework.searches().possibleMatches(referral, Casework.DUTY_WORKER)).containsExactlyInAnyOrder(
                new Finding(closed, false, "", "", "closed", ""),
                new Finding(known, true, "Tesfai Samuel", "", "open", ""));
        assertThat(casework.logOf(closed)).containsExactly("found duty-worker-1");
        assertThat(casework.logOf(known)).containsExactly("shown duty-worker-1");
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> casework.searches().possibleMatches(referral, PRACTITIONER));
        assertThat(casework.logOf(referral)).containsExactly("refused practitioner-1");
    }

    @OnEachDatabase
    void joinedReferralIsFoundAsTheKnownCase(Database database) {
        var casework = casework(database);
        String known = casework.caseOf(Map.of("name", "Samuel Tesfay"));
        String referral = casework.caseOf(Map.of("name", "Dawit Kidane"));
        casework.files().record(referral, "duty-worker-1", "Corrected", Map.of("name", "Dawit Haile"), Map.of());
        casework.files().joinInto(referral, known, "duty-worker-1");

        assertThat(found(casework, "Dawit Haile", null)).containsExactly(known);
        assertThat(found(casework, "Dawit Kidane", null)).containsExactly(known);
    }
}
