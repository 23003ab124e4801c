package org.waymark.casework;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that wraps all other keys. It lives in the operator's configuration and never in the database:
 * {@code waymark.keys.master} is base64 of a Tink keyset, binary or JSON. To rotate it, add a new primary key to the
 * keyset and leave the old one in.
 */
@Component
public class MasterKey {

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Aead aead;

    MasterKey(@Value("${waymark.keys.master:}") String base64) {
        if (base64.isBlank()) {
            throw new IllegalStateException("There is no master key: set waymark.keys.master, and keep a copy of it "
                    + "outside this server. Without it no case file can be read.");
        }
        try {
            aead = parse(Base64.getDecoder().decode(base64.strip()))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // no cause: its message might quote the key
            throw new IllegalStateException("waymark.keys.master is not a master key: expected base64 of a Tink keyset "
                    + "for authenticated encryption.");
        }
    }

    private static KeysetHandle parse(byte[] keyset) throws GeneralSecurityException {
        return keyset.length > 0 && keyset[0] == '{'
                ? TinkJsonProtoKeysetFormat.parseKeyset(new String(keyset, StandardCharsets.UTF_8),
                        RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                : TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get(), RegistryConfiguration.get());
    }

    /** A new master key, in the form that {@code waymark.keys.master} takes. */
    public static String generate() {
        try {
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            return Base64.getEncoder().encodeToString(
                    TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get(), RegistryConfiguration.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No master key could be made.", e);
        }
    }

    /** @param place where the wrapped key is kept; it opens nowhere else */
    byte[] wrap(KeysetHandle keyset, String place) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, aead, place.getBytes(StandardCharsets.UTF_8),
                RegistryConfiguration.get());
    }

    KeysetHandle unwrap(byte[] wrapped, String place) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, place.getBytes(StandardCharsets.UTF_8),
                RegistryConfiguration.get());
    }
}
