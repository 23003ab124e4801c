package org.waymark.deadlines;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.MonthDayDeserializer;
import java.io.IOException;
import java.io.InputStream;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A small file that people write by hand, read into a record whose fields are spelt with hyphens; a word it does not know is an error. */
final class YamlFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(MonthDay.class, new MonthDayDeserializer(DateTimeFormatter.ofPattern("d MMMM", Locale.UK))))
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build();

    private YamlFile() {
    }

    /** Null where the file is empty. */
    static <T> T read(InputStream in, Class<T> type) throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try {
            return MAPPER.convertValue(new Yaml(new SafeConstructor(strict), new Representer(new DumperOptions()), new DumperOptions(), strict,
                    new OnlyWords()).load(in), type);
        } catch (YAMLException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** YAML would make a moment in UTC of 2026-12-29. */
    private static final class OnlyWords extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // every scalar stays the text it is
        }
    }
}
