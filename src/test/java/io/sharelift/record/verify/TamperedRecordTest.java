package io.sharelift.record.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.record.Anchor;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.anchor.AnchorText;
import io.sharelift.record.verify.Flaw.Kind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Each way of tampering with a record, and the event at which it is found. */
class TamperedRecordTest {

    @TempDir Path folder;
    private @Nullable Forgery opened;
    private Anchor head = new Anchor(0, "");

    /** Events 1 and 2 make and sign it, 3 and 4 start and sign the run, then intent, outcome, … */
    @BeforeEach
    void write() {
        Path record = Samples.run(folder.resolve("run.sharelift"), 6);
        try (StoredRecord stored = StoredRecord.open(record)) {
            head = stored.anchor();
        }
        assertThat(head.sequence()).isEqualTo(17);
        opened = Forgery.of(record);
    }

    private Forgery forgery() {
        return Objects.requireNonNull(opened);
    }

    private Flaw flaw() {
        return flaw(forgery().write());
    }

    private static Flaw flaw(Path file) {
        Verdict verdict = RecordVerifier.verify(file, Optional.empty());
        Flaw flaw = verdict.flaw().orElseThrow();
        assertThat(flaw.sentence()).matches("(?s)([A-Z].*[.;:] ?)+").doesNotContain("%");
        assertThat(verdict.contents().events())
                .isLessThanOrEqualTo(Math.max(flaw.sequence(), verdict.contents().events()));
        return flaw;
    }

    private static void assertFlaw(Flaw flaw, Kind kind, long sequence) {
        assertThat(flaw.kind()).as(flaw.sentence()).isEqualTo(kind);
        assertThat(flaw.sequence()).as(flaw.sentence()).isEqualTo(sequence);
    }

    @Test
    void aCopyThatNobodyTouchedIsSound() {
        assertThat(RecordVerifier.verify(forgery().write(), Optional.empty()).flaw()).isEmpty();
    }

    @Test
    void aChangedTextIsFound() {
        Forgery.Row row = forgery().event(6);
        row.json = row.json.replace("MIGRATED", "REJECTED");
        assertFlaw(flaw(), Kind.CHANGED, 6);
        assertThat(flaw().what()).contains("the text was changed");
    }

    @Test
    void aHashThatAloneWasChangedIsToldApart() {
        forgery().event(6).hash = "ab".repeat(32);
        assertFlaw(flaw(), Kind.CHANGED, 6);
        assertThat(flaw().what()).contains("the text is as it was");
    }

    @Test
    void aTextChangedTogetherWithItsHashIsFoundByTheNextOne() {
        Forgery.Row row = forgery().event(6);
        row.rewrite(row.json.replace("MIGRATED", "REJECTED"));
        assertFlaw(flaw(), Kind.CHANGED, 6);
        assertThat(flaw().what()).contains("Event 7 follows another event 6");
    }

    @Test
    void theLastTextButOneIsFoundByTheSignature() {
        Forgery.Row row = forgery().event(16);
        row.rewrite(row.json.replace("MIGRATED", "REJECTED"));
        assertFlaw(flaw(), Kind.CHANGED, 16);
    }

    @Test
    void aChainMadeNewFromThereOnIsFoundByTheNextSignature() {
        Forgery.Row row = forgery().event(6);
        row.json = row.json.replace("MIGRATED", "REJECTED");
        forgery().chainFrom(6);
        assertFlaw(flaw(), Kind.SIGNATURE_WRONG, 17);
        assertThat(flaw().what()).contains("Something in events 5 to 17 was changed");
    }

    @Test
    void aMissingEventIsFound() {
        forgery().rows.remove(5);
        assertFlaw(flaw(), Kind.MISSING, 6);
        forgery().renumberRows();
        assertFlaw(flaw(), Kind.MISSING, 6);
        assertThat(flaw().what()).isEqualTo("Event 6 is missing.");
    }

    @Test
    void severalMissingEventsAreFoundWithTheirNumbers() {
        forgery().rows.subList(5, 8).clear();
        assertThat(flaw().what()).isEqualTo("Events 6 to 8 are missing.");
        forgery().renumberRows();
        assertThat(flaw().what()).isEqualTo("Events 6 to 8 are missing.");
    }

    @Test
    void aMissingBeginningIsFound() {
        forgery().rows.subList(0, 2).clear();
        assertFlaw(flaw(), Kind.MISSING, 1);
        forgery().renumberRows();
        assertFlaw(flaw(), Kind.MISSING, 1);
    }

    @Test
    void noEventsAtAllIsNoRecordOfAnything() {
        forgery().rows.clear();
        assertFlaw(flaw(), Kind.MISSING, 1);
    }

    @Test
    void twoEventsThatChangedPlacesAreFound() {
        forgery().rows.add(6, forgery().rows.remove(5));
        forgery().renumberRows();
        assertFlaw(flaw(), Kind.MOVED, 6);
        assertThat(flaw().what()).isEqualTo("Event 6 stands at place 7.");
    }

    @Test
    void anEventMovedToTheEndOrTheFrontIsFound() {
        forgery().rows.add(forgery().rows.remove(5));
        forgery().renumberRows();
        assertThat(flaw().what()).isEqualTo("Event 6 stands at place 17.");
        forgery().rows.addFirst(forgery().rows.removeLast());
        forgery().renumberRows();
        assertFlaw(flaw(), Kind.MOVED, 1);
    }

    @Test
    void aRowThatWasGivenAnotherNumberIsFound() {
        forgery().event(6).sequence = 99;
        assertFlaw(flaw(), Kind.MOVED, 6);
        forgery().rows.get(5).sequence = -3;
        assertFlaw(flaw(), Kind.INSERTED, 1);
    }

    @Test
    void aCopyOfAnEventIsFoundWhereverItIsPut() {
        forgery().rows.add(9, forgery().event(6).copy());
        forgery().renumberRows();
        assertFlaw(flaw(), Kind.INSERTED, 10);
        assertThat(flaw().what()).isEqualTo("At place 10 stands a copy of event 6.");
        forgery().rows.remove(9);
        forgery().rows.add(5, forgery().event(9).copy());
        forgery().renumberRows();
        assertFlaw(flaw(), Kind.INSERTED, 6);
        assertThat(flaw().what()).isEqualTo("At place 6 stands a copy of event 9.");
    }

    @Test
    void anEventMadeToFitAndPutInBetweenIsFound() {
        Forgery.Row made = forgery().event(6).copy();
        made.rewrite(made.json.replace("MIGRATED", "REJECTED"));
        forgery().rows.add(5, made);
        forgery().renumberRows();
        assertFlaw(flaw(), Kind.INSERTED, 6);
        assertThat(flaw().what()).contains("Event 6 was inserted");
    }

    @Test
    void anEventAddedAtTheEndIsNotSignedAndSaidSo() {
        forgery().rows.add(forgery().event(16).copy());
        forgery().chainFrom(18);
        Verdict verdict = RecordVerifier.verify(forgery().write(), Optional.empty());
        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.contents().unsigned()).isEqualTo(1);
    }

    @Test
    void aChangedSignatureIsFound() {
        Forgery.Row row = forgery().event(4);
        // Another one whatever it begins with: one signature in 256 begins with 00.
        String begin = row.json.contains("\"signature\":\"00") ? "ff" : "00";
        row.json = row.json.replaceFirst("\"signature\":\"..", "\"signature\":\"" + begin);
        forgery().chainFrom(4);
        assertFlaw(flaw(), Kind.SIGNATURE_WRONG, 4);
        row.json = row.json.replaceFirst("\"signature\":\"[0-9a-f]+", "\"signature\":\"");
        forgery().chainFrom(4);
        assertFlaw(flaw(), Kind.SIGNATURE_WRONG, 4);
    }

    @Test
    void aSignatureOfAnotherEventIsFound() {
        String other =
                forgery().event(2).json.replaceFirst(".*\"signature\":\"", "").substring(0, 128);
        Forgery.Row row = forgery().event(4);
        row.json = row.json.replaceFirst("\"signature\":\"[0-9a-f]+", "\"signature\":\"" + other);
        forgery().chainFrom(4);
        assertFlaw(flaw(), Kind.SIGNATURE_WRONG, 4);
    }

    @Test
    void aMachineThatWasNotIntroducedIsFound() {
        Forgery.Row row = forgery().event(6);
        row.json = row.json.replace("MIGRATED", "REJECTED");
        forgery().chainAndSignFrom(6, Forgery.newKey());
        assertFlaw(flaw(), Kind.UNKNOWN_MACHINE, 17);
    }

    @Test
    void aRecordWrittenAnewUnderTheForgersKeyNeedsAnAnchor() {
        Forgery.Row row = forgery().event(6);
        row.json = row.json.replace("MIGRATED", "REJECTED");
        KeyPair key = Forgery.newKey();
        Path forged = forgery().chainAndSignFrom(1, key).write();
        Verdict alone = RecordVerifier.verify(forged, Optional.empty());
        assertThat(alone.sound()).isTrue();
        assertThat(alone.contents().machines())
                .extracting(WritingMachine::key)
                .containsExactly(Forgery.hex(key));
        for (String text : List.of(head.text(), head.hash())) {
            Verdict verdict = RecordVerifier.verify(forged, Optional.of(AnchorText.parse(text)));
            assertThat(verdict.anchor()).isEqualTo(new AnchorFinding.NotThere());
            assertThat(verdict.flaw().orElseThrow().kind())
                    .isEqualTo(text.contains("-") ? Kind.WRITTEN_ANEW : Kind.ANCHOR_NOT_THERE);
        }
    }

    @Test
    void whatIsWrongBeforeTheAnchorComesFirst() {
        forgery().event(6).hash = "ab".repeat(32);
        Verdict verdict =
                RecordVerifier.verify(
                        forgery().write(), Optional.of(AnchorText.parse(head.text())));
        assertFlaw(verdict.flaw().orElseThrow(), Kind.CHANGED, 6);
        assertThat(verdict.anchor()).isEqualTo(new AnchorFinding.NotReached());
    }

    @Test
    void aRecordWrittenAnewBeforeAnotherFlawIsSaidFirst() {
        Anchor early = new Anchor(4, "ab".repeat(32));
        forgery().event(6).hash = "ab".repeat(32);
        Verdict verdict =
                RecordVerifier.verify(
                        forgery().write(), Optional.of(AnchorText.parse(early.text())));
        assertFlaw(verdict.flaw().orElseThrow(), Kind.WRITTEN_ANEW, 4);
        assertThat(verdict.anchor()).isEqualTo(new AnchorFinding.NotThere());
    }

    @Test
    void twoRecordsOfOneMachinePutTogetherAreFoundAtTheSeam() {
        Forgery other = Forgery.of(Samples.run(folder.resolve("other.sharelift"), 6));
        forgery().rows.subList(9, 17).clear();
        forgery().rows.addAll(other.rows.subList(9, 17));
        assertFlaw(flaw(), Kind.CHANGED, 9);
        assertThat(flaw().what()).contains("come from another record or another copy");
    }

    @Test
    void aCutEndIsFoundByTheAnchor() {
        forgery().rows.subList(10, 17).clear();
        Path cut = forgery().write();
        assertThat(RecordVerifier.verify(cut, Optional.empty()).remarks())
                .singleElement()
                .asString()
                .startsWith("6 events come after the last signature");
        Verdict verdict = RecordVerifier.verify(cut, Optional.of(AnchorText.parse(head.text())));
        assertFlaw(verdict.flaw().orElseThrow(), Kind.CUT_OFF, 11);
    }

    @Test
    void aTextInAnotherSpellingIsFoundAlthoughItsHashIsRight() {
        for (String[] change :
                new String[][] {
                    {"{\"actor\"", "{ \"actor\""},
                    {"{\"actor\":\"anna\",", "{\"actor\":\"anna\",\"actor\":\"anna\","},
                    {"\"actor\":\"anna\",\"at\"", "\"at\""},
                    {"anna", "\\u0061nna"},
                    {"\"tookMillis\":9", "\"tookMillis\":9.0"},
                    {"\"tookMillis\":9", "\"tookMillis\":9007199254740992"},
                    {"\"tookMillis\":9", "\"tookMillis\":-0"}
                }) {
            Path record = folder.resolve("run.sharelift");
            opened = Forgery.of(record);
            Forgery.Row row = forgery().event(6);
            row.json = row.json.replace(change[0], change[1]);
            forgery().chainAndSignFrom(1, Forgery.newKey());
            Kind kind = change[1].equals("\"at\"") ? Kind.NOT_AN_EVENT : Kind.NOT_CANONICAL;
            assertFlaw(flaw(), kind, 6);
        }
    }

    @Test
    void aBodyThatIsNotThatOfItsKindIsFound() {
        Forgery.Row row = forgery().event(6);
        row.json = row.json.replace("\"tookMillis\":9", "\"tookMillis\":\"9\"");
        forgery().chainAndSignFrom(1, Forgery.newKey());
        assertFlaw(flaw(), Kind.NOT_AN_EVENT, 6);
    }

    @Test
    void aSecondBeginningIsFound() {
        forgery().rows.add(5, forgery().event(1).copy());
        forgery().chainAndSignFrom(1, Forgery.newKey());
        assertFlaw(flaw(), Kind.INSERTED, 6);
    }

    @Test
    void aPlanWhoseHashIsAnotherIsFound() throws Exception {
        opened = Forgery.of(Samples.everyKind(folder, "plan.sharelift"));
        int planned = 0;
        int frozen = 0;
        for (int i = 0; i < forgery().rows.size(); i++) {
            planned = forgery().rows.get(i).is("wallet-planned") ? i : planned;
            frozen = forgery().rows.get(i).is("plan-frozen") ? i : frozen;
        }
        Forgery.Row row = forgery().rows.get(planned);
        row.json = row.json.replace("BLOCKED", "SEND");
        forgery().chainAndSignFrom(1, Forgery.newKey());
        assertFlaw(flaw(), Kind.PLAN_WRONG, frozen + 1);
    }

    @Test
    void anEventThatIsTooLongIsNotRead() {
        Forgery.Row row = forgery().event(6);
        row.json = row.json.replace("anna", "a".repeat(3_000_000));
        forgery().chainAndSignFrom(1, Forgery.newKey());
        assertFlaw(flaw(), Kind.NOT_AN_EVENT, 6);
        row.json = row.json.replaceFirst("a{3000000}", "a".repeat(1_000_000));
        forgery().chainAndSignFrom(1, Forgery.newKey());
        assertFlaw(flaw(), Kind.NOT_AN_EVENT, 6);
    }

    @Test
    void aViewATriggerOrATableMoreIsFound() throws Exception {
        Path record = folder.resolve("run.sharelift");
        for (String statement :
                List.of(
                        "CREATE VIEW v AS SELECT * FROM event",
                        "CREATE TABLE t (a)",
                        "CREATE TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END",
                        "DROP TRIGGER event_is_not_deleted",
                        "DROP INDEX event_of_wallet",
                        "ALTER TABLE event ADD COLUMN more TEXT")) {
            assertFlaw(flaw(Forgery.sql(record, statement)), Kind.TABLES, 0);
        }
        assertFlaw(flaw(Forgery.sql(record, "PRAGMA user_version = 5")), Kind.OTHER_FORMAT, 0);
        assertFlaw(flaw(Forgery.sql(record, "PRAGMA application_id = 3")), Kind.NOT_A_RECORD, 0);
    }

    @Test
    void aViewInThePlaceOfTheTableIsFound() throws Exception {
        Path forged =
                Forgery.sql(
                        folder.resolve("run.sharelift"),
                        "DROP TRIGGER event_is_not_changed",
                        "DROP TRIGGER event_is_not_deleted",
                        "DROP TRIGGER event_is_added_at_the_end",
                        "ALTER TABLE event RENAME TO other",
                        "CREATE VIEW event AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT"
                                + " i + 1 FROM n) SELECT i AS sequence, '' AS json, '' AS hash"
                                + " FROM n");
        assertFlaw(flaw(forged), Kind.TABLES, 0);
    }

    /** The generated column would stumble over it; it must not be asked for. */
    @Test
    void textThatIsNoJsonIsSaidToBeChanged() throws Exception {
        Path file = forgery().write();
        byte[] bytes = Files.readAllBytes(file);
        byte[] wanted = "{\"actor\":".getBytes(StandardCharsets.UTF_8);
        int at = indexOf(bytes, wanted, 0);
        while (!Region.of(bytes, at).equals(Region.CELLS)) {
            // What is left in the free space of a page is nobody's event.
            at = indexOf(bytes, wanted, at + 1);
        }
        bytes[at] = '[';
        Files.write(file, bytes);
        Flaw flaw = flaw(file);
        assertThat(flaw.kind()).isEqualTo(Kind.CHANGED);
        assertThat(flaw.sequence()).isBetween(1L, 17L);
    }

    static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new AssertionError("Not there.");
    }

    @Test
    void anIndexThatTellsAnotherStoryIsFound() throws Exception {
        Path file = forgery().write();
        byte[] bytes = Files.readAllBytes(file);
        byte[] inIndex = {'w', 'a', 'l', 'l', 'e', 't', '-', '3', 9};
        int at = indexOf(bytes, inIndex, 0);
        bytes[at + 7] = '9';
        Files.write(file, bytes);
        assertFlaw(flaw(file), Kind.DAMAGED, 0);
    }

    /** SQLite would look for the file that such a journal names, and delete it. */
    @Test
    void aJournalThatNamesAnotherFileIsNotFollowed() throws Exception {
        Path file = forgery().write();
        Path victim = Files.writeString(folder.resolve("victim"), "mine");
        byte[] magic = HexFormat.of().parseHex("d9d505f920a163d7");
        byte[] journal = new byte[1024];
        System.arraycopy(magic, 0, journal, 0, 8);
        System.arraycopy(magic, 0, journal, journal.length - 8, 8);
        Files.write(folder.resolve(file.getFileName() + "-journal"), journal);
        assertFlaw(flaw(file), Kind.TABLES, 0);
        assertThat(victim).hasContent("mine");
    }

    @Test
    void columnsThatHoldSomethingElseThanTextAreFound() throws Exception {
        Path file =
                Forgery.sql(
                        folder.resolve("run.sharelift"),
                        "PRAGMA writable_schema = 1",
                        "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '')"
                                + " WHERE name = 'event'",
                        "DELETE FROM sqlite_schema WHERE name = 'event_is_not_changed'");
        Path blob =
                Forgery.sql(
                        file,
                        "UPDATE event SET json = CAST(json AS BLOB) WHERE sequence = 6",
                        "PRAGMA writable_schema = 1",
                        "UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name = 'event'",
                        "CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event\nBEGIN SELECT"
                                + " RAISE(ABORT, 'an event is never changed'); END");
        assertFlaw(flaw(blob), Kind.NOT_AN_EVENT, 6);
    }
}
