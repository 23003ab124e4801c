package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.engine.DeclaredVariables;

/** The designer's page is all that a designer has: it must name each variable that a model may use. */
@ProcessTest
class DesignersRoomTest {

    /** Only send tasks have these; the page speaks of them there. */
    private static final Set<String> OF_SEND_TASKS = Set.of("notice", "to", "due");

    @Autowired
    private DeclaredVariables declared;

    @Test
    void everyVariableIsOnThePage() throws IOException {
        String page = Files.readString(Path.of("processes/README.md"));
        var missing = new TreeSet<>(declared.names());
        missing.removeAll(OF_SEND_TASKS);
        missing.removeIf(name -> page.contains("`" + name + "`"));

        assertThat(missing).as("variables that processes/README.md does not name").isEmpty();
    }
}
