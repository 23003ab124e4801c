package org.waymark.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The module with its transactions and a clock that tests move, without the rest of the application. */
record Casework(CaseFiles files, Searches searches, JdbcClient db, TransactionTemplate transaction, MovableClock clock) {

    static final Reader MANAGER = new Reader("manager-1", Set.of("manager"));
    static final Reader DUTY_WORKER = new Reader("duty-worker-1", Set.of("duty-worker"));

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {
    }

    static Casework on(DataSource database, String masterKey) {
        var clock = new MovableClock();
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(
                new MapPropertySource("test", Map.of("waymark.keys.master", masterKey)));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(DataSource.class, () -> database, bean -> bean.setDestroyMethodName(""));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.register(Transactions.class, MasterKey.class, CaseKeys.class, BlindIndex.class, CasePages.class,
                CaseTeam.class, ReadingLog.class, CaseFiles.class, Searches.class);
        try {
            context.refresh();
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
        return new Casework(context.getBean(CaseFiles.class), context.getBean(Searches.class), context.getBean(JdbcClient.class),
                new TransactionTemplate(context.getBean(JdbcTransactionManager.class)), clock);
    }

    /** An open case with these facts. */
    String caseOf(Map<String, String> facts) {
        String reference = files.open("duty-worker-1");
        files.record(reference, "duty-worker-1", "Referral recorded", facts, Map.of());
        return reference;
    }

    String caseHeldBy(String userId, Map<String, String> facts) {
        String reference = caseOf(facts);
        files.handOver(reference, userId, "manager-1");
        return reference;
    }

    CaseView read(String reference) {
        return files.read(reference, MANAGER, "Test");
    }

    /** "outcome reader", in the order logged. */
    List<String> logOf(String reference) {
        return db.sql("select outcome || ' ' || reader from waymark.reading_log where case_reference = :reference order by id")
                .param("reference", reference).query(String.class).list();
    }

    long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** So that the cases of other tests are not found. */
    void forgetAllNames() {
        db.sql("delete from waymark.name_token").update();
    }

    static class MovableClock extends Clock {

        Instant now = Instant.parse("2026-11-02T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
