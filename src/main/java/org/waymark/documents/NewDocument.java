package org.waymark.documents;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody says of a file as they add it. Everything but kind, title and file name may be null.
 *
 * @param kind     one of {@link Choices#KINDS}
 * @param title    in a few words, at most 200 characters
 * @param fileName as it was called where it came from; only a cleaned name to show is kept of it
 * @param dated    the day written on it
 * @param received the day it came
 * @param sender   one of {@link Choices#SENDERS}; needed for a letter that came
 * @param decides  what it decides, at most 1000 characters
 * @param lastDay  the last day for an answer that is printed in it
 * @param replaces the document of the same case that it counts instead of
 */
public record NewDocument(String kind, String title, String fileName, LocalDate dated, LocalDate received,
                          String sender, String decides, LocalDate lastDay, UUID replaces) {

    /** What Waymark itself wrote, today. */
    public static NewDocument written(String kind, String title, String fileName, LocalDate today) {
        return new NewDocument(kind, title, fileName, today, null, null, null, null, null);
    }

    /** Leaves out whatever somebody typed, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "NewDocument[" + kind + "]";
    }
}
