package io.sharelift.enclave;

import io.sharelift.share.SignerLiteral;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

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

    /** A megabyte on the heap is in most heaps a large object, which the collector never moves. */
    private static final int USUAL = 1 << 20;

    private final Agreement agreement;
    private final Randomness randomness;
    private final RepeatGuard guard;
    private final AesGcm aes = new AesGcm();
    private final MessageDigest sha256 = Fingerprints.sha256();
    private final WipeableKey key = new WipeableKey();
    private final byte[] usual = new byte[USUAL];
    private boolean closed;

    public Sealer(EnclaveKey key, SecureRandom random) {
        this(key, Randomness.of(random), RepeatGuard.OF_THIS_PROCESS);
    }

    Sealer(EnclaveKey key, Randomness randomness, RepeatGuard guard) {
        this.agreement = new Agreement(key);
        this.randomness = randomness;
        this.guard = guard;
    }

    /**
     * Seals the share of one wallet. Every call gives another envelope, so a new try is sealed
     * anew.
     *
     * @throws RepeatedRandomnessException if the random generator has ever repeated itself
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
        int used = Randomness.IV + plain + AesGcm.TAG;
        byte[] buffer = used <= USUAL ? usual : new byte[used];
        try {
            byte[] ephemeral = agreement.agree(randomness.scalar(), key);
            randomness.iv(buffer);
            guard.take(ephemeral, Arrays.copyOf(buffer, Randomness.IV));
            System.arraycopy(before, 0, buffer, Randomness.IV, before.length);
            signer.copyTo(buffer, signerAt);
            System.arraycopy(
                    Envelope.AFTER_SIGNER,
                    0,
                    buffer,
                    Randomness.IV + plain - Envelope.AFTER_SIGNER.length,
                    Envelope.AFTER_SIGNER.length);
            aes.encrypt(key, buffer, plain);
            byte[] body = Envelope.body(buffer, used, ephemeral);
            return new SealedShare(wallet, body, HexFormat.of().formatHex(sha256.digest(body)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This share could not be encrypted.", impossible);
        } finally {
            Arrays.fill(buffer, 0, used, (byte) 0);
            scrub();
        }
    }

    private void scrub() {
        agreement.scrub();
        aes.scrub(key);
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
