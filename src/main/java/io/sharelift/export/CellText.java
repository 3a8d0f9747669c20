package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * The text of a cell that was asked for: a name or a fact, never a share. What turns out too long
 * for one, or looks like a share in the wrong place, is wiped and not told.
 */
final class CellText {

    static final int LONGEST = 512;

    /** A share has hundreds of characters; this many of base64 are no name, nor an address. */
    private static final int SHORTEST_SHARE = 48;

    private final byte[] bytes = new byte[2 * LONGEST];
    private final TextUnits units;
    private int length;
    private int limit;
    private boolean overflowed;

    CellText(TextUnits units) {
        this.units = units;
    }

    /** The text of bytes that the caller wipes. */
    @Nullable String of(byte[] text) {
        MemorySegment memory = MemorySegment.ofArray(text);
        start(LONGEST);
        for (int i = 0; i + units.size() <= text.length; i += units.size()) {
            take(units.at(memory, i));
        }
        String value = value();
        wipe();
        return value;
    }

    /** Begins a text of at most this many characters. */
    void start(int longest) {
        wipe();
        limit = Math.min(longest, LONGEST) * units.size();
        overflowed = longest == 0;
    }

    void take(int unit) {
        if (overflowed) {
            return;
        }
        if (length + units.size() > limit) {
            overflowed = true;
            wipe();
            return;
        }
        switch (units) {
            case BYTES -> bytes[length++] = (byte) unit;
            case UTF16_LE -> {
                bytes[length++] = (byte) unit;
                bytes[length++] = (byte) (unit >> 8);
            }
            case UTF16_BE -> {
                bytes[length++] = (byte) (unit >> 8);
                bytes[length++] = (byte) unit;
            }
        }
    }

    /** The text, or null if it was not asked for, is too long, or looks like a share. */
    @Nullable String value() {
        if (overflowed || looksLikeShare()) {
            wipe();
            return null;
        }
        return new String(bytes, 0, length, units.charset()).strip();
    }

    /** Base64 all the way and not hex, as long as only a share or a piece of one is. */
    private boolean looksLikeShare() {
        if (length < SHORTEST_SHARE * units.size()) {
            return false;
        }
        boolean hex = true;
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b != 0 && !isBase64(b)) {
                return false;
            }
            hex &= b == 0 || b == 'x' || Character.digit(b, 16) >= 0;
        }
        return !hex;
    }

    private static boolean isBase64(byte b) {
        return (b >= '0' && b <= '9')
                || (b >= 'A' && b <= 'Z')
                || (b >= 'a' && b <= 'z')
                || "+/=:".indexOf(b) >= 0;
    }

    void wipe() {
        Arrays.fill(bytes, 0, Math.min(bytes.length, length + 2), (byte) 0);
        length = 0;
    }
}
