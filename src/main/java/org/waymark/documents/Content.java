package org.waymark.documents;

import java.io.IOException;
import java.io.InputStream;

/** A file as it was added, read piece by piece as somebody reads; whoever got it closes it. */
public record Content(Document document, InputStream stream) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
