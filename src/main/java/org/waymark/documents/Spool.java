package org.waymark.documents;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file on its way in. What lies in the temporary folder is ciphertext already, under a key that is in memory only until
 * the document is kept; it is looked at by decrypting it once more, piece by piece.
 */
final class Spool implements AutoCloseable {

    static final String PREFIX = "waymark-";
    static final String SUFFIX = ".sealed";
    private static final int PIECE = 64 * 1024;

    private final Path file;
    private final StreamingAead cipher;
    private final byte[] place;
    private long size;
    private String sha256;

    private Spool(Path file, StreamingAead cipher, byte[] place) {
        this.file = file;
        this.cipher = cipher;
        this.place = place;
    }

    /**
     * Takes the whole content, or leaves nothing behind.
     *
     * @param most more bytes than this are not taken
     * @throws DocumentRefused when the content breaks off, or there is more
     * @throws IOException     when the temporary folder does not take it
     */
    static Spool of(InputStream content, StreamingAead cipher, byte[] place, long most, String tooLarge) throws IOException {
        Spool spool = new Spool(Files.createTempFile(folder(), PREFIX + ProcessHandle.current().pid() + "-", SUFFIX), cipher, place);
        try {
            spool.fill(content, most, tooLarge);
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        } catch (GeneralSecurityException e) {
            spool.close();
            throw new IllegalStateException("A document could not be encrypted.", e);
        }
    }

    static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private void fill(InputStream content, long most, String tooLarge) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (OutputStream sealed = cipher.newEncryptingStream(Files.newOutputStream(file), place)) {
            byte[] piece = new byte[PIECE];
            for (int read = read(content, piece); read >= 0; read = read(content, piece)) {
                size += read;
                if (size > most) {
                    throw new DocumentRefused.TooLarge(tooLarge);
                }
                digest.update(piece, 0, read);
                sealed.write(piece, 0, read);
            }
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    private static int read(InputStream content, byte[] piece) {
        try {
            return content.read(piece);
        } catch (IOException e) {
            // no cause: whose line it was is nobody's business, and a cut one is no fault of the server
            throw new DocumentRefused("The file broke off on its way, and nothing of it was kept. Please try again.");
        }
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    InputStream open() throws IOException {
        try {
            return cipher.newDecryptingStream(Files.newInputStream(file), place);
        } catch (GeneralSecurityException e) {
            throw new IOException("A document on its way in does not open.", e);
        }
    }

    SeekableByteChannel channel() throws IOException {
        try {
            SeekableByteChannel channel = cipher.newSeekableDecryptingChannel(Files.newByteChannel(file), place);
            // knows its size, and whether the key fits, only once something was read
            channel.read(ByteBuffer.allocate(1));
            return channel.position(0);
        } catch (GeneralSecurityException e) {
            throw new IOException("A document on its way in does not open.", e);
        }
    }

    InputStream sealed() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
