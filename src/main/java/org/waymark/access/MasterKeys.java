package org.waymark.access;

import java.security.GeneralSecurityException;
import java.util.Base64;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/** A new key for the case files: for the operator's command line, and for the demo's first start. */
public final class MasterKeys {

    private MasterKeys() {
    }

    public static String generate() {
        try {
            AeadConfig.register();
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return Base64.getEncoder().encodeToString(TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make a key.", e);
        }
    }
}
