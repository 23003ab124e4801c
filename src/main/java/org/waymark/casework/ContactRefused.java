package org.waymark.casework;

/** A contact cannot be kept like that; the message is a sentence for whoever wrote it, without personal data. */
public class ContactRefused extends RuntimeException {

    ContactRefused(String sentence) {
        super(sentence);
    }
}
