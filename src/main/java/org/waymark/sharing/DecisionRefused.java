package org.waymark.sharing;

/** What was decided cannot be kept like that; the message is a sentence for whoever recorded it, without personal data. */
public class DecisionRefused extends RuntimeException {

    DecisionRefused(String sentence) {
        super(sentence);
    }
}
