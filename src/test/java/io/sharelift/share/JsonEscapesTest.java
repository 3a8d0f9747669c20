package io.sharelift.share;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;

final class JsonEscapesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain é 日 𝄞 | plain é 日 𝄞",
                "\\\"\\\\\\/ | \"\\/",
                "\\u0041\\u00e9\\u20AC | Aé€",
                "\\ud834\\udd1e | 𝄞",
                "\\uDBFF\\uDFFF | \udbff\udfff",
                "x\\ud800y | x\ufffdy",
                "\\udc00\\ud800 | \ufffd\ufffd",
                "\\ud800\\u0041 | \ufffdA",
                "\\ud800\\ud834\\udd1e | \ufffd𝄞",
                "\\ud800\\/. | \ufffd/.",
            })
    void everyEscapeHasItsCharacter(String literal, String text) {
        assertThat(resolve(literal)).isEqualTo(text.getBytes(UTF_8));
    }

    @Property(tries = 500)
    void whateverIsEscapedComesBack(
            @ForAll @CharRange(from = 0, to = 0xd7ff) @CharRange(from = 0xe000, to = 0xffff)
                    String text) {
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\b' -> literal.append("\\b");
                case '\f' -> literal.append("\\f");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                case '"', '\\' -> literal.append('\\').append(c);
                default -> {
                    if (c < 0x20 || c % 3 == 0) {
                        literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        literal.append(c);
                    }
                }
            }
        }
        assertThat(resolve(literal.toString())).isEqualTo(text.getBytes(UTF_8));
    }

    /** In place, which is how it may be used. */
    private static byte[] resolve(String literal) {
        byte[] bytes = literal.getBytes(UTF_8);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(bytes.length + 1L).asSlice(0, bytes.length);
            memory.copyFrom(MemorySegment.ofArray(bytes));
            long size = JsonEscapes.resolve(memory, memory);
            return memory.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE);
        }
    }
}
