package org.waymark.casework;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One key per case, wrapped by the master key. Nothing is cached: a case whose key has been destroyed is unreadable
 * from that moment.
 */
@Component
class CaseKeys {

    private final MasterKey master;
    private final JdbcClient db;

    CaseKeys(MasterKey master, JdbcClient db) {
        this.master = master;
        this.db = db;
    }

    void create(String reference) {
        try {
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            db.sql("insert into waymark_keys.case_key (case_reference, wrapped) values (:reference, :wrapped)")
                    .param("reference", reference)
                    .param("wrapped", master.wrap(keyset, place(reference)))
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made for " + reference + ".", e);
        }
    }

    boolean has(String reference) {
        return db.sql("select count(*) from waymark_keys.case_key where case_reference = :reference").param("reference", reference).query(Long.class).single() > 0;
    }

    CaseKey of(String reference) {
        byte[] wrapped = db.sql("select wrapped from waymark_keys.case_key where case_reference = :reference")
                .param("reference", reference).query(byte[].class).optional()
                .orElseThrow(() -> new IllegalStateException("The key of " + reference + " is gone: the case was erased, "
                        + "or the schema waymark_keys was not restored."));
        try {
            return new CaseKey(reference, master.unwrap(wrapped, place(reference))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key does not open the key of " + reference + ".", e);
        }
    }

    private static String place(String reference) {
        return "case-key/" + reference;
    }

    /** Binds every ciphertext to its case, field and row, so that it opens only where it was written. */
    record CaseKey(String reference, Aead aead) {

        byte[] seal(String text, String field, UUID row) {
            try {
                return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place(field, row));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Part of " + reference + " could not be encrypted.", e);
            }
        }

        String open(byte[] content, String field, UUID row) {
            try {
                return new String(aead.decrypt(content, place(field, row)), StandardCharsets.UTF_8);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Part of " + reference + " does not open with the key of the case: "
                        + "it was changed or moved outside Waymark.", e);
            }
        }

        byte[] wrap(KeysetHandle keyset, String field, UUID row) {
            try {
                return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, aead, place(field, row), RegistryConfiguration.get());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("A key of " + reference + " could not be encrypted.", e);
            }
        }

        KeysetHandle unwrap(byte[] wrapped, String field, UUID row) {
            try {
                return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, place(field, row), RegistryConfiguration.get());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("A key of " + reference + " does not open with the key of the case: "
                        + "it was changed or moved outside Waymark.", e);
            }
        }

        private byte[] place(String field, UUID row) {
            return (reference + "/" + field + "/" + row).getBytes(StandardCharsets.UTF_8);
        }
    }
}
