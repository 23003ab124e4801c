package org.waymark.deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/** What a resource says. A file that changes is read again at the next use; a change that cannot be used is refused, and what was known stays. */
final class Watched<T> {

    interface Reader<T> {

        /**
         * @param before what the resource said until now, or null
         * @throws IllegalStateException where it cannot be used, with a sentence
         */
        T read(InputStream in, T before) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Watched.class);
    private static final long EVERY = TimeUnit.SECONDS.toNanos(1);

    private final String what;
    private final Resource resource;
    private final Reader<T> reader;
    private final LongSupplier nanoTime;
    private final AtomicLong looked;
    private String seen;
    private volatile T value;

    /** @param what the plural that messages name it by, as in "bank holidays" */
    Watched(String what, Resource resource, Reader<T> reader, LongSupplier nanoTime) {
        this.what = what;
        this.resource = resource;
        this.reader = reader;
        this.nanoTime = nanoTime;
        this.looked = new AtomicLong(nanoTime.getAsLong());
        this.seen = stamp();
        try {
            this.value = read(null);
        } catch (IOException e) {
            throw new UncheckedIOException("The %s in %s cannot be read.".formatted(what, resource.getDescription()), e);
        }
    }

    T get() {
        long last = looked.get();
        long now = nanoTime.getAsLong();
        if (now - last >= EVERY && looked.compareAndSet(last, now)) {
            look();
        }
        return value;
    }

    private synchronized void look() {
        String stamp = stamp();
        if (stamp.equals(seen)) {
            return;
        }
        seen = stamp;
        try {
            value = read(value);
            LOG.info("The {} were read again from {}, which has changed.", what, resource.getDescription());
        } catch (IOException | RuntimeException e) {
            // said in the sentence: the log leaves the messages of exceptions out, and this one tells of no person
            LOG.error("The {} in {} have changed and cannot be used; those known before stay. {}", what, resource.getDescription(), e.getMessage());
        }
    }

    private T read(T before) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            return reader.read(in, before);
        }
    }

    /** Changes when the file does; always the same for what is no file. */
    private String stamp() {
        try {
            return resource.isFile() ? resource.lastModified() + "/" + resource.contentLength() : "no file";
        } catch (IOException e) {
            return "unreadable";
        }
    }
}
