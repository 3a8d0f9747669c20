package io.sharelift.practice;

import io.sharelift.practice.Conduct.How;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletScheme;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** {@code POST /v1/wallets/{id}/sign-raw}: signs bytes as they are, with both halves. */
final class Signing {

    private static final int LONGEST = 64 << 10;

    private final Drawing strangers;
    private final SignatureSpelling spelling;

    /**
     * @param strangers draws the keys that sign in the place of others
     */
    Signing(Drawing strangers, SignatureSpelling spelling) {
        this.strangers = strangers;
        this.spelling = spelling;
    }

    Answer answer(HeldWallet wallet, byte[] body) {
        byte[] data = data(body);
        boolean curve25519 = wallet.known().scheme() == WalletScheme.ED25519;
        if (data == null) {
            return Answer.error(400, "INVALID_REQUEST", "data must be hex that starts with 0x.");
        }
        if (!curve25519 && data.length != DklsSigning.MESSAGE) {
            return Answer.error(
                    400, "INVALID_REQUEST", "data must have 32 bytes for a wallet of this scheme.");
        }
        if (wallet.manner().claimed()) {
            return Answer.error(
                    409, "WALLET_CLAIMED", "The user has claimed this wallet; it signs for them.");
        }
        if (!wallet.ready(Instant.now())) {
            return Answer.error(409, "WALLET_NOT_READY", "This wallet cannot sign yet.");
        }
        return signature(wallet, data)
                .map(
                        signature ->
                                Answer.ok(
                                        Answer.JSON
                                                .createObjectNode()
                                                .put("signature", spelling.of(signature))))
                .orElseGet(Signing::notPossible);
    }

    private Optional<byte[]> signature(HeldWallet wallet, byte[] data) {
        How wrong = wallet.manner().signing();
        if (wrong == null) {
            return wallet.halves().sign(data);
        }
        return switch (wrong) {
            case ANOTHER_KEY -> ofAStranger(wallet, data);
            case ANOTHER_MESSAGE -> wallet.halves().sign(hash(data));
            case GARBAGE -> Optional.of(garbage(wallet, data));
        };
    }

    private Optional<byte[]> ofAStranger(HeldWallet wallet, byte[] data) {
        OwnKey key = OwnKey.make(strangers, wallet.known().scheme(), "stranger of " + wallet.id());
        try (Halves halves = new Halves(wallet.known().scheme(), key::paraSecret);
                SecretBytes user = key.userSecret()) {
            halves.keep(user);
            return halves.sign(data);
        }
    }

    private byte[] garbage(HeldWallet wallet, byte[] data) {
        int length = wallet.known().scheme() == WalletScheme.ED25519 ? 64 : 65;
        byte[] garbage =
                strangers.bytes(
                        "garbage of " + wallet.id() + HexFormat.of().formatHex(data), length);
        // No byte at the end of a signature is this high, on either curve.
        garbage[length - 1] |= (byte) 0xf0;
        return garbage;
    }

    private static byte[] hash(byte[] data) {
        byte[] hash = new byte[32];
        SHA256Digest digest = new SHA256Digest();
        digest.update(data, 0, data.length);
        digest.doFinal(hash, 0);
        return hash;
    }

    private static byte @Nullable [] data(byte[] body) {
        try {
            JsonNode text = Answer.JSON.readTree(body).path("data");
            String hex = text.isString() ? text.stringValue() : "";
            return hex.startsWith("0x") && hex.length() > 2 && hex.length() <= 2 * LONGEST
                    ? HexFormat.of().parseHex(hex, 2, hex.length())
                    : null;
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Answer notPossible() {
        return Answer.error(
                422,
                "SIGNING_NOT_POSSIBLE",
                "This practice wallet's other half is not known here, so it cannot sign.");
    }
}
