package io.sharelift.share;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

final class LenientBase64Test {

    /** What Node 20's {@code Buffer.from(text, 'base64')} gives for each. */
    @ParameterizedTest
    @CsvSource({
        "YWJj, abc, ",
        "YWJjZA==, abcd, ",
        "YWJjZA, abcd, PADDING",
        "YWJjZA=, abcd, PADDING",
        "YWJjZ, abc, PADDING",
        "YWJj=, abc, PADDING",
        "YWJj====, abc, PADDING",
        "=YWJj, '', PADDING",
        "YWJj=YWJj, abc, PADDING",
        "YQ==YQ==, a, PADDING",
        "YW=Jj, a, PADDING",
        "YW==Jj, a, PADDING",
        "YWJj=====ZGVm, abc, PADDING",
        "Y, '', PADDING",
        "YWJj!ZGVm, abcdef, FOREIGN_CHARACTERS",
        "YWJjéZGVm, abcdef, FOREIGN_CHARACTERS",
        "YWJj ZGVm, abcdef, WHITE_SPACE",
        "'', '', ",
    })
    void decodesAsTheSdkDoesAndTellsWhatItForgave(
            String text, String decoded, @Nullable Repair repair) {
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        assertThat(decode(text, repairs)).asString(UTF_8).isEqualTo(decoded);
        assertThat(repairs).isEqualTo(repair == null ? Set.of() : Set.of(repair));
    }

    @Property(tries = 300)
    void standardBase64NeedsNoRepair(@ForAll byte[] bytes) {
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        assertThat(decode(Base64.getEncoder().encodeToString(bytes), repairs)).isEqualTo(bytes);
        assertThat(repairs).isEmpty();
    }

    @Property(tries = 300)
    void lineBreaksAndMissingPaddingChangeNothing(@ForAll byte[] bytes) {
        String text = Base64.getMimeEncoder(8, new byte[] {'\r', '\n'}).encodeToString(bytes);
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        assertThat(decode(text.replace("=", ""), repairs)).isEqualTo(bytes);
        assertThat(repairs)
                .doesNotContain(Repair.FOREIGN_CHARACTERS, Repair.URL_ALPHABET)
                .satisfies(
                        seen ->
                                assertThat(seen.contains(Repair.PADDING))
                                        .isEqualTo(text.contains("=")));
    }

    @Property(tries = 300)
    void theUrlAlphabetIsTakenAndTold(@ForAll byte[] bytes) {
        String text = Base64.getUrlEncoder().encodeToString(bytes);
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        assertThat(decode(text, repairs)).isEqualTo(bytes);
        assertThat(repairs.contains(Repair.URL_ALPHABET))
                .isEqualTo(text.contains("_") || text.contains("-"));
    }

    private static byte[] decode(String text, Set<Repair> repairs) {
        byte[] bytes = text.getBytes(UTF_8);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment source = arena.allocate(Math.max(1, bytes.length));
            source.copyFrom(MemorySegment.ofArray(bytes));
            MemorySegment target = arena.allocate(LenientBase64.maxDecodedSize(bytes.length));
            long size = LenientBase64.decode(source.asSlice(0, bytes.length), target, repairs);
            return target.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE);
        }
    }
}
