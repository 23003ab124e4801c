package org.waymark.deadlines;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The four nations: their law and their bank holidays differ. Written in forms, tables and variables as {@link #label()}. */
public enum Nation {

    ENGLAND("england", "EW"),
    WALES("wales", "EW"),
    SCOTLAND("scotland", "SC"),
    NORTHERN_IRELAND("northern-ireland", "NI");

    private final String label;
    private final String calendar;

    Nation(String label, String calendar) {
        this.label = label;
        this.calendar = calendar;
    }

    public String label() {
        return label;
    }

    String calendar() {
        return calendar;
    }

    public static Nation of(String label) {
        return Arrays.stream(values()).filter(nation -> nation.label.equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no nation '%s': choose %s.".formatted(label,
                        Arrays.stream(values()).map(Nation::label).collect(Collectors.joining(", ")))));
    }
}
