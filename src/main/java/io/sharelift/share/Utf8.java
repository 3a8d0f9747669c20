package io.sharelift.share;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.sharelift.share.json.ByteRuns;

import java.lang.foreign.MemorySegment;

/** Whether bytes are UTF-8 (RFC 3629), told in place: the JDK's decoder would make a copy. */
final class Utf8 {

    private Utf8() {}

    static boolean isValid(MemorySegment bytes) {
        long i = ByteRuns.whileAscii(bytes, 0, bytes.byteSize());
        while (i < bytes.byteSize()) {
            int lead = bytes.get(JAVA_BYTE, i) & 0xff;
            int more =
                    lead < 0x80
                            ? 0
                            : lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : 3;
            boolean leads = lead < 0x80 || (lead >= 0xc2 && lead <= 0xf4);
            if (!leads || i + more >= bytes.byteSize()) {
                return false;
            }
            for (int k = 1; k <= more; k++) {
                int c = bytes.get(JAVA_BYTE, i + k) & 0xff;
                int low = k > 1 ? 0x80 : lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
                int high = k > 1 ? 0xbf : lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
                if (c < low || c > high) {
                    return false;
                }
            }
            i += more + 1L;
            i = more == 0 ? i : ByteRuns.whileAscii(bytes, i, bytes.byteSize());
        }
        return true;
    }
}
