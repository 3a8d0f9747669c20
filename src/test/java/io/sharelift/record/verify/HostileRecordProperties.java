package io.sharelift.record.verify;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Whatever somebody does to a record, there is a verdict, and it names the right event. */
class HostileRecordProperties {

    /** Stays the same for all tries: making one takes longer than checking it. */
    private static final Path[] FOLDER = new Path[1];

    @BeforeContainer
    static void makeFolder() throws IOException {
        FOLDER[0] = Files.createTempDirectory("hostile");
        for (int wallets = 1; wallets <= 5; wallets++) {
            Samples.run(record(wallets), wallets);
        }
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER[0])) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(FOLDER[0]);
    }

    private static Path record(int wallets) {
        return FOLDER[0].resolve("run-" + wallets + ".sharelift");
    }

    private static Verdict verify(Path file) {
        return RecordVerifier.verify(file, Optional.empty());
    }

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void aTamperingIsFoundAtTheRightEvent(
            @ForAll Tampering tampering,
            @ForAll @IntRange(min = 1, max = 5) int wallets,
            @ForAll @IntRange(min = 1, max = 1_000) int place,
            @ForAll @IntRange(min = 1, max = 1_000) int other) {
        Forgery forgery = Forgery.of(record(wallets));
        int last = forgery.rows.size();
        Flaw expected = tampering.apply(forgery, 1 + place % (last - 1), 1 + other % (last - 1));
        Flaw found = verify(forgery.write()).flaw().orElseThrow();
        assertThat(found.kind()).as(found.sentence()).isEqualTo(expected.kind());
        assertThat(found.sequence()).as(found.sentence()).isEqualTo(expected.sequence());
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aFileCutAnywhereIsNeverSound(@ForAll @IntRange(max = 1_000_000) int length)
            throws IOException {
        byte[] bytes = Files.readAllBytes(record(3));
        Path cut = FOLDER[0].resolve("cut.sharelift");
        Files.write(cut, Arrays.copyOf(bytes, length % bytes.length));
        assertThat(verify(cut).sound()).isFalse();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void noiseInARecordIsFoundOrChangesNothing(
            @ForAll long seed,
            @ForAll @IntRange(max = 1_000_000) int at,
            @ForAll @IntRange(min = 1, max = 300) int length)
            throws IOException {
        byte[] bytes = Files.readAllBytes(record(5));
        Contents before = verify(record(5)).contents();
        Random random = new Random(seed);
        for (int i = 0; i < length; i++) {
            bytes[(at + i) % bytes.length] = (byte) random.nextInt();
        }
        Path noisy = FOLDER[0].resolve("noisy.sharelift");
        Files.write(noisy, bytes);
        Verdict verdict = verify(noisy);
        if (verdict.sound()) {
            assertThat(verdict.contents()).isEqualTo(before);
        } else {
            assertThat(verdict.flaw().orElseThrow().sentence()).isNotBlank();
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void noiseAfterARightHeaderIsNoRecord(@ForAll @Size(min = 2_000, max = 20_000) byte[] noise)
            throws IOException {
        byte[] bytes = Files.readAllBytes(record(1));
        System.arraycopy(noise, 0, bytes, 100, Math.min(noise.length, bytes.length - 100));
        Path noisy = FOLDER[0].resolve("noise.sharelift");
        Files.write(noisy, bytes);
        assertThat(verify(noisy).sound()).isFalse();
        Files.write(noisy, noise);
        assertThat(verify(noisy).sound()).isFalse();
    }
}
