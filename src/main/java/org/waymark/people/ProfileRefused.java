package org.waymark.people;

/** Something cannot be recorded of somebody; the message says why, and never repeats what was sent. */
public class ProfileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProfileRefused(String sentence) {
        super(sentence);
    }
}
