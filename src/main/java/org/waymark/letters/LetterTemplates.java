package org.waymark.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The templates there are: the files {@code *.md} of one folder, read at the start, so that a wrong one is known at once. */
@Component
public class LetterTemplates {

    private final List<LetterTemplate> all = new ArrayList<>();

    /** @param folder in the program, or {@code file:/…} where a charity keeps its own */
    LetterTemplates(@Value("${waymark.letters.folder:classpath:letters}") String folder) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(folder + "/*.md")) {
                String name = file.getFilename().replaceFirst("\\.md$", "");
                if (!name.equals("README")) {
                    try (InputStream text = file.getInputStream()) {
                        all.add(LetterTemplate.parse(name, new String(text.readAllBytes(), StandardCharsets.UTF_8)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The letter templates in waymark.letters.folder cannot be read.", e);
        }
        all.sort(Comparator.comparing(LetterTemplate::title));
    }

    /** By title. */
    public List<LetterTemplate> all() {
        return List.copyOf(all);
    }

    public Optional<LetterTemplate> find(String name) {
        return all.stream().filter(template -> template.name().equals(name)).findFirst();
    }
}
