package io.sharelift.share;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.sharelift.share.json.ByteRuns;

import java.lang.foreign.MemorySegment;

/** Resolves the escapes of a JSON string that is known to be well formed, from memory to memory. */
public final class JsonEscapes {

    private JsonEscapes() {}

    /**
     * Writes the text of the literal as UTF-8 and says how many bytes it has, at most as many as
     * the literal. Half a surrogate pair becomes U+FFFD. The target may be the literal itself.
     */
    public static long resolve(MemorySegment literal, MemorySegment target) {
        long out = 0;
        long in = 0;
        while (in < literal.byteSize()) {
            long plain = ByteRuns.until(literal, in, literal.byteSize(), '\\') - in;
            MemorySegment.copy(literal, in, target, out, plain);
            out += plain;
            in += plain + 1;
            if (in > literal.byteSize()) {
                break;
            }
            byte kind = literal.get(JAVA_BYTE, in++);
            if (kind != 'u') {
                target.set(JAVA_BYTE, out++, simple(kind));
                continue;
            }
            int codePoint = unit(literal, in);
            in += 4;
            if (Character.isHighSurrogate((char) codePoint) && lowSurrogateAt(literal, in)) {
                codePoint = Character.toCodePoint((char) codePoint, (char) unit(literal, in + 2));
                in += 6;
            }
            out += writeUtf8(target, out, codePoint);
        }
        return out;
    }

    private static byte simple(byte kind) {
        return switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> kind;
        };
    }

    private static boolean lowSurrogateAt(MemorySegment literal, long at) {
        return at + 6 <= literal.byteSize()
                && literal.get(JAVA_BYTE, at) == '\\'
                && literal.get(JAVA_BYTE, at + 1) == 'u'
                && Character.isLowSurrogate((char) unit(literal, at + 2));
    }

    private static int unit(MemorySegment literal, long at) {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            unit = unit << 4 | Character.digit(literal.get(JAVA_BYTE, at + i), 16);
        }
        return unit;
    }

    private static int writeUtf8(MemorySegment target, long at, int codePoint) {
        int whole = codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint;
        if (whole < 0x80) {
            target.set(JAVA_BYTE, at, (byte) whole);
            return 1;
        }
        int more = whole < 0x800 ? 1 : whole < 0x10000 ? 2 : 3;
        int lead = 0xff00 >> (more + 1);
        target.set(JAVA_BYTE, at, (byte) (lead | whole >> (6 * more)));
        for (int k = 1; k <= more; k++) {
            target.set(JAVA_BYTE, at + k, (byte) (0x80 | (whole >> (6 * (more - k)) & 0x3f)));
        }
        return more + 1;
    }
}
