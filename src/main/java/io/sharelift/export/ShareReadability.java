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

    private static boolean looksSealed(MemorySegment text) {
        long colon = -1;
        for (long i = 0; i < Math.min(text.byteSize(), VECTOR + 2); i++) {
            if (text.get(JAVA_BYTE, i) == ':') {
                colon = i;
                break;
            }
        }
        return colon == VECTOR && text.byteSize() > VECTOR + 1 + 24;
    }
}
