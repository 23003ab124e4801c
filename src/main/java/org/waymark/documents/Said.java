package org.waymark.documents;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What somebody said of a document, checked. */
record Said(String kind, String sender, String title, LocalDate dated, LocalDate received, LocalDate lastDay, String decides, UUID replaces) {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    static Said of(NewDocument meta, LocalDate today) {
        String kind = choice(meta.kind(), Choices.KINDS, "Choose what kind of document it is.");
        if (kind == null) {
            throw new DocumentRefused("Choose what kind of document it is.");
        }
        String title = needed(meta.title(), 200, "Give the document a title.");
        boolean letter = kind.equals("letter-received");
        String sender = choice(meta.sender(), Choices.SENDERS, "Choose from the list whom the letter is from.");
        if (letter && sender == null) {
            throw new DocumentRefused("Choose whom the letter is from.");
        }
        if (letter && (meta.dated() == null || meta.received() == null)) {
            throw new DocumentRefused("A letter that came needs both days: the one printed on it, and the one it came.");
        }
        real(meta.dated());
        real(meta.received());
        real(meta.lastDay());
        if (meta.received() != null && meta.received().isAfter(today)) {
            throw new DocumentRefused("The day it came is still to come: look at the year.");
        }
        if (meta.dated() != null && meta.dated().isAfter(today)) {
            throw new DocumentRefused("The date on it is still to come: look at the year, and at which number is the month.");
        }
        if (letter && meta.dated().isAfter(meta.received())) {
            throw new DocumentRefused("The letter is dated after the day it came: look at both.");
        }
        if (letter && meta.lastDay() != null && meta.lastDay().isBefore(meta.dated())) {
            throw new DocumentRefused("The last day printed in the letter lies before the letter’s own date: look at both.");
        }
        return new Said(kind, letter ? sender : null, title, meta.dated(), meta.received(), letter ? meta.lastDay() : null,
                letter ? atMost(meta.decides(), 1000) : "", meta.replaces());
    }

    private static String choice(String word, Map<String, String> choices, String sentence) {
        if (word == null || word.isBlank()) {
            return null;
        }
        if (!choices.containsKey(word)) {
            throw new DocumentRefused(sentence);
        }
        return word;
    }

    private static void real(LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            throw new DocumentRefused("A day is too far away: look at the year.");
        }
    }

    static String needed(String text, int most, String sentence) {
        String stripped = atMost(text, most);
        if (stripped.isEmpty()) {
            throw new DocumentRefused(sentence);
        }
        return stripped;
    }

    private static String atMost(String text, int most) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > most) {
            throw new DocumentRefused("That is too long: at most %d characters.".formatted(most));
        }
        return stripped;
    }

    static String inWords(Document document) {
        Function<LocalDate, String> day = date -> date == null ? "-" : date.toString();
        return "%s: %s; from: %s; dated %s, received %s, last day %s; decides: %s".formatted(Choices.KINDS.get(document.kind()), document.title(),
                Choices.SENDERS.getOrDefault(document.sender(), "-"), day.apply(document.dated()), day.apply(document.received()), day.apply(document.lastDay()),
                document.decides().isEmpty() ? "-" : document.decides());
    }
}
