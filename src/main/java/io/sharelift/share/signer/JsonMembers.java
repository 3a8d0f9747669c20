package io.sharelift.share.signer;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.sharelift.share.JsonEscapes;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.StrictBase64;
import io.sharelift.share.json.JsonInput;
import io.sharelift.share.json.JsonScanner;
import io.sharelift.share.json.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of a JSON object and of the objects in it, by their path ({@code Output.Public.t}):
 * where each string or number stands, and its text only where that was allowed.
 */
final class JsonMembers {

    private static final int LONGEST_FACT = 128;

    /** Far longer and far more than those of any signer; paths of a hostile one take gigabytes. */
    private static final int LONGEST_PATH = 256;

    private static final int MOST_MEMBERS = 1_000;

    private final Map<String, MemorySegment> literals = new HashMap<>();
    private final Map<String, String> facts = new HashMap<>();

    private JsonMembers() {}

    /** Reads an object; the text is kept of the members named, and of no other. */
    static Optional<JsonMembers> read(MemorySegment json, Set<String> public_) {
        JsonMembers members = new JsonMembers();
        try {
            JsonScanner scanner = new JsonScanner(JsonInput.of(json));
            if (scanner.next() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            members.object(scanner, json, "", public_);
            boolean whole = scanner.next() == JsonToken.END;
            return whole && !members.areTooMany() ? Optional.of(members) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private void object(JsonScanner scanner, MemorySegment json, String path, Set<String> public_)
            throws IOException {
        while (scanner.next() == JsonToken.NAME) {
            String name = path + scanner.text();
            boolean shown = public_.contains(name) || public_.contains(path + "*");
            scanner.captureNext(shown ? LONGEST_FACT : 0);
            JsonToken token = scanner.next();
            if (name.length() > LONGEST_PATH || areTooMany()) {
                scanner.skip(token);
                continue;
            }
            switch (token) {
                case START_OBJECT -> object(scanner, json, name + ".", public_);
                case STRING, NUMBER -> {
                    literals.put(
                            name, json.asSlice(scanner.start(), scanner.end() - scanner.start()));
                    if (shown && scanner.hasText()) {
                        facts.put(name, scanner.text());
                    }
                }
                case TRUE -> facts.put(name, "true");
                case FALSE -> facts.put(name, "false");
                default -> scanner.skip(token);
            }
        }
    }

    private boolean areTooMany() {
        return literals.size() + facts.size() > MOST_MEMBERS;
    }

    boolean has(String path) {
        return literals.containsKey(path);
    }

    @Nullable String fact(String path) {
        return facts.get(path);
    }

    /** The facts right below a path, by their last name. */
    Map<String, String> factsBelow(String path) {
        Map<String, String> below = new HashMap<>();
        facts.forEach(
                (name, value) -> {
                    if (name.startsWith(path + ".")) {
                        below.put(name.substring(path.length() + 1), value);
                    }
                });
        return below;
    }

    /** What a member holds in base64, the caller's to close. */
    Optional<SecretBytes> base64(String path) {
        MemorySegment literal = literals.get(path);
        if (literal == null) {
            return Optional.empty();
        }
        try (SecretBytes text = SecretBytes.allocate(literal.byteSize())) {
            long size = JsonEscapes.resolve(literal, text.memory());
            return StrictBase64.decode(text.memory().asSlice(0, size));
        }
    }

    /** What a fact holds in base64. */
    Optional<byte[]> publicBase64(String path) {
        String text = facts.get(path);
        return text == null ? Optional.empty() : publicBytes(text);
    }

    static Optional<byte[]> publicBytes(String base64) {
        try (SecretBytes text = SecretBytes.copyOf(base64.getBytes(StandardCharsets.UTF_8))) {
            return StrictBase64.decode(text.memory())
                    .map(decoded -> decoded.memory().toArray(JAVA_BYTE));
        }
    }
}
