package io.sharelift.practice;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Throw-away wallets made with Para's own library, both halves. Jackson may read these: they are
 * test data that stands in the repository for everybody to see.
 */
public final class Pool {

    private Pool() {}

    /** One wallet and both its halves. */
    public record PoolWallet(
            WalletId id,
            WalletScheme scheme,
            WalletType type,
            String address,
            @Nullable String addressSecondary,
            String publicKey,
            SecretBytes userHalf,
            SecretBytes paraHalf) {}

    public static List<PoolWallet> wallets() {
        try (InputStream in = Pool.class.getResourceAsStream("/practice/pool.json")) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError("the pool is not there", e);
        }
    }

    static List<PoolWallet> read(byte[] json) {
        List<PoolWallet> wallets = new ArrayList<>();
        for (JsonNode node : JsonMapper.builder().build().readTree(json)) {
            WalletScheme scheme = WalletScheme.valueOf(node.get("scheme").stringValue());
            wallets.add(
                    new PoolWallet(
                            new WalletId(node.get("id").stringValue()),
                            scheme,
                            node.has("type")
                                    ? WalletType.valueOf(node.get("type").stringValue())
                                    : scheme == WalletScheme.DKLS
                                            ? WalletType.EVM
                                            : WalletType.SOLANA,
                            node.get("address").stringValue(),
                            node.has("addressSecondary")
                                    ? node.get("addressSecondary").stringValue()
                                    : null,
                            node.get("publicKey").stringValue(),
                            secret(node.get("signer")),
                            secret(node.get("paraShare"))));
        }
        return wallets;
    }

    private static SecretBytes secret(JsonNode text) {
        return SecretBytes.copyOf(text.stringValue().getBytes(StandardCharsets.UTF_8));
    }
}
