package org.waymark.heartheyoungperson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;

/** Whether they are asked; a former view is on offer only where there is a recent one. */
@Component
class WaysToHear implements FormFact {

    private final RecentView recent;

    WaysToHear(RecentView recent) {
        this.recent = recent;
    }

    @Override
    public Object read(FormReading reading) {
        var ways = new ArrayList<Map<String, String>>(List.of(Map.of("label", "Yes, they are asked", "value", "ask")));
        if (recent.isThere(reading)) {
            ways.add(Map.of("label", "No need: what they said lately still holds, and they agree to that", "value", "reuse"));
        }
        ways.add(Map.of("label", "No, they are not asked, and below stands why", "value", "not-asked"));
        return ways;
    }
}
