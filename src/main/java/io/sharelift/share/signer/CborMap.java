package io.sharelift.share.signer;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One CBOR map (RFC 8949) walked in place: the names of its members and where their byte strings
 * are. Definite lengths only, which is what Go's encoder writes.
 */
final class CborMap {

    private static final int MAX_DEPTH = 16;
    private static final int MAX_NAME = 64;

    /** Far more than a signer has; the names of a hostile one would fill the heap. */
    private static final int MAX_MEMBERS = 1_000;

    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int TAG = 6;

    private final MemorySegment bytes;
    private final Map<String, MemorySegment> byteStrings = new LinkedHashMap<>();
    private long at;
    private int major;
    private long argument;

    private CborMap(MemorySegment bytes) {
        this.bytes = bytes;
    }

    /** The byte strings by name; empty if this is not one map and nothing more. */
    static Optional<Map<String, MemorySegment>> byteStrings(MemorySegment bytes) {
        CborMap walker = new CborMap(bytes);
        return walker.walk() ? Optional.of(walker.byteStrings) : Optional.empty();
    }

    private boolean walk() {
        if (!head() || major != MAP || argument > MAX_MEMBERS) {
            return false;
        }
        long members = argument;
        for (long i = 0; i < members; i++) {
            if (!head() || major != TEXT || argument > MAX_NAME) {
                return false;
            }
            String name =
                    new String(
                            bytes.asSlice(at, argument).toArray(JAVA_BYTE), StandardCharsets.UTF_8);
            at += argument;
            if (!head()) {
                return false;
            }
            if (major == BYTES) {
                byteStrings.put(name, bytes.asSlice(at, argument));
            }
            if (!rest(0)) {
                return false;
            }
        }
        return at == bytes.byteSize();
    }

    /** Reads a head; a string's bytes are known to be there afterwards. */
    private boolean head() {
        if (at >= bytes.byteSize()) {
            return false;
        }
        int first = bytes.get(JAVA_BYTE, at++) & 0xff;
        major = first >>> 5;
        int info = first & 31;
        if (info < 24) {
            argument = info;
        } else if (info > 27) {
            return false;
        } else {
            int size = 1 << (info - 24);
            if (bytes.byteSize() - at < size) {
                return false;
            }
            argument = 0;
            for (int i = 0; i < size; i++) {
                argument = (argument << 8) | (bytes.get(JAVA_BYTE, at++) & 0xff);
            }
        }
        boolean fits = argument >= 0 && argument <= bytes.byteSize() - at;
        boolean string = major == BYTES || major == TEXT;
        return fits || (!string && major != ARRAY && major != MAP);
    }

    /** Passes over what belongs to the head just read. */
    private boolean rest(int depth) {
        return switch (major) {
            case BYTES, TEXT -> {
                at += argument;
                yield true;
            }
            case ARRAY -> items(argument, depth);
            case MAP -> items(2 * argument, depth);
            case TAG -> items(1, depth);
            default -> true;
        };
    }

    private boolean items(long count, int depth) {
        if (depth == MAX_DEPTH) {
            return false;
        }
        for (long i = 0; i < count; i++) {
            if (!head() || !rest(depth + 1)) {
                return false;
            }
        }
        return true;
    }
}
