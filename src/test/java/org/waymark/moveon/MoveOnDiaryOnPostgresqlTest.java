package org.waymark.moveon;

import org.waymark.OnPostgresql;

@OnPostgresql
class MoveOnDiaryOnPostgresqlTest extends MoveOnDiaryTest {
}
