package org.waymark.casework;

/** The case is closed or joined, so nothing of it is changed; the message names the case and nobody. */
public class CaseShut extends IllegalStateException {

    CaseShut(String sentence) {
        super(sentence);
    }
}
