package org.waymark.people;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names of accounts whose owners have left or that are gone, in whatever letters: what they did stands under them. */
@Service
@Transactional
public class FormerAccounts {

    private final JdbcClient db;

    FormerAccounts(JdbcClient db) {
        this.db = db;
    }

    public void note(String account) {
        if (!isFormer(account)) {
            db.sql("insert into waymark.former_account (account) values (:account)").param("account", plain(account)).update();
        }
    }

    /** The name is an account's again. */
    public void takenAgain(String account) {
        db.sql("delete from waymark.former_account where account = :account").param("account", plain(account)).update();
    }

    /** Whether the name was somebody's: their account is gone, or something is still recorded of them for matching. */
    @Transactional(readOnly = true)
    public boolean belonged(String account) {
        return isFormer(account) || db.sql("select count(*) from waymark.staff_profile where lower(account) = :account").param("account", plain(account)).query(Long.class).single() > 0;
    }

    @Transactional(readOnly = true)
    public boolean isFormer(String account) {
        return db.sql("select count(*) from waymark.former_account where account = :account").param("account", plain(account)).query(Long.class).single() > 0;
    }

    private static String plain(String account) {
        return account.toLowerCase(Locale.ROOT);
    }
}
