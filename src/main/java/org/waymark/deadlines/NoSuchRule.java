package org.waymark.deadlines;

/** No row answers the question; the message says which rows there are. */
public class NoSuchRule extends RuntimeException {

    public NoSuchRule(String sentence) {
        super(sentence);
    }
}
