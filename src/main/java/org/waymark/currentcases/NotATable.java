package org.waymark.currentcases;

/** What was sent cannot be read as a table of cases; the sentence says why and repeats no cell. */
class NotATable extends RuntimeException {

    NotATable(String sentence) {
        super(sentence);
    }
}
