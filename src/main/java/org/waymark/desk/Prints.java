package org.waymark.desk;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Pages for paper: the files {@code prints/*.html}, filled in with every value escaped. Each is whole in itself and may do
 * nothing but be looked at: no script, no picture, no address, and the one style sheet by its hash.
 */
@Component
class Prints {

    private static final String STYLE = text("print.css");
    private static final String POLICY = "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'".formatted(hash(STYLE));
    private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(true).strictSections(true).emptyStringIsFalse(true);

    private final Template page = COMPILER.compile(text("page.html"));
    private final Map<String, Template> prints = Stream.of("cover", "day", "form", "decision", "contents").collect(Collectors.toMap(name -> name, name -> COMPILER.compile(text(name + ".html"))));

    /**
     * @param title for the browser's tab and history, so without a name
     * @param model what the file of that name asks for
     */
    ResponseEntity<String> page(String print, String title, Object model) {
        String body = prints.get(print).execute(model);
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)).cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY).header("Referrer-Policy", "no-referrer")
                .body(page.execute(Map.of("title", title, "style", STYLE, "body", body)));
    }

    private static String text(String file) {
        try (InputStream text = Prints.class.getResourceAsStream("/prints/" + file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A print could not be read.", e);
        }
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
