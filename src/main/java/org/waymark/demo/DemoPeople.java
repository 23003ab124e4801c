package org.waymark.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.people.Spoken;
import org.waymark.people.StaffDirectory;

/** What is recorded of the demo accounts who take cases, at the first start: enough to see matching weigh, and somebody away. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "waymark.demo.cases", matchIfMissing = true)
class DemoPeople {

    private final StaffDirectory directory;
    private final Clock clock;

    DemoPeople(StaffDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(-1)
    void createOnce() {
        if (directory.all().isEmpty()) {
            directory.save("practitioner", 0, "woman", 12, List.of(new Spoken("Tigrinya", null), new Spoken("Amharic", null)));
            directory.save("practitioner-2", 0, "man", 12, List.of(new Spoken("Kurdish", "Sorani"), new Spoken("Arabic", "Iraqi")));
            directory.save("practitioner-3", 0, "not-said", 6, List.of(new Spoken("Pashto", null), new Spoken("Dari", null)));
            directory.save("advocate", 0, "woman", 20, List.of(new Spoken("French", null)));
            directory.save("advocate-2", 0, "man", 20, List.of(new Spoken("Albanian", "Gheg")));
            LocalDate today = LocalDate.now(clock);
            directory.addAbsence("practitioner-3", today, today.plusWeeks(1));
        }
    }
}
