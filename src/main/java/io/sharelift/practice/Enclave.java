package io.sharelift.practice;

import io.sharelift.enclave.EnvelopeException;
import io.sharelift.enclave.EnvelopeOpener;
import io.sharelift.share.SecretBytes;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** The enclave behind the practice Para: a real key on P-256 that lives in memory alone. */
final class Enclave {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final byte[] spki;
    private final EnvelopeOpener opener;
    private final Instant madeAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private Enclave(byte[] spki, EnvelopeOpener opener) {
        this.spki = spki;
        this.opener = opener;
    }

    /** An enclave with a new key. */
    static Enclave make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", "SunEC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new Enclave(
                    pair.getPublic().getEncoded(),
                    new EnvelopeOpener((ECPrivateKey) pair.getPrivate()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java cannot make a key on P-256.", missing);
        }
    }

    String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + LINES.encodeToString(spki)
                + "\n-----END PUBLIC KEY-----\n";
    }

    byte[] spki() {
        return spki.clone();
    }

    Instant madeAt() {
        return madeAt;
    }

    /** What is sealed in an envelope; the caller closes it. */
    SecretBytes open(String envelope) throws EnvelopeException {
        return opener.open(envelope);
    }
}
