package io.sharelift.record.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.record.RecordEvent.ShareSealed;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.verify.Flaw.Kind;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Envelopes that were sealed ahead stand beside their events, and nowhere else. */
class EnvelopeTest {

    private static final String KEPT =
            "CREATE TRIGGER envelope_is_not_changed BEFORE UPDATE ON envelope\n"
                    + "BEGIN SELECT RAISE(ABORT, 'an envelope is never changed'); END";

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("sealed.sharelift");
        Samples.sealed(file);
    }

    private List<RecordedEvent> sealed() {
        try (StoredRecord stored = StoredRecord.open(file)) {
            return stored.events().stream()
                    .filter(recorded -> recorded.event() instanceof ShareSealed)
                    .toList();
        }
    }

    private long at(int number) {
        return sealed().get(number).sequence();
    }

    private static Flaw flaw(Path record) {
        return RecordVerifier.verify(record, Optional.empty()).flaw().orElseThrow();
    }

    @Test
    void aRecordWithItsEnvelopesIsSoundAndGivesThemBackByteForByte() {
        assertThat(RecordVerifier.verify(file, Optional.empty()).flaw()).isEmpty();
        try (StoredRecord stored = StoredRecord.open(file)) {
            assertThat(sealed())
                    .hasSize(3)
                    .allSatisfy(
                            recorded ->
                                    assertThat(stored.envelope(recorded.sequence()).map(Sha256::of))
                                            .contains(((ShareSealed) recorded.event()).sha256()));
            assertThat(stored.envelope(1)).isEmpty();
        }
    }

    @Test
    void aChangedEnvelopeIsFoundAndItsWalletNamed() throws Exception {
        Path forged =
                Forgery.sql(
                        file,
                        "DROP TRIGGER envelope_is_not_changed",
                        "UPDATE envelope SET body = CAST('other' AS BLOB) WHERE sequence = "
                                + at(1),
                        KEPT);
        Flaw flaw = flaw(forged);
        assertThat(flaw.kind()).isEqualTo(Kind.CHANGED);
        assertThat(flaw.sequence()).isEqualTo(at(1));
        assertThat(flaw.what()).contains("wallet w-1").contains("another wallet’s");
    }

    @Test
    void swappedEnvelopesAreFound() throws Exception {
        Path forged =
                Forgery.sql(
                        file,
                        "DROP TRIGGER envelope_is_not_changed",
                        "UPDATE envelope SET sequence = 99 WHERE sequence = " + at(0),
                        "UPDATE envelope SET sequence = " + at(0) + " WHERE sequence = " + at(1),
                        "UPDATE envelope SET sequence = " + at(1) + " WHERE sequence = 99",
                        KEPT);
        assertThat(flaw(forged).sequence()).isEqualTo(at(0));
    }

    @Test
    void anEventWithoutItsEnvelopeIsFound() throws Exception {
        Path forged =
                Forgery.sql(
                        file,
                        "DROP TRIGGER envelope_is_not_deleted",
                        "DELETE FROM envelope WHERE sequence = " + at(2),
                        "CREATE TRIGGER envelope_is_not_deleted BEFORE DELETE ON envelope\n"
                                + "BEGIN SELECT RAISE(ABORT, 'an envelope is never deleted'); END");
        assertThat(flaw(forged).kind()).isEqualTo(Kind.MISSING);
        assertThat(flaw(forged).what()).contains("wallet w-2");
    }

    @Test
    void noGuardOfTheEnvelopesMayBeMissing() throws Exception {
        for (String guard :
                List.of(
                        "envelope_is_not_changed",
                        "envelope_is_not_deleted",
                        "envelope_is_added_with_its_event")) {
            assertThat(flaw(Forgery.sql(file, "DROP TRIGGER " + guard)).kind())
                    .isEqualTo(Kind.TABLES);
        }
    }

    @Test
    void theGuardsRefuseToChangeReplaceDeleteOrAdd() {
        for (String statement :
                List.of(
                        "UPDATE envelope SET body = x'00'",
                        "DELETE FROM envelope",
                        "REPLACE INTO envelope VALUES (" + at(0) + ", x'00')",
                        "REPLACE INTO envelope SELECT max(sequence), x'00' FROM event WHERE"
                                + " sequence < 3",
                        "INSERT INTO envelope VALUES (1, x'00')")) {
            assertThatThrownBy(() -> Forgery.sql(file, statement))
                    .as(statement)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("an envelope is");
        }
    }
}
