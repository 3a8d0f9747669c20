package io.sharelift.share.address;

import io.sharelift.share.WalletType;
import io.sharelift.share.curve.EdwardsPoint;
import io.sharelift.share.curve.Secp256k1Point;
import io.sharelift.share.signer.DklsSigner;
import io.sharelift.share.signer.Ed25519Signer;
import io.sharelift.share.signer.Signer;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/** The public key of a wallet, from which its addresses follow without asking anybody. */
public sealed interface WalletKey permits Secp256k1Key, Ed25519Key {

    /** The key that a signer carries; empty if its layout is not known or it carries no key. */
    static Optional<WalletKey> of(Signer signer) {
        return of(signer, null);
    }

    /**
     * The key that a signer carries; empty if its layout is not known or it carries no key.
     *
     * @param stated the key that the segment states, which spares a square root if it is the same
     */
    static Optional<WalletKey> of(Signer signer, @Nullable String stated) {
        return switch (signer) {
            case DklsSigner dkls ->
                    Secp256k1Point.decode(dkls.publicKey(), HexText.bytes(stated))
                            .map(Secp256k1Key::new);
            case Ed25519Signer ed ->
                    EdwardsPoint.decodeRistretto(ed.groupKey())
                            .map(point -> new Ed25519Key(point.encodeEd25519()));
            default -> Optional.empty();
        };
    }

    /**
     * The key that is stated, if both together tell one: a public key in hex or base58, or an
     * address that is a key (Solana, Stellar). Empty if neither does, if it is no point of its
     * curve, or if the one contradicts the other.
     */
    static Optional<WalletKey> stated(@Nullable String publicKey, @Nullable String address) {
        return StatedKeys.first(publicKey, address)
                .filter(key -> key.compare(address, publicKey) != Agreement.DIFFERS);
    }

    /** The address as Para's segments state it first; of a COSMOS wallet that is its EVM form. */
    String address(WalletType type);

    /** The key as Para's segments write it. */
    String text();

    /** Whether the address is this key's, in any of its forms. */
    boolean isAddress(String lowerCaseOrExact);

    /** Whether the hex, lower case and without 0x, is this key's. */
    boolean isHex(String hex);

    /** Compares a stated address, whatever its chain; hex in any case. */
    default Agreement compareAddress(@Nullable String stated) {
        if (stated == null) {
            return Agreement.NOT_COMPARABLE;
        }
        String text = stated.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        boolean known =
                HexText.isEvmAddress(lower)
                        || StellarKey.looksLikeKey(text)
                        || Base58.looksLikeKey(text)
                        || Bech32.decode(text).isPresent();
        if (!known) {
            return Agreement.NOT_COMPARABLE;
        }
        boolean same = isAddress(lower.startsWith("0x") ? lower : text);
        return same ? Agreement.AGREES : Agreement.DIFFERS;
    }

    /** Compares a stated public key: hex with or without 0x, or base58. */
    default Agreement comparePublicKey(@Nullable String stated) {
        if (stated == null) {
            return Agreement.NOT_COMPARABLE;
        }
        String lower = stated.strip().toLowerCase(Locale.ROOT);
        if (!HexText.isPublicKey(lower)) {
            return Base58.looksLikeKey(stated.strip())
                    ? compareAddress(stated)
                    : Agreement.NOT_COMPARABLE;
        }
        return isHex(lower.startsWith("0x") ? lower.substring(2) : lower)
                ? Agreement.AGREES
                : Agreement.DIFFERS;
    }

    /** Compares both. */
    default Agreement compare(@Nullable String address, @Nullable String publicKey) {
        return compareAddress(address).and(comparePublicKey(publicKey));
    }
}
