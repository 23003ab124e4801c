package org.waymark.documents;

import java.util.regex.Pattern;

/** A name to show and to save under. It is never a path, and its ending says what the content is. */
final class FileName {

    private static final int LONGEST = 80;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Controls, marks that turn the direction of writing, private and lone halves of characters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*%;]");
    private static final Pattern ENDING = Pattern.compile("\\.(?!\\d+$)[A-Za-z0-9]{1,8}[. ]*$");

    private FileName() {
    }

    static String clean(String typed, Kind kind) {
        String name = FOLDERS.matcher(typed == null ? "" : typed).replaceFirst("");
        name = INVISIBLE.matcher(name).replaceAll("");
        name = FORBIDDEN.matcher(name).replaceAll(" ").replaceAll("\\s+", " ");
        // invoice.pdf.exe keeps nothing that could be taken for an ending
        String stem = name;
        while (ENDING.matcher(stem).find()) {
            stem = ENDING.matcher(stem).replaceFirst("");
        }
        stem = stem.replaceAll("^[. ]+|[. ]+$", "");
        if (stem.codePointCount(0, stem.length()) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST)).strip();
        }
        return (stem.isEmpty() ? "document" : stem) + "." + kind.ending();
    }
}
