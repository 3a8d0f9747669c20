package io.sharelift.practice;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.address.Agreement;
import io.sharelift.share.address.WalletKey;
import io.sharelift.share.curve.EdwardsPoint;
import io.sharelift.share.curve.Secp256k1Point;
import io.sharelift.share.signer.DklsSigner;
import io.sharelift.share.signer.Ed25519Signer;
import io.sharelift.share.signer.Party;
import io.sharelift.share.signer.Signer;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Para's half of a wallet that was made elsewhere with both; closing wipes it. */
final class ParaHalf implements AutoCloseable {

    private final Counterpart counterpart;
    private final SecretBytes secret;

    private ParaHalf(Counterpart counterpart, SecretBytes secret) {
        this.counterpart = counterpart;
        this.secret = secret;
    }

    /**
     * Reads a half in the layout of a signer.
     *
     * @throws IllegalArgumentException if it is none of Para's, or of another wallet than was
     *     stated
     */
    static ParaHalf read(KnownWallet wallet, SecretBytes share) {
        try (Signer signer = Signer.read(share)) {
            boolean ofWallet =
                    signer.walletId().filter(wallet.id()::equals).isPresent()
                            && signer.scheme().filter(s -> s == wallet.scheme()).isPresent()
                            && WalletKey.of(signer).filter(key -> fits(key, wallet)).isPresent();
            Optional<Counterpart> counterpart = ofWallet ? counterpart(signer) : Optional.empty();
            SecretBytes secret = secret(signer);
            if (counterpart.isEmpty() || secret == null) {
                throw new IllegalArgumentException(
                        "What should be Para's half of wallet " + wallet.id() + " is not.");
            }
            SecretBytes copy = SecretBytes.allocate(secret.size());
            copy.memory().copyFrom(secret.memory());
            return new ParaHalf(counterpart.get(), copy);
        }
    }

    private static boolean fits(WalletKey key, KnownWallet wallet) {
        return key.compare(wallet.address(), wallet.publicKey()) != Agreement.DIFFERS;
    }

    private static @Nullable SecretBytes secret(Signer signer) {
        return switch (signer) {
            case DklsSigner dkls -> dkls.secretShare();
            case Ed25519Signer ed -> ed.secret();
            default -> null;
        };
    }

    private static Optional<Counterpart> counterpart(Signer signer) {
        return switch (signer) {
            case DklsSigner dkls when dkls.party() == Party.PARA ->
                    Secp256k1Point.generatorTimes(dkls.secretShare())
                            .flatMap(
                                    half ->
                                            Secp256k1Point.decode(dkls.publicKey())
                                                    .map(key -> new DklsCounterpart(half, key)));
            case Ed25519Signer ed when ed.party() == Party.PARA ->
                    Ed25519Counterpart.ownShare(ed)
                            .flatMap(
                                    half ->
                                            EdwardsPoint.decodeRistretto(ed.groupKey())
                                                    .map(key -> new Ed25519Counterpart(half, key)));
            default -> Optional.empty();
        };
    }

    /** Against which an arriving share is checked. */
    Counterpart counterpart() {
        return counterpart;
    }

    /** A copy, whose taker closes it. */
    SecretBytes take() {
        SecretBytes copy = SecretBytes.allocate(secret.size());
        copy.memory().copyFrom(secret.memory());
        return copy;
    }

    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "ParaHalf[masked]";
    }
}
