package org.waymark.deadlines;

/** A change of a deadline that makes no sense or needs a second person; the message is a sentence for whoever asked. */
public class ChangeRefused extends RuntimeException {

    public ChangeRefused(String sentence) {
        super(sentence);
    }
}
