package org.waymark.letters;

import java.util.Arrays;
import java.util.Optional;
import org.waymark.sharing.Data;

/** What a template may ask for: {@code {{key}}}. The same list, for those who write templates, is {@code letters/README.md}. */
public enum Field {

    TODAY("today", "today's date", null),
    REFERENCE("reference", "our reference", null),
    THEIR_REFERENCE("theirReference", "their reference", null),
    RECIPIENT("recipient", "who gets this letter", null),
    RECIPIENT_ADDRESS("recipientAddress", "address of who gets this letter", null),
    CHARITY("charity", "name of the charity", null),
    CHARITY_ADDRESS("charityAddress", "address of the charity", null),
    CHARITY_PHONE("charityPhone", "telephone of the charity", null),
    CHARITY_MAIL("charityMail", "mail address of the charity", null),
    WRITER("writer", "who writes", null),
    HOLDER("holder", "who holds the case", null),
    OWN_TEXT("ownText", "your own text", null),
    NAME("name", "their name, as they wish to be called", Data.IDENTITY),
    OTHER_NAMES("otherNames", "other names and spellings", Data.IDENTITY),
    DATE_OF_BIRTH("dateOfBirth", "date of birth, as they give it", Data.AGE),
    LANGUAGES("languages", "languages and dialect", Data.LANGUAGE),
    INTERPRETER("interpreter", "what to know when choosing an interpreter", Data.LANGUAGE),
    SAFE_CONTACT("safeContact", "how to reach them safely", Data.CONTACT),
    NATION("nation", "nation whose law applies", null),
    DEADLINE("deadline", "which deadline", Data.IMMIGRATION),
    DEADLINE_DUE("deadlineDue", "last day of the deadline", Data.IMMIGRATION),
    DEADLINE_SOURCE("deadlineSource", "source of the deadline in law", Data.IMMIGRATION),
    DEADLINE_WHY("deadlineWhy", "how the deadline was counted", Data.IMMIGRATION),
    DEADLINES("deadlines", "running deadlines", Data.IMMIGRATION);

    private final String key;
    private final String meaning;
    private final Data data;

    Field(String key, String meaning, Data data) {
        this.key = key;
        this.meaning = meaning;
        this.data = data;
    }

    public String key() {
        return key;
    }

    /** In plain words; it stands in brackets where the case file has nothing. */
    public String meaning() {
        return meaning;
    }

    /** What it tells about the young person; empty where nothing of itself. */
    public Optional<Data> data() {
        return Optional.ofNullable(data);
    }

    static Optional<Field> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
