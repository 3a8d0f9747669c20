package io.sharelift.share;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

final class Utf8Test {

    @Property(tries = 2000)
    void agreesWithTheStrictDecoderOnAnyBytes(@ForAll byte[] bytes) {
        assertThat(isValid(bytes)).isEqualTo(decodes(bytes));
    }

    @Property(tries = 2000)
    void agreesOnTextWithOneChangedByte(
            @ForAll String text, @ForAll int where, @ForAll byte changed) {
        byte[] bytes = text.getBytes(UTF_8);
        assertThat(isValid(bytes)).isTrue();
        if (bytes.length > 0) {
            bytes[Math.floorMod(where, bytes.length)] = changed;
            assertThat(isValid(bytes)).isEqualTo(decodes(bytes));
        }
    }

    @Test
    void agreesOnEverySequenceOfThreeBytesThatCouldMatter() {
        int[] edges = {0, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xff};
        for (int lead = 0; lead < 256; lead++) {
            for (int second : edges) {
                for (int third : edges) {
                    for (int fourth : edges) {
                        byte[] bytes = {(byte) lead, (byte) second, (byte) third, (byte) fourth};
                        if (isValid(bytes) != decodes(bytes)) {
                            assertThat(bytes).as("bytes that the two see differently").isNull();
                        }
                    }
                }
            }
        }
    }

    private static boolean isValid(byte[] bytes) {
        return Utf8.isValid(MemorySegment.ofArray(bytes));
    }

    private static boolean decodes(byte[] bytes) {
        try {
            UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
