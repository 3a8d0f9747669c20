package io.sharelift.record.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.record.RecordedEvent;
import io.sharelift.record.StoredRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Changes a small record with every kind of event one bit at a time: either it is found, or nobody
 * who reads the record sees a difference. Every bit of every byte with {@code -P torture}, one bit
 * of some bytes otherwise.
 */
class RecordFlipTest {

    private static final boolean ALL = Boolean.getBoolean("sharelift.torture");
    private static final int STRIDE = 61;
    private static final int IN_FREE_SPACE = 10 * STRIDE;

    /** Every byte of the file's header is tried always: most that do not matter are there. */
    private static final int HEADER = 100;

    /** Measured over all bits: 385 of the header, and one or two for each row. */
    private static final int MOST_OUTSIDE_FREE_SPACE = 450;

    @TempDir Path folder;

    @Test
    void whatIsNotFoundChangesNothingThatIsRead() throws Exception {
        Path record = Samples.everyKind(folder, "every.sharelift");
        Files.delete(folder.resolve("scratch.sharelift"));
        byte[] bytes = Files.readAllBytes(record);
        List<RecordedEvent> events = read(record);
        Contents contents = RecordVerifier.verify(record, Optional.empty()).contents();
        Map<String, Integer> unfound = new TreeMap<>();
        int flips = 0;
        for (int at = 0; at < bytes.length; at += step(bytes, at)) {
            for (int bit = ALL ? 0 : at % 8; bit < 8; bit += ALL ? 1 : 8) {
                bytes[at] ^= (byte) (1 << bit);
                Files.write(record, bytes);
                flips++;
                Verdict verdict = RecordVerifier.verify(record, Optional.empty());
                if (verdict.sound()) {
                    unfound.merge(Region.of(bytes, at), 1, Integer::sum);
                    String where = "byte %d, bit %d".formatted(at, bit);
                    if (Region.of(bytes, at).equals(Region.CELLS)) {}
                    assertThat(verdict.contents()).as(where).isEqualTo(contents);
                    assertThat(read(record)).as(where).isEqualTo(events);
                }
                bytes[at] ^= (byte) (1 << bit);
            }
        }
        assertThat(folder.toFile().list()).containsExactly("every.sharelift");
        System.out.printf("%d bytes, %d flips, not found: %s%n", bytes.length, flips, unfound);
        assertThat(unfound.keySet()).isSubsetOf(Region.HARMLESS);
        unfound.remove(Region.FREE);
        assertThat(unfound.values().stream().mapToInt(Integer::intValue).sum())
                .isLessThan(MOST_OUTSIDE_FREE_SPACE);
    }

    private static int step(byte[] bytes, int at) {
        if (ALL || at < HEADER) {
            return 1;
        }
        return Region.of(bytes, at).equals(Region.FREE) ? IN_FREE_SPACE : STRIDE;
    }

    private static List<RecordedEvent> read(Path record) {
        try (StoredRecord stored = StoredRecord.open(record)) {
            return stored.events();
        }
    }
}
