package org.waymark.deadlines;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** What a trigger function is on PostgreSQL: H2 calls a class. Named in {@code db/vendor/h2}. */
public class AppendOnlyOnH2 implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("Rows here are only added.");
    }
}
