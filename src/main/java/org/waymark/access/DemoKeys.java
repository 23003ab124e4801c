package org.waymark.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.waymark.casework.MasterKey;

/** The demo makes its own key at the first start and keeps it beside its database, where no real key may lie. */
class DemoKeys implements EnvironmentPostProcessor, Ordered {

    private static final String KEY = "waymark.keys.master";

    private final Supplier<String> newKey;

    DemoKeys() {
        this(MasterKey::generate);
    }

    DemoKeys(Supplier<String> newKey) {
        this.newKey = newKey;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("demo")) && environment.getProperty(KEY, "").isBlank()) {
            Path file = Path.of(environment.getProperty("waymark.demo.data", "./data"), "demo.key");
            environment.getPropertySources().addFirst(new MapPropertySource("demoKeys", Map.of(KEY, keyIn(file))));
        }
    }

    private String keyIn(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "demo", ".key");
                Files.writeString(draft, newKey.get());
                if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
                }
                Files.move(draft, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's key could not be kept in " + file + ".", e);
        }
    }

    /** After the configuration files, which say where the demo keeps its data. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
