package io.sharelift.share.address;

import io.sharelift.share.curve.Secp256k1Point;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/** The public keys that texts are, as exports and Para write them. */
final class StatedKeys {

    private StatedKeys() {}

    /** The one that is told, whether the other one fits or not. */
    static Optional<WalletKey> first(@Nullable String publicKey, @Nullable String address) {
        return ofPublicKey(publicKey).or(() -> ofAddress(address));
    }

    /** Of hex (32, 33, 64 or 65 bytes, with or without 0x, any case) or base58 (32 bytes). */
    static Optional<WalletKey> ofPublicKey(@Nullable String stated) {
        if (stated == null) {
            return Optional.empty();
        }
        byte[] bytes = HexText.bytes(stated.strip().toLowerCase(Locale.ROOT));
        return switch (bytes.length) {
            case 0 -> Base58.decodeKey(stated.strip()).flatMap(StatedKeys::ed25519);
            case 32 -> ed25519(bytes);
            case 64 -> Secp256k1Point.decode(behindFour(bytes)).map(Secp256k1Key::new);
            default -> Secp256k1Point.decode(bytes).map(Secp256k1Key::new);
        };
    }

    /** Of an address that is itself a key: those of Solana and Stellar. */
    static Optional<WalletKey> ofAddress(@Nullable String stated) {
        if (stated == null || Bech32.decode(stated.strip()).isPresent()) {
            return Optional.empty();
        }
        String text = stated.strip();
        return StellarKey.decode(text)
                .or(() -> Base58.decodeKey(text))
                .flatMap(StatedKeys::ed25519);
    }

    /** Only a point that a private key can have: of the large subgroup, and not its zero. */
    private static Optional<WalletKey> ed25519(byte[] bytes) {
        return Ed25519.validatePublicKeyFull(bytes, 0)
                ? Optional.of(new Ed25519Key(bytes))
                : Optional.empty();
    }

    private static byte[] behindFour(byte[] coordinates) {
        byte[] whole = new byte[65];
        whole[0] = 4;
        System.arraycopy(coordinates, 0, whole, 1, 64);
        return whole;
    }
}
