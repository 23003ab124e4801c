package org.waymark.casework;

/** Somebody changed the contact since it was shown; the message says who. */
public class ContactChanged extends RuntimeException {

    ContactChanged(String sentence) {
        super(sentence);
    }
}
