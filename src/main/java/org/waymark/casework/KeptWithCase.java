package org.waymark.casework;

/**
 * What a module keeps with a case in tables of its own. It is sealed with the key of that case, so it does not go along when
 * the case is joined to another: whoever joins is told before it would lie where nobody reads it.
 */
public interface KeptWithCase {

    /** What it is, as people say it: {@code documents}. */
    String inWords();

    /** Whether there is something of it that still counts. Tells nothing else, so it needs no reader. */
    boolean isKeptWith(String reference);
}
