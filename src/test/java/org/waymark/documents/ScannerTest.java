package org.waymark.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScannerTest {

    /** Speaks the daemon's part of the protocol once, on a port of its own. */
    private static final class Daemon implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<byte[]> scanned = new CompletableFuture<>();

        /** @param answer null: takes the file and says nothing */
        Daemon(String answer) throws IOException {
            Thread thread = new Thread(() -> {
                try (var caller = socket.accept()) {
                    var in = new DataInputStream(caller.getInputStream());
                    if (!new String(in.readNBytes(10), StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                        throw new IOException("not the protocol");
                    }
                    var whole = new ByteArrayOutputStream();
                    for (int length = in.readInt(); length > 0; length = in.readInt()) {
                        whole.write(in.readNBytes(length));
                    }
                    scanned.complete(whole.toByteArray());
                    if (answer == null) {
                        Thread.sleep(3000);
                    } else {
                        caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException | InterruptedException e) {
                    scanned.completeExceptionally(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        String address() {
            return "127.0.0.1:" + socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static void scan(String address, byte[] content) throws Exception {
        StreamingAeadConfig.register();
        var cipher = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB, RegistryConfiguration.get()).getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        try (Spool spool = Spool.of(new ByteArrayInputStream(content), cipher, new byte[0], 10_000_000, "too large")) {
            new Scanner(address, Duration.ofMillis(700)).scan(spool);
        }
    }

    @Test
    void whatIsCleanPassesAndWasSeenWhole() throws Exception {
        byte[] content = Samples.pdf("x".repeat(200_000));
        try (var daemon = new Daemon("stream: OK\0")) {
            scan(daemon.address(), content);
            assertThat(daemon.scanned.get(10, TimeUnit.SECONDS)).isEqualTo(content);
        }
    }

    @Test
    void whatIsFoundIsRefused() throws Exception {
        try (var daemon = new Daemon("stream: Eicar-Test-Signature FOUND\0")) {
            assertThatThrownBy(() -> scan(daemon.address(), Samples.pdf("x"))).isInstanceOf(DocumentRefused.class).hasMessageContaining("found something");
        }
    }

    @Test
    void whatCouldNotBeCheckedIsRefused() throws Exception {
        for (String answer : new String[] {null, "", "stream: OK", "stream: OK FOUNDLING\0", "INSTREAM size limit exceeded. ERROR\0", "HTTP/1.1 200 OK\r\n\r\n"}) {
            try (var daemon = new Daemon(answer)) {
                assertThatThrownBy(() -> scan(daemon.address(), Samples.pdf("x"))).as("%s", answer).isInstanceOf(DocumentRefused.class).hasMessageContaining("could not be checked");
            }
        }
        String gone;
        try (var daemon = new Daemon("")) {
            gone = daemon.address();
        }
        assertThatThrownBy(() -> scan(gone, Samples.pdf("x"))).isInstanceOf(DocumentRefused.class).hasMessageContaining("could not be checked");
    }

    @Test
    void aScannerThatStopsTakingIsNotWaitedFor() throws Exception {
        try (var socket = new ServerSocket()) {
            socket.setReceiveBufferSize(4096);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThatThrownBy(() -> scan("127.0.0.1:" + socket.getLocalPort(), new byte[9_900_000])).isInstanceOf(DocumentRefused.class).hasMessageContaining("could not be checked");
        }
    }

    @Test
    void withoutAScannerNothingIsAsked() {
        assertThatCode(() -> scan("", Samples.pdf("x"))).doesNotThrowAnyException();
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        for (String address : new String[] {"clamd", "clamd:", ":3310", "clamd:port"}) {
            assertThatIllegalStateException().isThrownBy(() -> new Scanner(address)).withMessageContaining("waymark.documents.clamd");
        }
    }
}
