package org.waymark;

import org.springframework.test.annotation.DirtiesContext;

@OnPostgresql
@DirtiesContext
class RestrictedOnPostgresqlTest extends Restricted {
}
