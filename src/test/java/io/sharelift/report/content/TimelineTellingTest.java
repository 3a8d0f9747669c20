package io.sharelift.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.EnclaveKeyCompared;
import io.sharelift.record.RecordEvent.EnclaveKeyPinned;
import io.sharelift.record.TestAuthor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class TimelineTellingTest {

    private static final String BASE = "https://a.test";
    private static final String KEY = "0a1b2c3d".repeat(8);

    @TempDir Path folder;

    @Test
    void whatPeopleDidAboutTheEnclavesKeyIsTold() {
        TimelineTelling telling = new TimelineTelling();
        try (MigrationRecord record =
                MigrationRecord.open(folder.resolve("a.sharelift"), TestAuthor.HERE)) {
            record.append(
                    new EnclaveKeyCompared(BASE, KEY, null, null),
                    new EnclaveKeyCompared(BASE, KEY, KEY, "SHA-256 of it"),
                    new EnclaveKeyPinned(
                            BASE, KEY, null, "Anna Kern", "2026-11-03T09:00:00Z", null, false),
                    new EnclaveKeyPinned(
                            BASE, KEY, null, "Anna Kern", "2026-11-03T09:00:00Z", null, true));
            record.replay(telling::take);
        }
        assertThat(telling.told().moments())
                .extracting(Moment::what)
                .filteredOn(what -> what.contains("enclave"))
                .containsExactly(
                        "A fingerprint that came another way is not the enclave’s key"
                                + " 0a1b2c3d0a1b…",
                        "The enclave’s key 0a1b2c3d0a1b… agrees with a fingerprint that came"
                                + " another way",
                        "The enclave’s key 0a1b2c3d0a1b… is the one that Anna Kern pinned on that"
                                + " computer (2026-11-03)",
                        "The enclave’s key 0a1b2c3d0a1b… is the one that Anna Kern pinned on that"
                                + " computer, compared through another channel (2026-11-03)");
    }
}
