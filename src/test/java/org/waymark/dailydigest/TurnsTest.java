package org.waymark.dailydigest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each person has one turn a day, on however many nodes the clock fires; proven on each database, because they lock differently. */
class TurnsTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    private static final OffsetDateTime SEVEN = OffsetDateTime.parse("2026-11-30T07:00:00Z");
    private static final List<String> STAFF = List.of("manager", "practitioner", "practitioner-2");

    enum Database { H2, POSTGRESQL }

    private AutoCloseable server = () -> { };
    private HikariDataSource pool;
    private Turns turns;
    private TransactionTemplate transaction;

    private void on(Database database) throws IOException {
        pool = new HikariDataSource();
        if (database == Database.H2) {
            pool.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
            pool.setUsername("sa");
        } else {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            server = postgres;
            pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        }
        Flyway.configure().dataSource(pool).schemas("waymark", "waymark_keys").locations("classpath:db/migration").load().migrate();
        turns = new Turns(JdbcClient.create(pool));
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    @AfterEach
    void stop() throws Exception {
        pool.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverComesSecondGetsTheRest(Database database) throws Exception {
        on(database);
        assertThat(give(MONDAY, List.of("manager"))).containsExactly("manager");
        assertThat(give(MONDAY, STAFF)).containsExactlyInAnyOrder("practitioner", "practitioner-2");
        assertThat(give(MONDAY, STAFF)).isEmpty();
        assertThat(give(MONDAY.plusDays(1), STAFF)).as("another day").hasSize(3);
        assertThat(turns.before(MONDAY.plusDays(1), "manager").orElseThrow().toInstant()).isEqualTo(SEVEN.toInstant());
        assertThat(turns.before(MONDAY, "manager")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eightNodesAtOnceGiveEachPersonOneTurn(Database database) throws Exception {
        on(database);
        var start = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(8);
        try {
            var given = new ArrayList<Future<Set<String>>>();
            for (int i = 0; i < 8; i++) {
                given.add(nodes.submit(() -> {
                    start.await();
                    return give(MONDAY, STAFF);
                }));
            }
            start.countDown();
            var all = new ArrayList<String>();
            for (var each : given) {
                all.addAll(each.get(30, TimeUnit.SECONDS));
            }
            assertThat(all).containsExactlyInAnyOrderElementsOf(STAFF);
        } finally {
            nodes.shutdownNow();
        }
    }

    /** A node that dies before it could start the mails has given no turns: the one that waits for it gives them. */
    @ParameterizedTest
    @EnumSource
    void turnsOfANodeThatDiesAreGivenByTheNext(Database database) throws Exception {
        on(database);
        var holds = new CountDownLatch(1);
        var dies = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var first = nodes.submit(() -> transaction.execute(status -> {
                turns.give(MONDAY, SEVEN, STAFF);
                holds.countDown();
                await(dies);
                throw new IllegalStateException("The node dies.");
            }));
            holds.await();
            var second = nodes.submit(() -> give(MONDAY, STAFF));
            Thread.sleep(200);
            assertThat(second.isDone()).as("waits").isFalse();
            dies.countDown();
            assertThatThrownBy(() -> first.get(30, TimeUnit.SECONDS)).hasMessageContaining("dies");
            assertThat(second.get(30, TimeUnit.SECONDS)).containsExactlyInAnyOrderElementsOf(STAFF);
        } finally {
            nodes.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void turnsAreForgottenAfterAMonth(Database database) throws Exception {
        on(database);
        give(MONDAY, STAFF);
        give(MONDAY.plusDays(31), List.of());
        assertThat(turns.on(MONDAY, "manager")).isPresent();
        give(MONDAY.plusDays(32), List.of());
        assertThat(turns.on(MONDAY, "manager")).isEmpty();
    }

    private Set<String> give(LocalDate day, List<String> people) {
        return transaction.execute(status -> turns.give(day, SEVEN, people));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
