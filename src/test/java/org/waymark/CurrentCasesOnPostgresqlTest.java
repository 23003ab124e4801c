package org.waymark;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

@OverHttp
@OnPostgresql
@DirtiesContext
class CurrentCasesOnPostgresqlTest extends CurrentCases {

    /** Here because the database is. */
    @Test
    void aPartnersReferralSentTwiceAtOnceOpensOneCase(@Autowired JdbcTemplate cases) {
        new PartnerReferrals(port).sendsTheSameAtOnce(cases);
    }
}
