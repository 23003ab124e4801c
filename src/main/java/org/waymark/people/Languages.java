package org.waymark.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The languages that can be recorded, from {@code people-languages.yaml}, and how they are found in what a case file says. */
@Component
public class Languages {

    /** "no Arabic", "does not speak Farsi or Dari": up to the end of what is said in one breath. */
    private static final Pattern DENIED_BEFORE = Pattern.compile("(?iu)(?<!\\p{L})(no|not(?! only)|none|never|neither|without|\\p{L}+n['’]t)(?!\\p{L})(?:(?!\\bbut\\b|\\band speaks\\b|\\binterpreter\\b)[^.;,:()/\\n])*$");
    /** "Arabic: no", "Arabic is not spoken". */
    private static final Pattern DENIED_AFTER = Pattern.compile("(?iu)^(\\s*[:=–-]\\s*(no|none)|\\s+(is |was )?not (spoken|understood|wanted))(?!\\p{L})");

    private final List<Language> all;

    Languages() {
        try (InputStream file = Languages.class.getResourceAsStream("/people-languages.yaml")) {
            List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            this.all = rows.stream().map(row -> new Language((String) row.get("name"), words(row.get("also")), words(row.get("dialects")))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param also other names under which a case file may mention it */
    public record Language(String name, List<String> also, List<String> dialects) { }

    public List<Language> all() {
        return all;
    }

    boolean knows(Spoken spoken) {
        return all.stream().anyMatch(each -> each.name().equals(spoken.language()) && (spoken.dialect() == null || each.dialects().contains(spoken.dialect())));
    }

    /** The languages that free words mention; empty where none is on the list. */
    List<Spoken> mentionedIn(String words) {
        var mentioned = new ArrayList<Spoken>();
        if (words != null) {
            for (Language language : all) {
                List<String> dialects = language.dialects().stream().filter(dialect -> mentions(words, dialect)).toList();
                dialects.forEach(dialect -> mentioned.add(new Spoken(language.name(), dialect)));
                if (dialects.isEmpty() && (mentions(words, language.name()) || language.also().stream().anyMatch(name -> mentions(words, name)))) {
                    mentioned.add(new Spoken(language.name(), null));
                }
            }
        }
        return mentioned;
    }

    private static boolean mentions(String words, String name) {
        return Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})").matcher(words).results()
                .anyMatch(found -> !DENIED_BEFORE.matcher(words.substring(0, found.start())).find() && !DENIED_AFTER.matcher(words.substring(found.end())).find());
    }

    private static List<String> words(Object list) {
        return list == null ? List.of() : ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
