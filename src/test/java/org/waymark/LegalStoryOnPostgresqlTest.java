package org.waymark;

@OnPostgresql
class LegalStoryOnPostgresqlTest extends LegalStoryTest {
}
