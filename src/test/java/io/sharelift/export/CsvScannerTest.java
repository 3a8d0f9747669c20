package io.sharelift.export;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.share.json.JsonInput;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicInteger;

final class CsvScannerTest {

    @Test
    void afterABrokenRowItGoesOnInWhatIsReadAlready() throws IOException {
        MemorySegment table =
                MemorySegment.ofArray(("a,b\n" + "\"x\n".repeat(1_000)).getBytes(UTF_8));
        AtomicInteger begun = new AtomicInteger();
        CsvScanner scanner =
                new CsvScanner(
                        from -> {
                            begun.incrementAndGet();
                            return JsonInput.of(table.asSlice(from));
                        },
                        0,
                        TextUnits.BYTES,
                        ',');
        long broken = 0;
        while (scanner.nextRow()) {
            while (scanner.nextCell(0)) {
                // To the end of the row.
            }
            broken += scanner.trouble() == CsvScanner.Trouble.NONE ? 0 : 1;
        }

        assertThat(broken).isEqualTo(1_000);
        assertThat(begun.get()).isLessThan(4);
    }
}
