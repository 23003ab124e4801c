package org.waymark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@OverHttp
@DirtiesContext
class CurrentCasesOnPostgresqlTest extends CurrentCases {

    /** Here because the database is. */
    @Test
    void aPartnersReferralSentTwiceAtOnceOpensOneCase(@Autowired JdbcTemplate cases) {
        new PartnerReferrals(port).sendsTheSameAtOnce(cases);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }
}
