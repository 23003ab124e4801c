package org.waymark.desk;

/** Somebody was faster; the message says what changed and that nothing was saved. */
class Outdated extends RuntimeException {

    Outdated(String sentence) {
        super(sentence);
    }
}
