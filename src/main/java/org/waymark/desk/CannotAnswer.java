package org.waymark.desk;

/** The question is wrong; the message is one sentence, or two, for whoever asked, and names the choices. */
class CannotAnswer extends RuntimeException {

    CannotAnswer(String sentence) {
        super(sentence);
    }
}
