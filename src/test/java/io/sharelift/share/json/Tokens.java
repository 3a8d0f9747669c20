package io.sharelift.share.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON to its end, for comparing. */
final class Tokens {

    record Token(JsonToken kind, String text, long start, long end, long line, boolean escaped) {}

    private Tokens() {}

    static List<Token> of(String text) throws IOException {
        return of(text, Integer.MAX_VALUE);
    }

    static List<Token> of(String text, int windowSize) throws IOException {
        return of(text.getBytes(UTF_8), windowSize);
    }

    static List<Token> of(byte[] json, int windowSize) throws IOException {
        JsonScanner scanner = new JsonScanner(input(json, windowSize));
        List<Token> tokens = new ArrayList<>();
        JsonToken kind;
        do {
            scanner.captureNext(1 << 20);
            kind = scanner.next();
            boolean texted =
                    switch (kind) {
                        case NAME, STRING, NUMBER -> true;
                        default -> false;
                    };
            tokens.add(
                    new Token(
                            kind,
                            texted ? scanner.text() : "",
                            scanner.start(),
                            kind == JsonToken.END ? scanner.start() : scanner.end(),
                            scanner.line(),
                            kind == JsonToken.STRING && scanner.hasEscapes()));
        } while (kind != JsonToken.END);
        return tokens;
    }

    static JsonInput input(String json, int windowSize) {
        return input(json.getBytes(UTF_8), windowSize);
    }

    /** Windows of this size in one memory that is used again, as when a file is read. */
    static JsonInput input(byte[] json, int windowSize) {
        int size = Math.max(1, Math.min(windowSize, json.length));
        MemorySegment window = Arena.ofAuto().allocate(size);
        return new JsonInput() {
            private int at;

            @Override
            public MemorySegment next() {
                int count = Math.min(size, json.length - at);
                window.fill((byte) '!');
                window.asSlice(0, count).copyFrom(MemorySegment.ofArray(json).asSlice(at, count));
                at += count;
                return window.asSlice(0, count);
            }
        };
    }
}
