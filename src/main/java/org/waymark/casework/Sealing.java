package org.waymark.casework;

import com.google.crypto.tink.KeysetHandle;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The key of a case, for what other modules keep about it in tables of their own: documents, letters, appointments. They
 * never hold the key; what they seal opens only under the same case, field and row. Sealing checks nobody's access: whoever
 * shows what they open has called {@link CaseFiles#enter} before.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
public class Sealing {

    private final CaseKeys keys;

    Sealing(CaseKeys keys) {
        this.keys = keys;
    }

    /**
     * @param field where it stands, as {@code document/title}
     * @param row   the id of the row it stands in
     */
    public byte[] seal(String reference, String field, UUID row, String text) {
        return keys.of(reference).seal(text, field, row);
    }

    /** @throws IllegalStateException when the case was erased, or when this was sealed for another place */
    public String open(String reference, String field, UUID row, byte[] sealed) {
        return keys.of(reference).open(sealed, field, row);
    }

    /** Seals the key of something too large to be sealed as a text; without the key of the case it is lost as well. */
    public byte[] sealKey(String reference, String field, UUID row, KeysetHandle key) {
        return keys.of(reference).wrap(key, field, row);
    }

    /** @throws IllegalStateException when the case was erased, or when this was sealed for another place */
    public KeysetHandle openKey(String reference, String field, UUID row, byte[] sealed) {
        return keys.of(reference).unwrap(sealed, field, row);
    }
}
