package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.casework.Contact.Details;
import org.waymark.casework.Contact.Part;
import org.waymark.casework.Network.NewContact;

class NetworkTest {

    private static final Reader HOLDER = new Reader("practitioner-1", Set.of("practitioner"));
    private static final CaseworkBeans BEANS = new CaseworkBeans(() -> Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC), "org.waymark.casework");

    private Network network;
    private String reference;

    private void on(Database database) {
        network = BEANS.get(database, Network.class);
        CaseFiles files = BEANS.get(database, CaseFiles.class);
        reference = files.open("duty-worker-1");
        files.handOver(reference, HOLDER.userId(), "manager-1");
    }

    private static NewContact contact(String name, Integer tonight) {
        return new NewContact(Part.SOCIAL_WORKER, new Details(name, "Synthetic Council", "020 7946 0000", "", "Until six", "Not where they sleep"), tonight);
    }

    private Contact only() {
        assertThat(network.ofCase(reference)).hasSize(1);
        return network.ofCase(reference).get(0);
    }

    @OnEachDatabase
    void whoIsCalledTonightComesFirstAndWhoEndedLast(Database database) {
        on(database);
        network.add(reference, HOLDER, contact("Synthetic Daytime", null));
        UUID gone = network.add(reference, HOLDER, contact("Synthetic Gone", 1));
        network.add(reference, HOLDER, contact("Synthetic Second", 2));
        network.add(reference, HOLDER, contact("Synthetic First", 1));
        network.end(reference, HOLDER, gone, network.ofCase(reference).stream().filter(each -> each.id().equals(gone)).findFirst().orElseThrow().version());

        assertThat(network.ofCase(reference)).extracting(each -> each.details().name())
                .containsExactly("Synthetic First", "Synthetic Second", "Synthetic Daytime", "Synthetic Gone");
        assertThat(network.ofCase(reference).get(3).endedOn()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @OnEachDatabase
    void aChangeKeepsWhatWasKnownBefore(Database database) {
        on(database);
        UUID id = network.add(reference, HOLDER, contact("Synthetic One", null));
        network.change(reference, HOLDER, id, only().version(), contact("Synthetic Two", 3));
        assertThat(only().details().name()).isEqualTo("Synthetic Two");
        assertThat(only().tonight()).isEqualTo(3);
        assertThat(network.history(reference)).extracting(each -> each.details().name()).containsExactly("Synthetic One", "Synthetic Two");
    }

    @OnEachDatabase
    void whoSawAnEarlierVersionIsToldAndChangesNothing(Database database) {
        on(database);
        UUID id = network.add(reference, HOLDER, contact("Synthetic One", null));
        long seen = only().version();
        network.change(reference, HOLDER, id, seen, contact("Synthetic Two", null));
        assertThatThrownBy(() -> network.change(reference, HOLDER, id, seen, contact("Synthetic Three", null)))
                .isInstanceOf(ContactChanged.class).hasMessageContaining("practitioner-1").hasMessageNotContaining("Synthetic");
        assertThatThrownBy(() -> network.end(reference, HOLDER, id, seen)).isInstanceOf(ContactChanged.class);
        assertThat(only().details().name()).isEqualTo("Synthetic Two");
    }

    @OnEachDatabase
    void whatIsMissingTooLongOrOutOfRangeIsRefused(Database database) {
        on(database);
        refused("name or an organisation", new NewContact(Part.GP, new Details(" ", null, "1", "", "", ""), null));
        refused("Choose what they are", new NewContact(null, contact("x", null).details(), null));
        refused("name is too long", contact("x".repeat(201), null));
        refused("name is one line", contact("one\ntwo", null));
        refused("from 1 to 9", contact("x", 0));
        refused("from 1 to 9", contact("x", 10));
        refused("needs a telephone number", new NewContact(Part.GP, new Details("x", "", "", "", "", ""), 1));
        assertThat(network.ofCase(reference)).isEmpty();
    }

    private void refused(String sentence, NewContact contact) {
        assertThatThrownBy(() -> network.add(reference, HOLDER, contact)).isInstanceOf(ContactRefused.class).hasMessageContaining(sentence);
    }

    @OnEachDatabase
    void onlyTheTeamWritesAndOnlyOfItsOwnCase(Database database) {
        on(database);
        UUID id = network.add(reference, HOLDER, contact("Synthetic One", null));
        long seen = only().version();
        Reader stranger = new Reader("therapist-1", Set.of("therapist"));
        assertThatThrownBy(() -> network.add(reference, stranger, contact("x", null))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> network.end(reference, stranger, id, seen)).isInstanceOf(AccessRefused.class);
        on(database);
        assertThatThrownBy(() -> network.end(reference, HOLDER, id, seen)).isInstanceOf(ContactRefused.class).hasMessageContaining("no such contact");
    }

    @OnEachDatabase
    void nothingChangesInAClosedCaseAndNoRowInPlace(Database database) {
        on(database);
        network.add(reference, HOLDER, contact("Synthetic One", null));
        JdbcClient db = BEANS.get(database, JdbcClient.class);
        assertThatThrownBy(() -> db.sql("update waymark.network_contact set tonight = 1").update()).isInstanceOf(DataAccessException.class);
        BEANS.get(database, CaseFiles.class).close(reference, "manager-1", "goals-met");
        Reader manager = new Reader("manager-1", Set.of("manager"));
        assertThatThrownBy(() -> network.add(reference, manager, contact("x", null))).isInstanceOf(CaseShut.class);
    }
}
