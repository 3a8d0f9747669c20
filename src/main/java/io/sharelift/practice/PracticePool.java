package io.sharelift.practice;

import io.sharelift.share.JsonEscapes;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;
import io.sharelift.share.json.JsonInput;
import io.sharelift.share.json.JsonScanner;
import io.sharelift.share.json.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Throw-away wallets that were made with both halves, from a file: a JSON list of {@code
 * {id,scheme,type,address,publicKey,paraShare}}, where {@code type} may be missing and other
 * members are passed over. Closing wipes the halves.
 */
public final class PracticePool implements AutoCloseable {

    private static final int LONGEST_FACT = 256;

    private final List<KnownWallet> wallets;

    private PracticePool(List<KnownWallet> wallets) {
        this.wallets = List.copyOf(wallets);
    }

    /**
     * Reads a pool.
     *
     * @throws IOException if the file cannot be read or is no such list; the message says which
     *     wallet, and nothing of a half
     */
    public static PracticePool read(Path file) throws IOException {
        List<KnownWallet> wallets = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            MemorySegment json =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            JsonScanner scanner = new JsonScanner(JsonInput.of(json));
            if (scanner.next() != JsonToken.START_ARRAY) {
                throw new IOException("a pool is a list of wallets");
            }
            JsonToken token = scanner.next();
            while (token == JsonToken.START_OBJECT) {
                wallets.add(wallet(scanner, json, wallets.size() + 1));
                token = scanner.next();
            }
            if (token != JsonToken.END_ARRAY) {
                throw new IOException("a pool holds nothing but wallets");
            }
            return new PracticePool(wallets);
        } catch (IOException | RuntimeException e) {
            wallets.forEach(PracticePool::wipe);
            throw e;
        }
    }

    private static KnownWallet wallet(JsonScanner scanner, MemorySegment json, int number)
            throws IOException {
        Map<String, String> facts = new HashMap<>();
        MemorySegment half = null;
        while (scanner.next() == JsonToken.NAME) {
            String name = scanner.text();
            boolean secret = name.equals("paraShare") || name.equals("signer");
            scanner.captureNext(secret ? 0 : LONGEST_FACT);
            JsonToken token = scanner.next();
            if (token == JsonToken.STRING && name.equals("paraShare")) {
                half = json.asSlice(scanner.start(), scanner.end() - scanner.start());
            } else if (token == JsonToken.STRING && scanner.hasText()) {
                facts.put(name, scanner.text());
            } else {
                scanner.skip(token);
            }
        }
        return wallet(facts, half, number);
    }

    private static KnownWallet wallet(
            Map<String, String> facts, @Nullable MemorySegment half, int number)
            throws IOException {
        WalletId id = WalletId.parse(facts.getOrDefault("id", "")).orElse(null);
        WalletScheme scheme = WalletScheme.named(facts.get("scheme")).orElse(null);
        if (id == null || scheme == null) {
            throw new IOException("wallet " + number + " of the pool has no id or no scheme");
        }
        WalletType type =
                WalletType.named(facts.get("type"))
                        .orElse(
                                scheme == WalletScheme.ED25519
                                        ? WalletType.SOLANA
                                        : WalletType.EVM);
        return new KnownWallet(
                id,
                scheme,
                type,
                facts.get("address"),
                facts.get("publicKey"),
                facts.get("identifier"),
                half == null ? null : text(half));
    }

    private static SecretBytes text(MemorySegment literal) {
        SecretBytes wide = SecretBytes.allocate(literal.byteSize());
        return wide.first(JsonEscapes.resolve(literal, wide.memory()));
    }

    public List<KnownWallet> wallets() {
        return wallets;
    }

    private static void wipe(KnownWallet wallet) {
        SecretBytes half = wallet.paraShare();
        if (half != null) {
            half.close();
        }
    }

    @Override
    public void close() {
        wallets.forEach(PracticePool::wipe);
    }
}
