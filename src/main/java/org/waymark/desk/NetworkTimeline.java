package org.waymark.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.Contact;
import org.waymark.casework.Network;

/** Who came into the young person's network, what changed about them, and who has no part any more. */
@Component
class NetworkTimeline implements TimelineSource {

    private final Network network;

    NetworkTimeline(Network network) {
        this.network = network;
    }

    @Override
    public List<Line> linesOf(String reference) {
        Set<UUID> known = new HashSet<>();
        // oldest first, so whatever was not known before is new
        return network.history(reference).stream().map(contact -> line(contact, known.add(contact.id()))).toList();
    }

    private static Line line(Contact contact, boolean isNew) {
        String change = contact.endedOn() != null ? "has no part any more" : isNew ? "added" : "changed";
        Contact.Details details = contact.details();
        return new Line(contact.at(), "team", "Network: " + contact.part().inWords() + " " + change,
                Stream.of(details.name(), details.organisation()).filter(words -> !words.isEmpty()).collect(Collectors.joining(", ")), contact.by(), "Network");
    }
}
