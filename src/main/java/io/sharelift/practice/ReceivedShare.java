package io.sharelift.practice;

import io.sharelift.share.JsonEscapes;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.json.JsonInput;
import io.sharelift.share.json.JsonScanner;
import io.sharelift.share.json.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was in an envelope: {@code {"shares":[{"userId","walletId","walletScheme","signer"}]}} with
 * exactly one share. Closing wipes the signer.
 */
final class ReceivedShare implements AutoCloseable {

    private static final int LONGEST_FACT = 256;

    private final Map<String, String> facts;
    private final SecretBytes signer;

    private ReceivedShare(Map<String, String> facts, SecretBytes signer) {
        this.facts = facts;
        this.signer = signer;
    }

    /** Reads what was opened; empty if it is anything else than one share. */
    static Optional<ReceivedShare> read(SecretBytes opened) {
        Map<String, String> facts = new HashMap<>();
        MemorySegment json = opened.memory();
        try {
            JsonScanner scanner = new JsonScanner(JsonInput.of(json));
            boolean head =
                    scanner.next() == JsonToken.START_OBJECT
                            && scanner.next() == JsonToken.NAME
                            && scanner.text().equals("shares")
                            && scanner.next() == JsonToken.START_ARRAY
                            && scanner.next() == JsonToken.START_OBJECT;
            if (!head) {
                return Optional.empty();
            }
            MemorySegment literal = members(scanner, json, facts);
            boolean tail =
                    scanner.next() == JsonToken.END_ARRAY
                            && scanner.next() == JsonToken.END_OBJECT
                            && scanner.next() == JsonToken.END;
            if (!tail || literal == null || literal.byteSize() == 0) {
                return Optional.empty();
            }
            SecretBytes wide = SecretBytes.allocate(literal.byteSize());
            long size = JsonEscapes.resolve(literal, wide.memory());
            return Optional.of(
                    new ReceivedShare(facts, SecretBytes.over(wide.memory().asSlice(0, size))));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static @Nullable MemorySegment members(
            JsonScanner scanner, MemorySegment json, Map<String, String> facts) throws IOException {
        MemorySegment literal = null;
        while (scanner.next() == JsonToken.NAME) {
            String name = scanner.text();
            scanner.captureNext(name.equals("signer") ? 0 : LONGEST_FACT);
            JsonToken token = scanner.next();
            if (token == JsonToken.STRING && name.equals("signer")) {
                literal = json.asSlice(scanner.start(), scanner.end() - scanner.start());
            } else if (token == JsonToken.STRING && scanner.hasText()) {
                facts.put(name, scanner.text());
            } else {
                scanner.skip(token);
            }
        }
        return literal;
    }

    /** A field beside the signer; empty if it is not there or not text. */
    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    SecretBytes signer() {
        return signer;
    }

    @Override
    public void close() {
        signer.close();
    }

    @Override
    public String toString() {
        return "ReceivedShare[masked]";
    }
}
