package org.waymark.letters;

/** A letter cannot be drafted or recorded like that; the message is a sentence for whoever tried, without personal data. */
public class LetterRefused extends RuntimeException {

    LetterRefused(String sentence) {
        super(sentence);
    }
}
