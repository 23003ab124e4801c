package org.waymark.desk;

import java.security.Principal;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.appointments.CalendarFeeds;

/** The caller's own calendar address: made, made anew, and taken back by them alone. */
@RestController
@RequestMapping(path = "/api/me/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
class MyCalendarApi {

    private final CalendarFeeds feeds;
    private final String site;

    MyCalendarApi(CalendarFeeds feeds, @Value("${waymark.address}") String address) {
        this.feeds = feeds;
        this.site = address.replaceAll("/+$", "");
    }

    /** @param since null where there is none; the address itself is told once, when it is made */
    record State(OffsetDateTime since) { }

    record Made(String address) { }

    @GetMapping
    State state(Principal caller) {
        return new State(feeds.since(caller.getName()).orElse(null));
    }

    @PostMapping
    Made renew(Principal caller) {
        return new Made(site + "/calendar/" + feeds.renew(caller.getName()) + ".ics");
    }

    @DeleteMapping
    State revoke(Principal caller) {
        feeds.revoke(caller.getName());
        return new State(null);
    }
}
