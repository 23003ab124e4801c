package org.waymark.documents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks the virus scanner ClamAV, where the operator runs one: its daemon takes a file in pieces (INSTREAM) and answers with
 * a line. A scanner that is set but does not answer lets nothing through.
 */
@Component
class Scanner {

    private static final int PIECE = 64 * 1024;
    /** How often the patience for one answer a whole scan may take. */
    private static final int WHOLE = 4;

    private final String host;
    private final int port;
    private final Duration patience;

    @Autowired
    Scanner(@Value("${waymark.documents.clamd:}") String address) {
        this(address, Duration.ofSeconds(30));
    }

    /** @param address host:port, or empty where there is no scanner */
    Scanner(String address, Duration patience) {
        this.patience = patience;
        if (address.isBlank()) {
            host = "";
            port = 0;
            return;
        }
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalStateException("waymark.documents.clamd is no address: write it as host:3310, or leave it out.");
        }
        host = address.substring(0, colon);
        port = Integer.parseInt(address.substring(colon + 1));
    }

    /** @throws DocumentRefused when something was found, or when it could not be checked */
    void scan(Spool spool) {
        if (host.isEmpty()) {
            return;
        }
        String answer;
        try {
            answer = ask(spool);
        } catch (IOException e) {
            throw notChecked();
        }
        if (answer.endsWith(" FOUND")) {
            throw new DocumentRefused("The virus scanner found something in this file, so it is not kept. Do not open it; tell whoever looks after your computers.");
        }
        if (!answer.equals("stream: OK")) {
            throw notChecked();
        }
    }

    private static DocumentRefused notChecked() {
        return new DocumentRefused("This file could not be checked for viruses, so it is not kept. Please try again in a few minutes, and tell whoever looks after the server.");
    }

    private String ask(Spool spool) throws IOException {
        try (Socket socket = new Socket(); InputStream content = spool.open()) {
            socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            // a socket knows no patience for what is written: it is closed under a scanner that stops taking
            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> close(socket), CompletableFuture.delayedExecutor(WHOLE * patience.toMillis(), TimeUnit.MILLISECONDS));
            try {
                return ask(socket, content);
            } finally {
                end.cancel(false);
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // then it is closed already
        }
    }

    private static String ask(Socket socket, InputStream content) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[PIECE];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            out.writeInt(read);
            out.write(piece, 0, read);
        }
        out.writeInt(0);
        out.flush();
        return line(socket.getInputStream());
    }

    /** Up to the zero that ends it; without one it is no answer. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        int read = in.read();
        while (read > 0 && line.length() < 1024) {
            line.append((char) read);
            read = in.read();
        }
        return read == 0 ? line.toString() : "";
    }
}
