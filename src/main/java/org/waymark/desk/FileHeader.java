package org.waymark.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What is said of a file that is the body of its request: JSON in UTF-8, percent-encoded, in the header {@code X-Document}. */
@Component
class FileHeader {

    /** A form around the file would be kept as if it were the file. */
    static final String NO_FORM = "!multipart/form-data";

    private final ObjectMapper json;

    FileHeader(ObjectMapper json) {
        this.json = json;
    }

    /** @throws CannotAnswer when the header is missing or cannot be read */
    <T> T read(HttpServletRequest request, Class<T> type) {
        String header = request.getHeader("X-Document");
        if (header == null || header.isBlank()) {
            throw new CannotAnswer("Say what the file is: the header X-Document is missing.");
        }
        try {
            T said = json.readValue(UriUtils.decode(header, StandardCharsets.UTF_8), type);
            if (said == null) {
                throw new CannotAnswer("What was said of the file cannot be read.");
            }
            return said;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // no cause: it would quote what was typed
            throw new CannotAnswer("What was said of the file cannot be read.");
        }
    }
}
