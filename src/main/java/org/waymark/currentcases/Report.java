package org.waymark.currentcases;

import java.util.List;

/**
 * What became of a table, or would. Nothing of any cell is in it: it may be printed, and opened in a spreadsheet.
 *
 * @param saved whether the cases are in
 */
record Report(boolean saved, int rows, int ready, int refused, int mayBeKnown, List<Line> lines) {

    enum Outcome { READY, BROUGHT_IN, REFUSED, MAY_BE_KNOWN }

    /**
     * @param row       as the spreadsheet counts
     * @param sentences each names the column and what is wrong with it
     * @param reference of the case that it became or was joined to; null until it is in
     */
    record Line(int row, Outcome outcome, List<String> sentences, String reference) { }

    static Report of(List<Line> lines) {
        return new Report(!lines.isEmpty() && lines.stream().allMatch(line -> line.outcome() == Outcome.BROUGHT_IN), lines.size(),
                count(lines, Outcome.READY), count(lines, Outcome.REFUSED), count(lines, Outcome.MAY_BE_KNOWN), lines);
    }

    boolean isClean() {
        return refused == 0 && mayBeKnown == 0;
    }

    private static int count(List<Line> lines, Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
