package io.sharelift.practice;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.enclave.EnclaveKeyException;
import io.sharelift.enclave.SealedShare;
import io.sharelift.enclave.Sealer;
import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.export.ShareReader;
import io.sharelift.export.WalletRow;
import io.sharelift.practice.Pool.PoolWallet;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.Shares;
import io.sharelift.share.SignerLiteral;
import io.sharelift.share.UserShare;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** Somebody who asks a practice Para over real HTTP, with shares that are really sealed. */
final class Customer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PracticePara para;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Customer(PracticePara para) {
        this.para = para;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(para.base().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("X-API-Key", new String(para.apiKey()));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(WalletId wallet, byte[] body)
            throws IOException, InterruptedException {
        return send(
                request("/v1/wallets/" + wallet + "/migrate-share")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
    }

    HttpResponse<String> sign(WalletId wallet, byte[] data)
            throws IOException, InterruptedException {
        return sign(wallet, "{\"data\":\"0x" + HexFormat.of().formatHex(data) + "\"}");
    }

    HttpResponse<String> sign(WalletId wallet, String body)
            throws IOException, InterruptedException {
        return send(
                request("/v1/wallets/" + wallet + "/sign-raw")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).path("code").stringValue("");
    }

    EnclaveKey enclaveKey() throws IOException, InterruptedException {
        try {
            return EnclaveKey.read(
                    json(get("/v1/enclave/public-key")).get("publicKey").stringValue());
        } catch (EnclaveKeyException e) {
            throw new AssertionError(e);
        }
    }

    /** Seals as a migration does. */
    SealedShare seal(WalletId inside, WalletScheme scheme, SignerLiteral signer)
            throws IOException, InterruptedException {
        try (Sealer sealer = new Sealer(enclaveKey(), new SecureRandom())) {
            return sealer.seal(inside, scheme, signer);
        }
    }

    HttpResponse<String> migrate(WalletId wallet, WalletScheme scheme, SignerLiteral signer)
            throws IOException, InterruptedException {
        return post(wallet, seal(wallet, scheme, signer).body());
    }

    /** Migrates the wallet of a row with the share of a row, usually the same one. */
    HttpResponse<String> migrate(ShareReader shares, WalletRow wallet, WalletRow share)
            throws IOException, InterruptedException {
        WalletId id = wallet.walletId();
        if (id == null) {
            throw new AssertionError("the row names no wallet");
        }
        try (UserShare opened = shares.open(share)) {
            return migrate(id, wallet.scheme(), opened.segments().get(share.segment()).signer());
        }
    }

    /** Migrates a wallet of the pool with somebody's half. */
    HttpResponse<String> migrate(PoolWallet wallet, SecretBytes half)
            throws IOException, InterruptedException {
        try (UserShare share = share(wallet.id(), half)) {
            return migrate(
                    wallet.id(),
                    wallet.scheme(),
                    share.segmentOf(wallet.id()).orElseThrow().signer());
        }
    }

    /** A half as a user share of one segment. */
    static UserShare share(WalletId wallet, SecretBytes half) {
        byte[] bytes = new byte[(int) half.size()];
        half.copyTo(bytes, 0);
        String literal = new String(bytes, UTF_8).replace("\"", "\\\"");
        try (SecretBytes text = Shares.text(Shares.wallet(wallet.value(), literal))) {
            return UserShare.open(text);
        }
    }

    static KnownWallet known(PoolWallet wallet) {
        return new KnownWallet(
                wallet.id(),
                wallet.scheme(),
                wallet.type(),
                wallet.address(),
                wallet.publicKey(),
                "somebody@example.com");
    }

    static KnownWallet known(WalletRow row) {
        WalletId id = row.walletId();
        if (id == null) {
            throw new AssertionError("the row names no wallet");
        }
        return new KnownWallet(
                id, row.scheme(), row.type(), row.address(), row.publicKey(), row.identifier());
    }

    static Inventory open(Path export) {
        return InventoryReader.read(List.of(export), ReadingProgress.none());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
