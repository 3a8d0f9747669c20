package io.sharelift.export;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.SegmentCondition;
import io.sharelift.share.UserShare;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** Why nothing in a user share can be read, if so. */
final class ShareReadability {

    /**
     * Characters of a base64 initialisation vector of 12 bytes, before the colon of a sealed share.
     */
    private static final int VECTOR = 16;

    /** Characters of the base64 of an authentication tag with nothing before it. */
    private static final int SHORTEST = 24;

    private ShareReadability() {}

    static Optional<Finding> problem(UserShare share, SecretBytes text) {
        if (share.facts().stream().anyMatch(f -> f.condition() == SegmentCondition.READABLE)) {
            return Optional.empty();
        }
        if (looksSealed(text.memory())) {
            return Optional.of(Finding.of(FindingCode.SHARE_SEALED));
        }
        return Optional.of(
                Finding.of(
                        share.looksLikeUrlAlphabet()
                                ? FindingCode.SHARE_ALPHABET
                                : FindingCode.SHARE_NOT_READABLE));
    }

    /** Whether it is {@code base64(iv12):base64(…)}, as Para's samples seal shares. */
    static boolean looksSealed(MemorySegment text) {
        long size = text.byteSize();
        if (size < VECTOR + 1 + SHORTEST || text.get(JAVA_BYTE, VECTOR) != ':') {
            return false;
        }
        for (long i = 0; i < size; i++) {
            byte b = text.get(JAVA_BYTE, i);
            if (i != VECTOR && !isBase64(b) && !(b <= ' ' && i > size - 3)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBase64(byte b) {
        return (b >= '0' && b <= '9')
                || (b >= 'A' && b <= 'Z')
                || (b >= 'a' && b <= 'z')
                || "+/=".indexOf(b) >= 0;
    }
}
