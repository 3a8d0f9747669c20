package io.sharelift.enclave;

import io.sharelift.share.JsonEscapes;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.json.JsonInput;
import io.sharelift.share.json.JsonScanner;
import io.sharelift.share.json.JsonToken;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Request bodies made by Para's SDK with its randomness pinned; shares stay out of strings. */
final class SealingVectors {

    private static final Set<String> SECRETS = Set.of("userShare", "plaintext");

    /** One body and what it was made of. */
    record Vector(Map<String, String> fields, Map<String, SecretBytes> secrets) {

        WalletId wallet() {
            return new WalletId(field("walletId"));
        }

        WalletScheme scheme() {
            return WalletScheme.valueOf(field("walletScheme"));
        }

        SecretBytes secret(String name) {
            return Objects.requireNonNull(secrets.get(name));
        }

        String field(String name) {
            return Objects.requireNonNull(fields.get(name));
        }

        Randomness pinned() {
            return Pinned.of(
                    TestEnclave.privateKey(field("ephemeralPkcs8")).getS(),
                    HexFormat.of().parseHex(field("iv")));
        }

        @Override
        public String toString() {
            return field("comment");
        }
    }

    final Vector head;
    final List<Vector> vectors = new ArrayList<>();

    private final MemorySegment json;
    private final JsonScanner scanner;

    private SealingVectors(SecretBytes file) throws IOException {
        json = file.memory();
        scanner = new JsonScanner(JsonInput.of(json));
        scanner.next();
        head = object();
    }

    static SealingVectors read() {
        try (InputStream in =
                SealingVectors.class.getResourceAsStream("/enclave/sealing-vectors.json")) {
            return new SealingVectors(
                    SecretBytes.copyOf(Objects.requireNonNull(in).readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    TestEnclave enclave() {
        return TestEnclave.of(
                head.field("enclavePem"), TestEnclave.privateKey(head.field("enclavePkcs8")));
    }

    private Vector object() throws IOException {
        Map<String, String> fields = new HashMap<>();
        Map<String, SecretBytes> secrets = new HashMap<>();
        while (scanner.next() == JsonToken.NAME) {
            String name = scanner.text();
            boolean secret = SECRETS.contains(name);
            scanner.captureNext(secret ? 0 : 1 << 20);
            if (scanner.next() == JsonToken.START_ARRAY) {
                while (scanner.next() == JsonToken.START_OBJECT) {
                    vectors.add(object());
                }
            } else if (secret) {
                secrets.put(name, unescaped(scanner.start(), scanner.end()));
            } else {
                fields.put(name, scanner.text());
            }
        }
        return new Vector(fields, secrets);
    }

    private SecretBytes unescaped(long start, long end) {
        MemorySegment literal = json.asSlice(start, end - start);
        SecretBytes wide = SecretBytes.allocate(literal.byteSize());
        long size = JsonEscapes.resolve(literal, wide.memory());
        return SecretBytes.over(wide.memory().asSlice(0, size));
    }

    /** Numbers that come again and again, for comparing. */
    static final class Pinned implements Randomness {
        private final BigInteger scalar;
        private final byte[] iv;

        private Pinned(BigInteger scalar, byte[] iv) {
            this.scalar = scalar;
            this.iv = iv;
        }

        static Randomness of(BigInteger scalar, byte[] iv) {
            return new Pinned(scalar, iv);
        }

        @Override
        public BigInteger scalar() {
            return scalar;
        }

        @Override
        public void iv(byte[] target) {
            System.arraycopy(iv, 0, target, 0, IV);
        }
    }
}
