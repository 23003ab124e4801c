package org.waymark.sharing;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What leaves the charity with one step: to whom, for what, and what of the file. */
public record Leaving(Set<Recipient> recipients, Purpose purpose, Set<Data> data) {

    /**
     * @param recipients words of {@link Recipient}, parted by commas
     * @param purpose    a word of {@link Purpose}
     * @param data       words of {@link Data}, parted by commas
     * @throws DecisionRefused when a word is in none of the lists
     */
    public static Leaving of(String recipients, String purpose, String data) {
        return new Leaving(several(Recipient.class, recipients), Choice.of(Purpose.class, purpose.strip()), several(Data.class, data));
    }

    /** In words, in the order of the lists. */
    public static String inWords(Set<? extends Choice> choices) {
        return choices.stream().map(Choice::inWords).collect(Collectors.joining("; "));
    }

    private static <C extends Enum<C> & Choice> Set<C> several(Class<C> list, String labels) {
        Set<C> chosen = EnumSet.noneOf(list);
        Arrays.stream(labels.split(",", -1)).map(label -> Choice.of(list, label.strip())).forEach(chosen::add);
        return Collections.unmodifiableSet(chosen);
    }
}
