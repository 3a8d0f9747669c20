package io.sharelift.share.address;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody states of a wallet's key, as text: an export of one, or Para.
 *
 * @param address in any form that a chain has; null if none is stated
 * @param publicKey hex or base58; null if none is stated
 */
public record StatedKey(@Nullable String address, @Nullable String publicKey) {

    /** The key itself; empty if what is stated does not tell it, or contradicts itself. */
    public Optional<WalletKey> key() {
        return WalletKey.stated(publicKey, address);
    }

    /** Whether the address is surely not that of the public key. */
    public boolean contradictsItself() {
        return StatedKeys.first(publicKey, address)
                .filter(key -> key.compare(address, publicKey) == Agreement.DIFFERS)
                .isPresent();
    }

    /** The part of a Bech32 address before its 1, by which a chain is known; empty for others. */
    public Optional<String> bech32Prefix() {
        return Optional.ofNullable(address)
                .map(String::strip)
                .filter(text -> Bech32.decode(text).isPresent())
                .map(Bech32::prefix);
    }

    /**
     * Whether both are statements about one key; it does not matter which of the two is asked.
     *
     * <p>Where one side tells the key, everything on the other is compared with it, in whatever
     * form. Where neither does, an EVM address is compared with an EVM address, Bech32 with Bech32
     * and so on; two forms of which neither follows from the other (an EVM address and a Bech32
     * address of one key share no byte) are {@link Agreement#NOT_COMPARABLE}, and never differ.
     */
    public Agreement compare(StatedKey other) {
        Agreement byKey =
                key().map(key -> key.compare(other.address, other.publicKey))
                        .orElse(Agreement.NOT_COMPARABLE);
        if (byKey != Agreement.NOT_COMPARABLE) {
            return byKey;
        }
        Agreement byTheirKey =
                other.key()
                        .map(key -> key.compare(address, publicKey))
                        .orElse(Agreement.NOT_COMPARABLE);
        if (byTheirKey != Agreement.NOT_COMPARABLE) {
            return byTheirKey;
        }
        return addresses(strip(address), strip(other.address))
                .and(publicKeys(strip(publicKey), strip(other.publicKey)));
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Agreement addresses(String one, String two) {
        if (one.isEmpty() || two.isEmpty()) {
            return Agreement.NOT_COMPARABLE;
        }
        if (one.equals(two)) {
            return Agreement.AGREES;
        }
        byte[] first = hash(one);
        byte[] second = hash(two);
        if (first.length == 0 || second.length == 0) {
            return Agreement.NOT_COMPARABLE;
        }
        if (Arrays.equals(first, second)) {
            return Agreement.AGREES;
        }
        // On one chain the same hash is made of every key; between two it may be either.
        return chain(one).equals(chain(two)) ? Agreement.DIFFERS : Agreement.NOT_COMPARABLE;
    }

    /** The hash of a key that an address is; none if it is none, or the key itself. */
    private static byte[] hash(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return HexText.isEvmAddress(lower)
                ? HexText.evmHash(lower)
                : Bech32.decode(address).orElse(new byte[0]);
    }

    private static String chain(String address) {
        return HexText.isEvmAddress(address.toLowerCase(Locale.ROOT)) ? "" : Bech32.prefix(address);
    }

    /** Only for keys that are no points, or that contradict the address beside them. */
    private static Agreement publicKeys(String one, String two) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = two.toLowerCase(Locale.ROOT);
        if (!HexText.isPublicKey(first) || !HexText.isPublicKey(second)) {
            return !one.isEmpty() && one.equals(two) ? Agreement.AGREES : Agreement.NOT_COMPARABLE;
        }
        if (Arrays.equals(HexText.bytes(first), HexText.bytes(second))) {
            return Agreement.AGREES;
        }
        return HexText.bytes(first).length == HexText.bytes(second).length
                ? Agreement.DIFFERS
                : Agreement.NOT_COMPARABLE;
    }
}
