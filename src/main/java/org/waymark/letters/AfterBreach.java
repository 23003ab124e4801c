package org.waymark.letters;

import org.waymark.casework.Reader;

/** Told, in the transaction in which it is recorded, that a letter went out although nothing allowed it. */
public interface AfterBreach {

    /** @param letter what the letter is called, which says nothing about the young person */
    void begun(String reference, Reader by, String letter);
}
