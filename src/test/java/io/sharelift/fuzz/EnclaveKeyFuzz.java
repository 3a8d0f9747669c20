package io.sharelift.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.enclave.EnclaveKeyException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;

/** The PEM of the enclave's key: refused with a sentence, or read and the same written again. */
public final class EnclaveKeyFuzz {

    private static final int SIZE = 91;

    private EnclaveKeyFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String pem = new String(FoldedText.wrapped(input), UTF_8);
        try {
            Bounds.hold(pem.length(), () -> read(pem)).ifPresent(key -> check(key, pem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<EnclaveKey> read(String pem) {
        try {
            return Optional.of(EnclaveKey.read(pem));
        } catch (EnclaveKeyException refused) {
            if (String.valueOf(refused.getMessage()).length() < 20) {
                throw new AssertionError("A key is refused without a sentence.", refused);
            }
            return Optional.empty();
        }
    }

    private static void check(EnclaveKey key, String pem) {
        String again =
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getEncoder().encodeToString(key.spki())
                        + "\n-----END PUBLIC KEY-----\n";
        if (key.spki().length != SIZE || !read(again).equals(Optional.of(key))) {
            throw new AssertionError("The key is another one when it is written again.");
        }
        if (key.spellingOf(key.fingerprint()).isEmpty()) {
            throw new AssertionError("The key's own fingerprint says nothing of it.");
        }
        key.spellingOf(pem);
    }
}
