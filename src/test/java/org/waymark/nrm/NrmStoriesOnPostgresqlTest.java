package org.waymark.nrm;

import org.waymark.OnPostgresql;

@OnPostgresql
class NrmStoriesOnPostgresqlTest extends NrmStoriesTest {
}
