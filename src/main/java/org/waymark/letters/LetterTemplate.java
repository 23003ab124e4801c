package org.waymark.letters;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.letters.LetterText.Block;
import org.waymark.letters.LetterText.Kind;
import org.waymark.sharing.Choice;
import org.waymark.sharing.Data;
import org.waymark.sharing.DecisionRefused;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Recipient;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A letter with places to fill in: a head between two lines of three hyphens, then the text. A blank line begins a new
 * paragraph, {@code # } a heading, {@code - } an item of a list; any other line stays a line. The text is cut into blocks
 * before anything is filled in, so that a name can never become a heading.
 *
 * @param name       the file's name without its ending
 * @param title      what it is, for whoever chooses
 * @param use        when to use it, in a sentence
 * @param recipients kinds of recipients it may go to
 * @param purposes   what the recipient may need the data for; the writer chooses
 * @param discloses  what it tells about the young person
 * @param deadline   whether it speaks of one deadline, which the writer chooses
 */
public record LetterTemplate(String name, String title, String use, Set<Recipient> recipients, Set<Purpose> purposes, Set<Data> discloses,
                             boolean deadline, List<Block> body) {

    private static final Pattern PARTS = Pattern.compile("---\\R(.*?)\\R---\\R(.*)", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}");
    private static final Set<String> HEAD = Set.of("title", "use", "recipients", "purposes", "discloses", "deadline");

    public LetterTemplate {
        recipients = inOrder(recipients);
        purposes = inOrder(purposes);
        discloses = inOrder(discloses);
        body = List.copyOf(body);
    }

    /** @throws IllegalArgumentException in a sentence for whoever wrote the file */
    static LetterTemplate parse(String name, String file) {
        try {
            var parts = PARTS.matcher(file);
            if (!parts.matches()) {
                throw new IllegalArgumentException("it needs a head between two lines of three hyphens, and then the text");
            }
            return template(name, new Yaml(new SafeConstructor(new LoaderOptions())).load(parts.group(1)), blocks(parts.group(2)));
        } catch (YAMLException | ClassCastException | DecisionRefused | IllegalArgumentException e) {
            throw new IllegalArgumentException("The letter template %s.md cannot be used: %s.".formatted(name, e.getMessage()));
        }
    }

    private static LetterTemplate template(String name, Map<String, Object> head, List<Block> body) {
        if (!head.keySet().equals(HEAD)) {
            throw new IllegalArgumentException("its head names " + String.join(", ", new TreeSet<>(HEAD)) + " and nothing else");
        }
        Set<Data> discloses = choices(Data.class, head, "discloses");
        var used = new LinkedHashSet<Field>();
        body.forEach(block -> TAG.matcher(block.text()).results().forEach(tag -> used.add(Field.of(tag.group(1))
                .orElseThrow(() -> new IllegalArgumentException("there is no field {{%s}}; README.md lists those there are".formatted(tag.group(1)))))));
        if (body.stream().anyMatch(block -> TAG.matcher(block.text()).replaceAll("").matches("(?s).*(\\{\\{|}}).*"))) {
            throw new IllegalArgumentException("a field is written {{so}}, with two braces before and two behind");
        }
        used.stream().flatMap(field -> field.data().stream()).filter(data -> !discloses.contains(data)).findFirst().ifPresent(data -> {
            throw new IllegalArgumentException("its text tells of '%s', which its head does not disclose".formatted(data.label()));
        });
        return new LetterTemplate(name, (String) head.get("title"), (String) head.get("use"), choices(Recipient.class, head, "recipients"),
                choices(Purpose.class, head, "purposes"), discloses, (Boolean) head.get("deadline"), body);
    }

    @SuppressWarnings("unchecked")
    private static <C extends Enum<C> & Choice> Set<C> choices(Class<C> list, Map<String, Object> head, String key) {
        Set<C> chosen = ((List<String>) head.get(key)).stream().map(word -> Choice.of(list, word)).collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("its head names at least one of " + key);
        }
        return chosen;
    }

    private static <C extends Enum<C>> Set<C> inOrder(Set<C> choices) {
        return Collections.unmodifiableSet(EnumSet.copyOf(choices));
    }

    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            if (paragraph.startsWith("- ")) {
                paragraph.lines().forEach(line -> blocks.add(new Block(Kind.ITEM, line.substring(2).strip())));
            } else if (paragraph.startsWith("# ")) {
                blocks.add(new Block(Kind.HEADING, paragraph.substring(2).strip()));
            } else {
                blocks.add(new Block(Kind.PARAGRAPH, paragraph.lines().map(String::strip).collect(Collectors.joining("\n"))));
            }
        }
        return blocks;
    }

    /** Fills in; what is not known becomes a gap that can be seen. */
    LetterText fill(Map<Field, String> values) {
        var gaps = new LinkedHashSet<String>();
        Mustache.CustomContext fields = key -> {
            Field field = Field.of(key).orElseThrow();
            String value = values.getOrDefault(field, "");
            if (value.isBlank()) {
                gaps.add(field.meaning());
                return "[… " + field.meaning() + "]";
            }
            return value;
        };
        try {
            List<Block> filled = body.stream().map(block -> new Block(block.kind(),
                    Mustache.compiler().escapeHTML(false).compile(block.text()).execute(fields).strip())).toList();
            return new LetterText(filled, List.copyOf(gaps));
        } catch (MustacheException e) {
            // without its cause, which may quote what was filled in
            throw new IllegalStateException("The letter template %s.md cannot be filled in.".formatted(name));
        }
    }
}
