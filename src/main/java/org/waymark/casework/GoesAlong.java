package org.waymark.casework;

/** What a module keeps with a case in tables of its own and takes along when the case is joined to another, sealed anew with that one's key. */
public interface GoesAlong {

    /** Called once, in the transaction of the join, with both cases locked. Checks nobody's access. */
    void takeAlong(String reference, String knownReference);
}
