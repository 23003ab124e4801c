package org.waymark.desk;

/** What was asked for is not there, or not for whoever asks; the message is a sentence for them. */
class NotThere extends RuntimeException {

    NotThere(String sentence) {
        super(sentence);
    }
}
