package org.waymark.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is known of one file of a case, without the file.
 *
 * @param version    grows with every correction; a correction names the one it was made from
 * @param kind       one of {@link Choices#KINDS}
 * @param sender     one of {@link Choices#SENDERS}, or empty
 * @param fileName   what it is called when somebody saves it; its ending fits the content
 * @param mediaType  what the content was found to be, whatever it was called
 * @param size       in bytes
 * @param dated      the day written on it, or null
 * @param received   the day it came, or null
 * @param lastDay    the last day for an answer that is printed in it, or null
 * @param decides    what it decides, or empty
 * @param by         who added it
 * @param withdrawn  null where it is still there
 * @param replacedBy the newer document that counts instead, or null
 * @param rests      the deadlines that this letter started or changed
 */
public record Document(UUID id, long version, String kind, String sender, String title, String fileName, String mediaType, long size,
                       LocalDate dated, LocalDate received, LocalDate lastDay, String decides, Instant at, String by,
                       Withdrawal withdrawn, UUID replacedBy, List<Rests> rests) {

    /** @param why one of {@link Choices#WITHDRAWN} */
    public record Withdrawal(Instant at, String by, String why, String note) {

        @Override
        public String toString() {
            return "Withdrawal[" + at + ", " + by + ", " + why + "]";
        }
    }

    /**
     * A deadline that rests on a letter.
     *
     * @param behind whether the letter's dates were put right since, so that somebody has to look at the deadline again
     */
    public record Rests(UUID clock, boolean behind) { }

    public boolean isKept() {
        return withdrawn == null;
    }

    /** Leaves out whatever somebody typed, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Document[" + id + ", " + kind + ", " + mediaType + ", " + size + "]";
    }
}
