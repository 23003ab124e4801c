package org.waymark.casework;

/** Thrown to somebody who is not on the team; the message is a plain sentence without personal data. */
public class AccessRefused extends RuntimeException {

    AccessRefused(String sentence) {
        super(sentence);
    }
}
