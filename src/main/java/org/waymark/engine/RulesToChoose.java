package org.waymark.engine;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import org.waymark.deadlines.Rules;

/** Every rule that is in force or was, to choose from. */
@Component
class RulesToChoose implements FormFact {

    private final Rules rules;

    RulesToChoose(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Object read(FormReading reading) {
        var labels = new TreeMap<String, String>();
        // of several rows the last is the newest
        rules.all().stream().filter(row -> !row.rule().status().equals("proposed"))
                .forEach(row -> labels.put(row.rule().ruleId(), row.rule().ruleId().replace('-', ' ') + ": counted from " + row.rule().dayZero()));
        return labels.entrySet().stream().map(each -> Map.of("value", each.getKey(), "label", each.getValue())).toList();
    }
}
