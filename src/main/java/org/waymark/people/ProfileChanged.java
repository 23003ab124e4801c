package org.waymark.people;

/** Somebody else changed it since it was shown. */
public class ProfileChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProfileChanged() {
        super("Somebody else changed this since it was shown. Nothing was saved: open the page again and look.");
    }
}
