package org.waymark.intake;

import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;

/** Whom to ring at any hour: what the operator has set in {@code waymark.out-of-hours}. */
@Component
class OutOfHoursContacts implements FormFact {

    private final List<Map<String, String>> contacts;

    OutOfHoursContacts(Environment settings) {
        this.contacts = Binder.get(settings).bind("waymark.out-of-hours", Bindable.mapOf(String.class, String.class)).orElse(Map.of()).entrySet().stream()
                .map(each -> Map.of("whom", each.getKey().replace('-', ' '), "how", each.getValue())).toList();
    }

    @Override
    public Object read(FormReading reading) {
        return contacts;
    }
}
