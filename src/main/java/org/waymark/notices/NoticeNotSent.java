package org.waymark.notices;

/** A notice did not go out; the sentence may be read by anybody, for it becomes the incident. */
public class NoticeNotSent extends RuntimeException {

    NoticeNotSent(String sentence) {
        super(sentence);
    }
}
