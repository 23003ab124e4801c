package org.waymark.currentcases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the table, in the order of the template. Lengths are those of the forms that ask for the same. */
enum Column {

    OWN_REFERENCE(true, 60, "What the case is called in your records. The same one does not come in twice.", "A-0117"),
    NAME(true, 200, "As they wish to be called.", "Sample Brought-in-one"),
    OTHER_NAMES(false, 500, "Other names and spellings.", ""),
    PRONOUNS(false, 50, "", "they"),
    CLAIMED_DATE_OF_BIRTH(false, 10, "The date they give: a day as 2009-03-17 or 17/03/2009.", "2009-03-17"),
    CLAIMED_YEAR_OF_BIRTH(false, 4, "Where only the year is known.", "2009"),
    LANGUAGES(false, 400, "", "a synthetic language"),
    DIALECT(false, 80, "", ""),
    INTERPRETER_RULES(false, 1000, "What to know when choosing an interpreter.", ""),
    SAFE_CONTACT(true, 1000, "How can we reach them safely?", "There is no way to reach a synthetic person."),
    WHERE_THEY_ARE(false, 1000, "", ""),
    NATION(true, 20, "Which nation they are in now.", "england"),
    HOLDER(true, 64, "The account of the practitioner who holds the case. Not needed with a case in same_person_as.", "practitioner"),
    NEXT_REVIEW(true, 10, "A day to come, within a year: as 2027-01-31 or 31/01/2027. Not needed with a case in same_person_as.", "2027-01-31"),
    DEADLINE_1_RULE(false, 64, "A deadline that is running. Its last day must not have passed: what was missed is recorded by hand, so that somebody rescues it.", ""),
    DEADLINE_1_COHORT(false, 20, "Where the rule asks for one.", ""),
    DEADLINE_1_COUNT_FROM(false, 10, "The day that the rule counts from.", ""),
    DEADLINE_1_LETTER_DATE(false, 10, "The last day that the letter prints, if it prints one.", ""),
    DEADLINE_2_RULE(false, 64, "As the first.", ""),
    DEADLINE_2_COHORT(false, 20, "", ""),
    DEADLINE_2_COUNT_FROM(false, 10, "", ""),
    DEADLINE_2_LETTER_DATE(false, 10, "", ""),
    DEADLINE_3_RULE(false, 64, "As the first.", ""),
    DEADLINE_3_COHORT(false, 20, "", ""),
    DEADLINE_3_COUNT_FROM(false, 10, "", ""),
    DEADLINE_3_LETTER_DATE(false, 10, "", ""),
    NOTES(false, 8000, "For the chronology: what whoever opens the case has to know.", "A synthetic case."),
    SAME_PERSON_AS(false, 14, "Only where the check says that the person may be known: none, or the reference of the case that is theirs.", "");

    /** The rule, cohort, day counted from and letter's date of each deadline that a row may have. */
    static final List<List<Column>> DEADLINES = List.of(
            List.of(DEADLINE_1_RULE, DEADLINE_1_COHORT, DEADLINE_1_COUNT_FROM, DEADLINE_1_LETTER_DATE),
            List.of(DEADLINE_2_RULE, DEADLINE_2_COHORT, DEADLINE_2_COUNT_FROM, DEADLINE_2_LETTER_DATE),
            List.of(DEADLINE_3_RULE, DEADLINE_3_COHORT, DEADLINE_3_COUNT_FROM, DEADLINE_3_LETTER_DATE));

    final boolean needed;
    /** In characters. */
    final int longest;
    final String meaning;
    final String example;

    Column(boolean needed, int longest, String meaning, String example) {
        this.needed = needed;
        this.longest = longest;
        this.meaning = meaning;
        this.example = example;
    }

    /** As it stands in the first row. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Capitals, spaces and hyphens do not matter. */
    static Optional<Column> titled(String title) {
        String plain = title.strip().replaceAll("[\\s-]+", "_");
        return Arrays.stream(values()).filter(column -> column.name().equalsIgnoreCase(plain)).findFirst();
    }
}
