package org.waymark.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pieces of a file one after the other, each fetched when the one before it has been read. */
final class Parts extends InputStream {

    private final JdbcClient db;
    private final UUID document;
    private int place;
    private byte[] piece = {};
    private int at;

    Parts(JdbcClient db, UUID document) {
        this.db = db;
        this.document = document;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : piece[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int some = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, some);
        at += some;
        return some;
    }

    private boolean isAtEnd() throws IOException {
        if (at == piece.length) {
            try {
                piece = db.sql("select content from waymark.document_part where document_id = :id and place = :place")
                        .param("id", document).param("place", place++).query(byte[].class).optional().orElse(new byte[0]);
            } catch (DataAccessException e) {
                throw new IOException("A piece of a document could not be fetched.", e);
            }
            at = 0;
        }
        return piece.length == 0;
    }
}
