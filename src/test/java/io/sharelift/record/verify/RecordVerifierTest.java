package io.sharelift.record.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.record.Anchor;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.Paused;
import io.sharelift.record.RecordEvent.Resumed;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.TestAuthor;
import io.sharelift.record.anchor.AnchorText;
import io.sharelift.record.anchor.AnchorWords;
import io.sharelift.record.verify.Flaw.Kind;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records that are well, and what is said of them. */
class RecordVerifierTest {

    @TempDir Path folder;
    private Path record = Path.of("");

    @BeforeEach
    void write() throws Exception {
        record = Samples.everyKind(folder, "every.sharelift");
    }

    private static Verdict verify(Path file) {
        return RecordVerifier.verify(file, Optional.empty());
    }

    private Anchor head() {
        try (StoredRecord stored = StoredRecord.open(record)) {
            return stored.anchor();
        }
    }

    @Test
    void aRecordWithEveryKindOfEventIsSound() {
        Verdict verdict = verify(record);
        assertThat(verdict.flaw()).isEmpty();
        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.remarks()).isEmpty();
        Contents contents = verdict.contents();
        assertThat(contents.head()).contains(head());
        assertThat(contents.events()).isEqualTo(head().sequence());
        assertThat(contents.record()).hasSize(36);
        assertThat(contents.unsigned()).isZero();
        assertThat(contents.signedUpTo()).isEqualTo(contents.events() - 1);
        assertThat(contents.first()).isPresent();
        assertThat(contents.last()).isPresent();
        assertThat(verdict.anchor()).isEqualTo(new AnchorFinding.NoneGiven());
    }

    @Test
    void theMachinesAreNamedWithWhatTheyVouchFor() {
        List<WritingMachine> machines = verify(record).contents().machines();
        assertThat(machines)
                .extracting(WritingMachine::computer)
                .containsExactly("desk-1", "desk-2");
        assertThat(machines)
                .extracting(WritingMachine::key)
                .containsExactly(
                        TestAuthor.HERE.machine().publicHex(),
                        TestAuthor.ELSEWHERE.machine().publicHex());
        assertThat(machines.getFirst().from()).isEqualTo(1);
        assertThat(machines.getLast().from()).isEqualTo(machines.getFirst().signedUpTo() + 2);
        assertThat(machines.getLast().signedUpTo()).isEqualTo(head().sequence() - 1);
    }

    @Test
    void theTablesAreStatedHereAsTheWriterMakesThem() throws Exception {
        try (HostileFile opened = HostileFile.open(record)) {
            assertThat(opened.texts("SELECT type, name, tbl_name, sql FROM sqlite_schema", 4, 99))
                    .containsExactlyInAnyOrderElementsOf(RecordTables.ALL);
        }
    }

    @Test
    void checkingChangesNoByteAndLeavesNoFile() throws Exception {
        byte[] before = Files.readAllBytes(record);
        String[] beside = folder.toFile().list();
        verify(record);
        assertThat(Files.readAllBytes(record)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(beside);
    }

    @Test
    void theAnchorIsFoundByHexByNumberAndByWords() {
        Anchor head = head();
        for (String text :
                List.of(head.text(), head.hash(), String.join(" ", AnchorWords.rows(head)))) {
            Verdict verdict = RecordVerifier.verify(record, Optional.of(AnchorText.parse(text)));
            assertThat(verdict.sound()).isTrue();
            assertThat(verdict.anchor()).isEqualTo(new AnchorFinding.Found(head.sequence(), 0));
        }
    }

    @Test
    void whatWasAddedAfterTheAnchorIsCounted() {
        Anchor head = head();
        try (MigrationRecord more = MigrationRecord.open(record, TestAuthor.ELSEWHERE)) {
            more.append(new Resumed(1));
        }
        Verdict verdict = RecordVerifier.verify(record, Optional.of(AnchorText.parse(head.text())));
        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.anchor()).isEqualTo(new AnchorFinding.Found(head.sequence(), 2));
    }

    @Test
    void anOlderCopyIsShownByTheAnchor() throws Exception {
        Path older = folder.resolve("older.sharelift");
        Files.copy(record, older);
        try (MigrationRecord more = MigrationRecord.open(record, TestAuthor.ELSEWHERE)) {
            more.append(new Resumed(1));
        }
        Anchor head = head();
        Verdict verdict = RecordVerifier.verify(older, Optional.of(AnchorText.parse(head.text())));
        assertThat(verdict.anchor()).isEqualTo(new AnchorFinding.NotThere());
        Flaw flaw = verdict.flaw().orElseThrow();
        assertThat(flaw.kind()).isEqualTo(Kind.CUT_OFF);
        assertThat(flaw.sequence()).isEqualTo(head.sequence() - 1);
        assertThat(flaw.sentence()).contains("had %d events when".formatted(head.sequence()));
        assertThat(
                        RecordVerifier.verify(older, Optional.of(AnchorText.parse(head.hash())))
                                .flaw()
                                .orElseThrow()
                                .kind())
                .isEqualTo(Kind.ANCHOR_NOT_THERE);
        assertThat(verify(older).sound()).isTrue();
    }

    @Test
    void aRecordThatIsBeingWrittenIsLeftAloneAndItsCopyCanBeChecked() {
        try (MigrationRecord open = MigrationRecord.open(record, TestAuthor.ELSEWHERE)) {
            open.append(new Paused(1));
            Flaw flaw = verify(record).flaw().orElseThrow();
            assertThat(flaw.kind()).isEqualTo(Kind.UNREADABLE);
            assertThat(flaw.sentence()).contains("is open in Sharelift").contains("save a copy");
            Path copy = folder.resolve("copy.sharelift");
            open.copyTo(copy);
            assertThat(verify(copy).sound()).isTrue();
            open.append(new Resumed(1));
            // Its lock is still there: nobody else gets in.
            assertThatThrownBy(() -> MigrationRecord.open(record, TestAuthor.ELSEWHERE))
                    .hasMessageContaining("open in another Sharelift");
        }
        assertThat(verify(record).sound()).isTrue();
    }

    @Test
    void whatAKilledProgramLeavesIsReadWithItsLogAndItsEndIsRemarkedOn() throws Exception {
        Path left = folder.resolve("left.sharelift");
        try (MigrationRecord open = MigrationRecord.open(record, TestAuthor.ELSEWHERE)) {
            // The first after opening is signed at once.
            open.append(new Resumed(1));
            open.append(new Resumed(1));
            Files.copy(record, left);
            Files.copy(folder.resolve("every.sharelift-wal"), folder.resolve("left.sharelift-wal"));
        }
        String[] beside = folder.toFile().list();
        Verdict verdict = verify(left);
        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.contents().unsigned()).isEqualTo(1);
        assertThat(verdict.remarks())
                .singleElement()
                .asString()
                .startsWith("1 event comes after the last signature");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(beside);
    }

    @Test
    void aClockThatWentBackIsRemarkedOn() {
        Forgery own = Forgery.of(record);
        Forgery.Row row = own.event(8);
        row.json = row.json.replaceFirst("\"at\":\"\\d{4}", "\"at\":\"2001");
        Verdict verdict = verify(own.chainAndSignFrom(1, Forgery.newKey()).write());
        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.remarks())
                .singleElement()
                .asString()
                .matches("The clock went back by \\d+ days at event 8: .*");
    }

    @Test
    void aKindThatIsNotKnownIsRemarkedOnAndNotWrong() {
        Forgery own = Forgery.of(record);
        Forgery.Row row = own.event(own.rows.size() - 3);
        row.json =
                row.json.replaceFirst(
                        "\"body\":\\{.*\\},\"kind\":\"[a-z-]+\"",
                        "\"body\":{},\"kind\":\"share-beamed\"");
        Verdict verdict = verify(own.chainAndSignFrom(1, Forgery.newKey()).write());
        assertThat(verdict.flaw()).isEmpty();
        assertThat(verdict.remarks())
                .singleElement()
                .asString()
                .startsWith("1 event is of a kind that this version does not know (share-beamed)");
    }

    @Test
    void theWorkIsTold() {
        Path longer = Samples.run(folder.resolve("long.sharelift"), 1_200);
        List<Long> told = new ArrayList<>();
        assertThat(RecordVerifier.verify(longer, Optional.empty(), told::add).sound()).isTrue();
        assertThat(told).containsExactly(1_000L, 2_000L);
    }

    @Test
    void whatIsNotThereOrNoRecordIsSaid() throws Exception {
        assertThat(verify(folder.resolve("no.sharelift")).flaw().orElseThrow().sentence())
                .startsWith("There is no file no.sharelift.");
        assertThat(verify(folder).flaw().orElseThrow().kind()).isEqualTo(Kind.NOT_A_RECORD);
        Path empty = Files.createFile(folder.resolve("empty.sharelift"));
        assertThat(verify(empty).flaw().orElseThrow().kind()).isEqualTo(Kind.NOT_A_RECORD);
        Path notes = Files.writeString(folder.resolve("notes.txt"), "not one ".repeat(999));
        assertThat(verify(notes).flaw().orElseThrow().kind()).isEqualTo(Kind.NOT_A_RECORD);
        assertThat(verify(notes).flaw().orElseThrow().kind().isUnread()).isTrue();
    }
}
