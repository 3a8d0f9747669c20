package io.sharelift.para;

import org.jspecify.annotations.Nullable;

/**
 * The enclave's public key as Para states it, unchecked.
 *
 * @param pem the key as it was given
 * @param fingerprint what Para says its fingerprint is; what it covers is not documented
 * @param generatedAt when Para says that it was made
 */
public record StatedEnclaveKey(
        String pem, @Nullable String fingerprint, @Nullable String generatedAt) {

    public StatedEnclaveKey {
        fingerprint = Words.clean(fingerprint, 500);
        generatedAt = Words.clean(generatedAt, 100);
    }
}
