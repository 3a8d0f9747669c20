package io.sharelift.enclave;

import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public key of Para's enclave, on P-256, to which shares are sealed.
 *
 * <p>It is read strictly: general parsers take invalid keys, and for some of them compute a wrong
 * secret without a word.
 */
public final class EnclaveKey {

    private static final int LONGEST = 64 * 1024;

    private final String pem;
    private final byte[] spki;
    private final FixedBase base;
    private final String fingerprint;

    private EnclaveKey(String pem, byte[] spki, ECPoint point) {
        this.pem = pem;
        this.spki = spki;
        this.base = new FixedBase(point);
        this.fingerprint = HexFormat.of().formatHex(Fingerprints.sha256(spki));
    }

    /**
     * Reads the key from PEM ({@code BEGIN PUBLIC KEY}).
     *
     * @throws EnclaveKeyException if it is anything else than an uncompressed key on the named
     *     curve P-256 in its one form
     */
    public static EnclaveKey read(String pem) throws EnclaveKeyException {
        byte[] der = PublicKeyPem.decode(pem);
        if (!Spki.is(der)) {
            throw new EnclaveKeyException(SpkiDiagnosis.of(der));
        }
        return new EnclaveKey(pem, der, P256.enclavePoint(der));
    }

    /**
     * Reads the key from a file with its PEM; of a long file no more than a key could need.
     *
     * @throws EnclaveKeyException as for {@link #read}
     * @throws IOException if the file cannot be read
     */
    public static EnclaveKey in(Path file) throws EnclaveKeyException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
        }
    }

    /** The key as SubjectPublicKeyInfo in DER, 91 bytes. */
    public byte[] spki() {
        return spki.clone();
    }

    /** SHA-256 of {@link #spki()}, 64 lower-case hex digits: what is pinned and compared. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * How a fingerprint stated by Para was made from this key; empty if in no known way, so that it
     * says nothing about the key.
     */
    public Optional<FingerprintSpelling> spellingOf(String statedFingerprint) {
        return Fingerprints.find(statedFingerprint, pem, spki);
    }

    FixedBase base() {
        return base;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EnclaveKey that && Arrays.equals(spki, that.spki);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(spki);
    }

    /** The fingerprint cut in the middle, for narrow places. */
    @Override
    public String toString() {
        return fingerprint.substring(0, 8) + "…" + fingerprint.substring(56);
    }
}
