package org.waymark.casework;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people by name without holding a name: keyed hashes ({@code HMAC-SHA256}) of normalised name parts
 * ({@link Names}) and of claimed years of birth. Whoever has the database but not the key can see that two cases share
 * a token, and nothing else.
 *
 * <p>Tokens are only ever added to a case, so that every name it ever had still finds it.
 *
 * <p><strong>The rule.</strong> Two sets of names may be the same person when they share
 * <ul>
 * <li>at least two parts, of which particles (Abd, -ullah, -uddin) are never all; or
 * <li>one part, and a claimed year of birth; or
 * <li>one part, when a year is not known and one of the two has no other part.
 * </ul>
 * A date of birth alone never matches: many are recorded as 1 January. The rule would rather show one case too many
 * than miss one. A person always decides.
 */
@Component
class BlindIndex {

    private static final String PLACE = "index-key";
    private static final String KEYS_MISSING = "There are case files but not their keys: restore the schema waymark_keys.";
    private static final Pattern YEAR = Pattern.compile("^(\\d{4})\\b");

    private final JdbcClient db;
    private final PrfSet prf;

    /** Opens the index key, so that a wrong master key stops the application at its start and not at a first reading. */
    BlindIndex(MasterKey master, JdbcClient db) {
        this.db = db;
        byte[] wrapped = storedKey();
        if (wrapped == null) {
            if (db.sql("select count(*) from waymark.case_file").query(Long.class).single() > 0) {
                throw new IllegalStateException(KEYS_MISSING);
            }
            wrapped = create(master);
        }
        try {
            prf = master.unwrap(wrapped, PLACE).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            // no cause: this sentence is to be the last word in a long stack trace
            throw new IllegalStateException("waymark.keys.master is not the master key of this database: it does not open "
                    + "the keys in the schema waymark_keys.");
        }
    }

    private byte[] storedKey() {
        try {
            return db.sql("select wrapped from waymark_keys.index_key where id = 1").query(byte[].class).optional().orElse(null);
        } catch (BadSqlGrammarException e) {
            // the tables of the keys are in a dump of their own, and only the other dump was restored
            throw new IllegalStateException(KEYS_MISSING);
        }
    }

    private byte[] create(MasterKey master) {
        try {
            byte[] wrapped = master.wrap(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get()), PLACE);
            db.sql("insert into waymark_keys.index_key (id, wrapped) values (1, :wrapped)").param("wrapped", wrapped).update();
            return wrapped;
        } catch (DuplicateKeyException e) {
            // a second server started at the same moment
            return storedKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No index key could be made.", e);
        }
    }

    record Tokens(Set<String> parts, Set<String> particles, Set<String> years) {

        boolean mayBe(Tokens other) {
            int shared = sharedParts(other);
            if (shared == 0) {
                return false;
            }
            if (shared + sharedParticles(other) >= 2) {
                return true;
            }
            if (!years.isEmpty() && !other.years.isEmpty()) {
                return common(years, other.years) > 0;
            }
            return hasOnePart() || other.hasOnePart();
        }

        private int likeness(Tokens other) {
            return 4 * sharedParts(other) + 2 * common(years, other.years) + sharedParticles(other);
        }

        /** What is a whole name on one side is a part, even if it is a particle on the other. */
        private int sharedParts(Tokens other) {
            var all = new HashSet<>(parts);
            all.addAll(particles);
            var others = new HashSet<>(other.parts);
            others.addAll(other.particles);
            all.retainAll(others);
            all.removeIf(token -> !parts.contains(token) && !other.parts.contains(token));
            return all.size();
        }

        private int sharedParticles(Tokens other) {
            var both = new HashSet<>(particles);
            both.retainAll(other.particles);
            both.removeAll(parts);
            both.removeAll(other.parts);
            return both.size();
        }

        private boolean hasOnePart() {
            return parts.size() + particles.size() == 1;
        }

        private static int common(Set<String> some, Set<String> others) {
            return (int) some.stream().filter(others::contains).count();
        }
    }

    Tokens tokensOf(String names, String claimedYearOfBirth) {
        var parts = Names.of(names);
        var year = YEAR.matcher(claimedYearOfBirth == null ? "" : claimedYearOfBirth.strip());
        return new Tokens(hashes("name/", parts.parts()), hashes("name/", parts.particles()),
                hashes("year/", year.find() ? Set.of(year.group(1)) : Set.of()));
    }

    private Set<String> hashes(String kind, Set<String> words) {
        var hashes = new HashSet<String>();
        words.forEach(word -> hashes.add(hash(kind, word)));
        return hashes;
    }

    /** @param kind what is hashed, so that the same word as a name and as something else has two hashes */
    String hash(String kind, String word) {
        try {
            return HexFormat.of().formatHex(prf.computePrimary((kind + word).getBytes(StandardCharsets.UTF_8), 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A name could not be indexed.", e);
        }
    }

    /** The caller has locked the case. */
    void add(String reference, Tokens tokens) {
        var known = of(reference);
        insert("name_token", "case_reference", reference, "name", tokens.parts(), known.parts());
        insert("name_token", "case_reference", reference, "particle", tokens.particles(), known.particles());
        insert("name_token", "case_reference", reference, "year", tokens.years(), known.years());
    }

    void keepSearch(String searchReference, Tokens tokens) {
        insert("search_token", "search_reference", searchReference, "name", tokens.parts(), Set.of());
        insert("search_token", "search_reference", searchReference, "particle", tokens.particles(), Set.of());
        insert("search_token", "search_reference", searchReference, "year", tokens.years(), Set.of());
    }

    private void insert(String table, String column, String reference, String kind, Set<String> tokens, Set<String> known) {
        for (String token : tokens) {
            if (!known.contains(token)) {
                db.sql("insert into waymark." + table + " (" + column + ", kind, token) values (:reference, :kind, :token)")
                        .param("reference", reference).param("kind", kind).param("token", token).update();
            }
        }
    }

    Tokens of(String reference) {
        return of(Set.of(reference)).getOrDefault(reference, new Tokens(Set.of(), Set.of(), Set.of()));
    }

    private Map<String, Tokens> of(Set<String> references) {
        var found = new HashMap<String, Tokens>();
        db.sql("select case_reference, kind, token from waymark.name_token where case_reference in (:references)")
                .param("references", references)
                .query(row -> {
                    var tokens = found.computeIfAbsent(row.getString("case_reference"),
                            r -> new Tokens(new HashSet<>(), new HashSet<>(), new HashSet<>()));
                    (switch (row.getString("kind")) {
                        case "name" -> tokens.parts();
                        case "particle" -> tokens.particles();
                        default -> tokens.years();
                    }).add(row.getString("token"));
                });
        return found;
    }

    /** Cases that the rule lets through, the likeliest first; joined ones are found as the case they were joined to. */
    List<String> matching(Tokens asked) {
        var names = new HashSet<>(asked.parts());
        names.addAll(asked.particles());
        if (names.isEmpty()) {
            return List.of();
        }
        var candidates = new HashSet<>(db.sql("""
                select distinct t.case_reference from waymark.name_token t
                join waymark.case_file f on f.reference = t.case_reference
                where t.token in (:names) and f.state <> 'joined'""")
                .param("names", names).query(String.class).list());
        if (candidates.isEmpty()) {
            return List.of();
        }
        var matches = new ArrayList<Map.Entry<String, Tokens>>(of(candidates).entrySet());
        matches.removeIf(candidate -> !asked.mayBe(candidate.getValue()));
        matches.sort(Comparator.<Map.Entry<String, Tokens>>comparingInt(match -> -asked.likeness(match.getValue()))
                .thenComparing(Map.Entry::getKey));
        return matches.stream().map(Map.Entry::getKey).toList();
    }
}
