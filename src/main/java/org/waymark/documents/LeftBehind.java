package org.waymark.documents;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes away the files that were on their way in when an earlier run was killed. They are ciphertext whose key is gone, and would fill the folder. */
@Component
class LeftBehind {

    private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
    private static final Pattern NAME = Pattern.compile(Spool.PREFIX + "(\\d+)-.*\\" + Spool.SUFFIX);

    @PostConstruct
    void sweep() {
        try (var files = Files.newDirectoryStream(Spool.folder(), Spool.PREFIX + "*" + Spool.SUFFIX)) {
            for (Path file : files) {
                if (isLeft(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("The temporary folder could not be looked through for files that were left on their way in: {}", e.getClass().getSimpleName());
        }
    }

    /** Whether the process that it is named after runs no longer. One that starts has nothing of its own yet: in a container it has the number of the one before. */
    private static boolean isLeft(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        long process = Long.parseLong(name.group(1));
        return process == ProcessHandle.current().pid() || ProcessHandle.of(process).isEmpty();
    }
}
