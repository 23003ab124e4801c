package org.waymark.casework;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The databases Waymark runs on, each started at most once. */
public enum Database {

    H2 {
        @Override
        String createEmpty() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }
    },

    POSTGRESQL {
        private EmbeddedPostgres server;

        @Override
        String createEmpty() {
            try {
                if (server == null) {
                    server = EmbeddedPostgres.start();
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            JdbcClient.create(server.getPostgresDatabase()).sql("create database " + name).update();
            return server.getJdbcUrl("postgres", name);
        }
    };

    private Casework shared;

    abstract String createEmpty();

    /** A migrated database of the test's own. */
    public HikariDataSource fresh() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(createEmpty());
        if (this == H2) {
            pool.setUsername("sa");
        }
        pool.setMaximumPoolSize(8);
        Flyway.configure().dataSource(pool).schemas("waymark", "waymark_keys")
                .locations("classpath:db/migration", "classpath:db/vendor/" + name().toLowerCase(Locale.ROOT))
                .load().migrate();
        return pool;
    }

    /** One casework for all tests: each opens cases of its own. */
    synchronized Casework casework() {
        if (shared == null) {
            shared = Casework.on(fresh(), MasterKey.generate());
        }
        return shared;
    }
}
