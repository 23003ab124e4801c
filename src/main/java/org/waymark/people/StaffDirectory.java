package org.waymark.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Profile.Absence;
import org.waymark.people.Profile.Conflict;

/** Languages, absences, how much somebody can carry and the cases they may not take. Whoever calls has checked who may. */
@Service
@Transactional
public class StaffDirectory implements Profiles {

    private static final int MOST_CASES = 99;
    private static final int MOST_LANGUAGES = 20;
    private static final int LONGEST_ABSENCE_IN_YEARS = 3;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final JdbcClient db;
    private final Languages languages;

    StaffDirectory(JdbcClient db, Languages languages) {
        this.db = db;
        this.languages = languages;
    }

    /** Everybody of whom anything is recorded, by account. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, Profile> all() {
        var profiles = new TreeMap<String, Profile>();
        db.sql("select * from waymark.staff_profile").query((row, number) -> new Profile(row.getString("account"),
                Gender.of(row.getString("gender")).orElseThrow(), row.getObject("most_cases", Integer.class), row.getLong("version"), List.of(), List.of(), List.of()))
                .list().forEach(profile -> profiles.put(profile.account(), profile));
        var spoken = new TreeMap<String, List<Spoken>>();
        db.sql("select * from waymark.staff_language order by language, dialect").query(row -> {
            spoken.computeIfAbsent(row.getString("account"), account -> new ArrayList<>()).add(new Spoken(row.getString("language"), row.getString("dialect")));
        });
        var absences = new TreeMap<String, List<Absence>>();
        db.sql("select * from waymark.staff_absence order by first_day, last_day, id").query(row -> {
            absences.computeIfAbsent(row.getString("account"), account -> new ArrayList<>()).add(new Absence(row.getObject("id", UUID.class),
                    row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
        });
        var conflicts = new TreeMap<String, List<Conflict>>();
        db.sql("select * from waymark.conflict_of_interest order by case_reference").query(row -> {
            conflicts.computeIfAbsent(row.getString("account"), account -> new ArrayList<>()).add(new Conflict(row.getObject("id", UUID.class),
                    row.getString("case_reference"), ConflictReason.of(row.getString("reason")).orElseThrow(), row.getString("by_user")));
        });
        Set<String> accounts = new TreeSet<>(profiles.keySet());
        accounts.addAll(absences.keySet());
        accounts.addAll(conflicts.keySet());
        var all = new TreeMap<String, Profile>();
        for (String account : accounts) {
            Profile known = profiles.getOrDefault(account, Profile.unknown(account));
            all.put(account, new Profile(account, known.gender(), known.mostCases(), known.version(), spoken.getOrDefault(account, List.of()),
                    absences.getOrDefault(account, List.of()), conflicts.getOrDefault(account, List.of())));
        }
        return all;
    }

    /** What is recorded of one account, which may be nothing. */
    @Transactional(readOnly = true)
    public Profile of(String account) {
        return all().getOrDefault(account, Profile.unknown(account));
    }

    /**
     * Records gender, most cases and languages anew.
     *
     * @param seen      the version that was shown; 0 where nothing was recorded
     * @param mostCases null where nothing was agreed
     * @throws ProfileRefused when something is not on its list or out of range
     * @throws ProfileChanged when another version is there
     */
    public void save(String account, long seen, String gender, Integer mostCases, List<Spoken> spoken) {
        Gender chosen = Gender.of(gender).orElseThrow(() -> new ProfileRefused("Choose a gender from the list, or that it is not said."));
        if (mostCases != null && (mostCases < 0 || mostCases > MOST_CASES)) {
            throw new ProfileRefused("The most cases at once is a number from 0 to " + MOST_CASES + ", or nothing.");
        }
        if (spoken == null || spoken.size() > MOST_LANGUAGES || spoken.stream().distinct().count() < spoken.size()) {
            throw new ProfileRefused("Send the languages: at most " + MOST_LANGUAGES + ", none of them twice.");
        }
        if (!spoken.stream().allMatch(languages::knows)) {
            throw new ProfileRefused("Choose each language, and its dialect, from the list.");
        }
        write(account, seen, chosen, mostCases);
        db.sql("delete from waymark.staff_language where account = :account").param("account", account).update();
        spoken.forEach(each -> db.sql("insert into waymark.staff_language (account, language, dialect) values (:account, :language, :dialect)")
                .param("account", account).param("language", each.language()).param("dialect", each.dialect()).update());
    }

    /** @throws ProfileRefused when the days are missing, out of order or out of range */
    public UUID addAbsence(String account, LocalDate firstDay, LocalDate lastDay) {
        if (firstDay == null || lastDay == null || lastDay.isBefore(firstDay)) {
            throw new ProfileRefused("Send the first and the last day of the absence, in that order.");
        }
        if (firstDay.isBefore(EARLIEST) || lastDay.isAfter(LATEST) || lastDay.isAfter(firstDay.plusYears(LONGEST_ABSENCE_IN_YEARS))) {
            throw new ProfileRefused("An absence lasts at most " + LONGEST_ABSENCE_IN_YEARS + " years: check the years.");
        }
        UUID id = UUID.randomUUID();
        db.sql("insert into waymark.staff_absence (id, account, first_day, last_day) values (:id, :account, :first, :last)")
                .param("id", id).param("account", account).param("first", firstDay).param("last", lastDay).update();
        return id;
    }

    /** Takes an absence off, if there is one. */
    public void removeAbsence(String account, UUID id) {
        db.sql("delete from waymark.staff_absence where account = :account and id = :id").param("account", account).param("id", id).update();
    }

    /** @throws ProfileRefused when the reason is not on the list, or it is recorded already */
    public UUID addConflict(String account, String caseReference, String reason, String by) {
        ConflictReason why = ConflictReason.of(reason).orElseThrow(() -> new ProfileRefused("Choose the reason from the list."));
        UUID id = UUID.randomUUID();
        try {
            db.sql("insert into waymark.conflict_of_interest (id, account, case_reference, reason, by_user) values (:id, :account, :case, :reason, :by)")
                    .param("id", id).param("account", account).param("case", caseReference).param("reason", why.label()).param("by", by).update();
        } catch (DuplicateKeyException e) {
            throw new ProfileRefused("This conflict of interest is recorded already.");
        }
        return id;
    }

    /** Takes a conflict off, if there is one. */
    public void removeConflict(String account, UUID id) {
        db.sql("delete from waymark.conflict_of_interest where account = :account and id = :id").param("account", account).param("id", id).update();
    }

    private void write(String account, long seen, Gender gender, Integer mostCases) {
        var write = db.sql(seen == 0 ? "insert into waymark.staff_profile (account, gender, most_cases, version) values (:account, :gender, :most, :seen + 1)"
                : "update waymark.staff_profile set gender = :gender, most_cases = :most, version = version + 1 where account = :account and version = :seen")
                .param("account", account).param("gender", gender.label()).param("most", mostCases).param("seen", seen);
        try {
            if (write.update() == 0) {
                throw new ProfileChanged();
            }
        } catch (DuplicateKeyException e) {
            throw new ProfileChanged();
        }
    }
}
