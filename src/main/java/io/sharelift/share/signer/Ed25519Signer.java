package io.sharelift.share.signer;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.curve.EdwardsPoint;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The signer of an ED25519 wallet, shared by FROST over ristretto255: of two parties with a
 * threshold of two the private key is {@code 2·secret₁ − secret₂}.
 */
public final class Ed25519Signer implements Signer {

    private final WalletId named;
    private final int number;
    private final byte[] groupKey;
    private final TreeMap<Integer, byte[]> shares;
    private final SecretBytes secret;

    Ed25519Signer(
            WalletId named,
            int number,
            byte[] groupKey,
            Map<Integer, byte[]> shares,
            SecretBytes secret) {
        this.named = named;
        this.number = number;
        this.groupKey = groupKey;
        this.shares = new TreeMap<>(shares);
        this.secret = secret;
    }

    @Override
    public Optional<WalletId> walletId() {
        return Optional.of(named);
    }

    @Override
    public Optional<WalletScheme> scheme() {
        return Optional.of(WalletScheme.ED25519);
    }

    /** The number of the party that holds the secret: the user is 1, Para 2. */
    public int number() {
        return number;
    }

    public Party party() {
        return number == 1 ? Party.USER : Party.PARA;
    }

    /** The wallet's public key as 32 bytes of ristretto255; not checked here. */
    public byte[] groupKey() {
        return groupKey.clone();
    }

    /** The public share of a party, {@code secret·B}, as 32 bytes of ristretto255. */
    public Optional<byte[]> share(int party) {
        return Optional.ofNullable(shares.get(party)).map(byte[]::clone);
    }

    /** This party's secret, 32 bytes, the lowest first; wiped with the signer. */
    public SecretBytes secret() {
        return secret;
    }

    /** How large the public shares of all parties are together. */
    long sharesBytes() {
        return shares.values().stream().mapToLong(share -> share.length).sum();
    }

    /** Whether the secret gives the public share that the signer states of its own party. */
    public boolean secretBelongs() {
        return Arrays.equals(EdwardsPoint.BASE.times(secret).encodeRistretto(), shares.get(number));
    }

    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "Ed25519Signer[masked]";
    }
}
