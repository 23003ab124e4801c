package org.waymark.currentcases;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as a spreadsheet writes it: UTF-8 with or without its mark, commas, semicolons or tabs, cells in quotes with line breaks in them. */
final class CaseTable {

    static final int MOST_ROWS = 2000;

    private static final Pattern SHOWABLE_TITLE = Pattern.compile("\\p{L}[\\p{L}\\p{N} _-]{0,39}");
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\"?sep=[,;\\t]\"?\\r?\\n", Pattern.CASE_INSENSITIVE);

    /**
     * @param number as the spreadsheet counts: the titles are row 1
     * @param cells  stripped; what is empty is not there
     * @param tooMany whether it has more cells than there are titles
     */
    record Row(int number, Map<Column, String> cells, boolean tooMany) {

        String get(Column column) {
            return cells.getOrDefault(column, "");
        }

        /** Leaves the person out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }

    private CaseTable() {
    }

    /**
     * Rows without any cell are left out.
     *
     * @throws NotATable where it is not one, a column is unknown or missing, or there are too many rows
     */
    static List<Row> read(byte[] file) {
        String text = text(file);
        boolean namesSeparator = SEPARATOR_LINE.matcher(text).find();
        String table = namesSeparator ? text.substring(text.indexOf('\n') + 1) : text;
        var format = CSVFormat.RFC4180.builder().setDelimiter(separator(table)).setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(table), format)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw new NotATable("The file is empty. Its first row names the columns, and each row below is one case.");
            }
            List<Column> columns = columns(records.next());
            var rows = new ArrayList<Row>();
            while (records.hasNext()) {
                CSVRecord record = records.next();
                Row row = row(record, columns, namesSeparator ? 1 : 0);
                if (!row.cells().isEmpty() || row.tooMany()) {
                    rows.add(row);
                }
                if (rows.size() > MOST_ROWS) {
                    throw new NotATable("The file has more than %d rows. Divide it, and bring in one part after the other.".formatted(MOST_ROWS));
                }
            }
            if (rows.isEmpty()) {
                throw new NotATable("The file names its columns and has no row below them.");
            }
            return rows;
        } catch (UncheckedIOException | IllegalStateException | IOException e) {
            throw new NotATable("The file cannot be read as CSV: a cell in quotes is not closed, or goes on after its closing quote. Save it again from the spreadsheet, as “CSV UTF-8”.");
        }
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            throw new NotATable("The file is not text in UTF-8. Save it from the spreadsheet as “CSV UTF-8”; names would come in wrong otherwise.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new NotATable("The file is not a CSV file. Save it from the spreadsheet as “CSV UTF-8”.");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Whichever of the three is most frequent in the titles, none of which contains any. */
    private static char separator(String table) {
        String titles = table.lines().findFirst().orElse("");
        long semicolons = titles.chars().filter(c -> c == ';').count();
        long tabs = titles.chars().filter(c -> c == '\t').count();
        long commas = titles.chars().filter(c -> c == ',').count();
        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
    }

    private static List<Column> columns(CSVRecord titles) {
        List<String> cells = StreamSupport.stream(titles.spliterator(), false).map(String::strip).toList();
        if (cells.stream().noneMatch(title -> Column.titled(title).isPresent())) {
            throw new NotATable("The first row names none of the columns. Begin with the template, which has their names.");
        }
        var problems = new ArrayList<String>();
        var columns = new ArrayList<Column>();
        var seen = new HashSet<Column>();
        for (int place = 0; place < cells.size(); place++) {
            String title = cells.get(place);
            Column column = Column.titled(title).orElse(null);
            columns.add(column);
            if (column != null && !seen.add(column)) {
                problems.add("The column %s is there twice.".formatted(column.title()));
            } else if (column == null && !title.isEmpty()) {
                problems.add("There is no column %s. Leave it out; what has no column can go into notes."
                        .formatted(SHOWABLE_TITLE.matcher(title).matches() ? "“" + title + "”" : "like the one at place " + (place + 1)));
            }
        }
        for (Column column : Column.values()) {
            if (column.needed && !seen.contains(column)) {
                problems.add("The column %s is missing.".formatted(column.title()));
            }
        }
        if (!problems.isEmpty()) {
            throw new NotATable(String.join(" ", problems.subList(0, Math.min(problems.size(), 10))));
        }
        return columns;
    }

    private static Row row(CSVRecord record, List<Column> columns, int before) {
        var cells = new EnumMap<Column, String>(Column.class);
        boolean tooMany = false;
        for (int place = 0; place < record.size(); place++) {
            String cell = record.get(place).strip();
            Column column = place < columns.size() ? columns.get(place) : null;
            if (column != null && !cell.isEmpty()) {
                cells.put(column, cell);
            }
            // a column without a title is empty throughout, as a spreadsheet leaves them at its right edge
            tooMany |= column == null && !cell.isEmpty();
        }
        return new Row((int) record.getRecordNumber() + before, cells, tooMany);
    }
}
