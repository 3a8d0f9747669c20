package io.sharelift.enclave;

import io.sharelift.share.SignerLiteral;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals shares to the enclave: ECIES on P-256 with AES-256-GCM, as Para's SDK does, with a new
 * ephemeral key and a new IV each time. Not for several threads: each worker has its own.
 *
 * <p>The signer is copied as its JSON literal into one array, encrypted in that array, and the
 * array wiped, whatever happens.
 */
public final class Sealer implements AutoCloseable {

    /** The longest signer that is sealed, in bytes: far above any that was ever seen. */
    public static final int MAX_SIGNER = 16 << 20;

    private static final int TAG = 16;

    /** A megabyte on the heap is in most heaps a large object, which the collector never moves. */
    private static final int USUAL = 1 << 20;

    private final ECPoint enclave;
    private final Randomness randomness;
    private final FixedPointCombMultiplier comb = new FixedPointCombMultiplier();
    private final MessageDigest sha256 = Fingerprints.sha256();
    private final WipeableKey key = new WipeableKey();
    private final byte[] secret = new byte[Spki.NUMBER];
    private final byte[] usual = new byte[USUAL];
    private final Cipher cipher;
    private long scrubs;
    private boolean closed;

    public Sealer(EnclaveKey key, SecureRandom random) {
        this(key, Randomness.of(random));
    }

    Sealer(EnclaveKey key, Randomness randomness) {
        this.enclave = key.point();
        this.randomness = randomness;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java cannot encrypt with AES-GCM.", missing);
        }
    }

    /**
     * Seals the share of one wallet. Every call gives another envelope, so a new try is sealed
     * anew.
     *
     * @throws RepeatedRandomnessException if the random generator is stuck
     * @throws IllegalArgumentException if the signer is longer than {@link #MAX_SIGNER}
     * @throws IllegalStateException if the signer's share is closed, or this sealer is
     */
    public SealedShare seal(WalletId wallet, WalletScheme scheme, SignerLiteral signer) {
        if (closed) {
            throw new IllegalStateException("This sealer is closed.");
        }
        if (signer.size() > MAX_SIGNER) {
            throw new IllegalArgumentException("This signer is too long to be sealed.");
        }
        byte[] before = Envelope.beforeSigner(wallet, scheme);
        int signerAt = Randomness.IV + before.length;
        int plain = before.length + (int) signer.size() + Envelope.AFTER_SIGNER.length;
        int used = Randomness.IV + plain + TAG;
        byte[] buffer = used <= USUAL ? usual : new byte[used];
        try {
            byte[] ephemeral = agree();
            randomness.iv(buffer);
            RepeatGuard.take(ephemeral, Arrays.copyOf(buffer, Randomness.IV));
            System.arraycopy(before, 0, buffer, Randomness.IV, before.length);
            signer.copyTo(buffer, signerAt);
            System.arraycopy(
                    Envelope.AFTER_SIGNER,
                    0,
                    buffer,
                    Randomness.IV + plain - Envelope.AFTER_SIGNER.length,
                    Envelope.AFTER_SIGNER.length);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    key,
                    new GCMParameterSpec(8 * TAG, buffer, 0, Randomness.IV));
            cipher.doFinal(buffer, Randomness.IV, plain, buffer, Randomness.IV);
            byte[] body = Envelope.body(buffer, used, ephemeral);
            return new SealedShare(wallet, body, HexFormat.of().formatHex(sha256.digest(body)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This share could not be encrypted.", impossible);
        } finally {
            Arrays.fill(buffer, 0, used, (byte) 0);
            scrub();
        }
    }

    /** Makes an ephemeral key, leaves the AES key that comes of it in place, and gives its SPKI. */
    private byte[] agree() throws GeneralSecurityException {
        BigInteger scalar = randomness.scalar();
        ECPoint[] points = {comb.multiply(P256.BASE, scalar), comb.multiply(enclave, scalar)};
        P256.CURVE.normalizeAll(points);
        // Always 32 bytes: a BigInteger drops leading zeros, which is silently wrong 1 time in 128.
        points[1].getAffineXCoord().encodeTo(secret, 0);
        sha256.update(secret);
        key.take(sha256);
        return P256.spkiOf(points[0]);
    }

    /** Digest and cipher keep what they last worked on, so they work on zeros last. */
    private void scrub() {
        Arrays.fill(secret, (byte) 0);
        key.wipe();
        sha256.reset();
        sha256.update(new byte[64]);
        sha256.digest();
        try {
            // Encrypting, because only then the JDK overwrites its copy of the last key; it refuses
            // an IV twice with one key, hence the counter.
            byte[] iv = ByteBuffer.allocate(Randomness.IV).putLong(scrubs++).array();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG, iv));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The last key could not be wiped.", impossible);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Arrays.fill(usual, (byte) 0);
            scrub();
        }
    }
}
