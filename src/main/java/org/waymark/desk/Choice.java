package org.waymark.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One of a list that a page offers: the word that is sent, and what people read. */
record Choice(String value, String label) {

    static List<Choice> of(Map<String, String> list) {
        return list.entrySet().stream().map(each -> new Choice(each.getKey(), each.getValue())).toList();
    }

    static List<Choice> of(Collection<? extends org.waymark.sharing.Choice> choices) {
        return choices.stream().map(each -> new Choice(each.label(), each.inWords())).toList();
    }
}
