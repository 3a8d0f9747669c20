package io.sharelift.practice;

import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;
import io.sharelift.share.address.Secp256k1Key;

/**
 * A wallet that the practice Para made.
 *
 * @param person whose it is; the wallets of one person are in one user share
 */
record OwnWallet(WalletId id, WalletType type, int person, Lot lot, OwnKey key) {

    private static final WalletType[] SINGLE = {
        WalletType.EVM, WalletType.SOLANA, WalletType.EVM, WalletType.COSMOS, WalletType.STELLAR
    };
    private static final WalletType[] TOGETHER = {
        WalletType.EVM, WalletType.SOLANA, WalletType.COSMOS
    };

    /** Every so many wallets start with a person who has three. */
    private static final int ROUND = 20;

    static OwnWallet make(Drawing drawing, int number, boolean allWell) {
        int inRound = number % ROUND;
        boolean together = inRound < TOGETHER.length;
        WalletType type = together ? TOGETHER[inRound] : SINGLE[inRound % SINGLE.length];
        String name = "wallet " + number;
        OwnKey key =
                OwnKey.make(
                        drawing,
                        WalletScheme.ED25519.goesWith(type)
                                ? WalletScheme.ED25519
                                : WalletScheme.DKLS,
                        name);
        return new OwnWallet(
                drawing.id(name + " id"),
                type,
                together ? number - inRound : number,
                allWell ? Lot.WELL : Lot.of(number),
                key);
    }

    WalletScheme scheme() {
        return WalletScheme.ED25519.goesWith(type) ? WalletScheme.ED25519 : WalletScheme.DKLS;
    }

    String email() {
        return "person" + person + "@example.com";
    }

    String address() {
        return key.key().address(type);
    }

    KnownWallet known() {
        return new KnownWallet(id, scheme(), type, address(), key.key().text(), email());
    }

    /** Writes the segment of a user share that is this wallet's: JSON, before its base64. */
    void writeSegment(SecretText out) {
        out.ascii("{\"id\":\"").ascii(id.value());
        if (lot != Lot.NO_SIGNER) {
            try (SecretText signer = new SecretText()) {
                key.writeSigner(id, signer);
                out.ascii("\",\"signer\":\"").escaped(signer);
            }
        }
        out.ascii("\",\"scheme\":\"").ascii(scheme().name());
        out.ascii("\",\"type\":\"").ascii(type.name());
        out.ascii("\",\"isPregen\":true,\"address\":\"").ascii(address());
        if (type == WalletType.COSMOS && key.key() instanceof Secp256k1Key cosmos) {
            out.ascii("\",\"addressSecondary\":\"").ascii(cosmos.cosmosAddress("cosmos"));
        }
        out.ascii("\",\"publicKey\":\"").ascii(key.key().text());
        out.ascii("\",\"pregenIdentifier\":\"").ascii(email());
        out.ascii("\",\"pregenIdentifierType\":\"EMAIL\"}");
    }
}
