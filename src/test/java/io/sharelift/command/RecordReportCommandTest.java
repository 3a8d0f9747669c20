package io.sharelift.command;

import static io.sharelift.command.CommandRun.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.migration.TestHome;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.Author;
import io.sharelift.record.MachineKey;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.EvidenceSaved;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.StoredRecord;
import io.sharelift.report.ShareHunt;
import io.sharelift.report.Unpacked;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code record report} of records that a real run wrote. */
final class RecordReportCommandTest {

    @TempDir Path folder;

    private Path record() {
        return folder.resolve("acme.sharelift");
    }

    private Path out() {
        return folder.resolve("evidence");
    }

    /** A practice migration with a bit of everything; the export that it was of. */
    private Path migrated() throws IOException {
        Path export = folder.resolve("practice-export.json");
        try (PracticePara para = PracticePara.start(PracticeSettings.standard(), 120)) {
            para.writeExport(export);
            CommandRun run =
                    CommandRun.against(
                            para,
                            "migrate",
                            "--record",
                            record().toString(),
                            "--yes",
                            export.toString());
            assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        }
        return export;
    }

    private CommandRun report(String... more) {
        return CommandRun.of(
                Stream.concat(
                                Stream.of("record", "report", record().toString()),
                                Stream.concat(
                                        Stream.of("--out", out().toString()), Stream.of(more)))
                        .toArray(String[]::new));
    }

    private static JsonNode json(CommandRun run) {
        assertThat(run.lines()).hasSize(1);
        return JsonMapper.builder().build().readTree(run.lines().getLast());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(out())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theEvidenceOfARunIsSavedAndNoShareIsInIt() throws Exception {
        Path export = migrated();
        CommandRun run = report("--pack", export.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        JsonNode counts = json(run);
        int sum = counts.get("rowsWithoutWallet").intValue();
        assertThat(
                        counts.get("migrated").intValue()
                                + counts.get("already").intValue()
                                + counts.get("failed").intValue()
                                + counts.get("unknown").intValue()
                                + counts.get("skipped").intValue())
                .isEqualTo(counts.get("wallets").intValue() + sum);
        assertThat(counts.get("failed").intValue()).isEqualTo(9);
        assertThat(files())
                .containsExactly(
                        "PRACTICE-safe-to-delete.csv",
                        "PRACTICE-safe-to-delete.html",
                        "PRACTICE-safe-to-delete.html.sig",
                        "PRACTICE-shares-to-keep.csv",
                        "acme-evidence.zip",
                        "already.csv",
                        "failed.csv",
                        "migrated.csv",
                        "proofs.csv",
                        "report.html",
                        "report.pdf",
                        "skipped.csv",
                        "unknown.csv");

        ShareHunt hunt =
                ShareHunt.of(InventoryReader.read(List.of(export), ReadingProgress.none()));
        assertThat(hunt.signers()).isGreaterThan(100);
        assertThat(hunt.foundIn(Files.readAllBytes(export))).as("the hunt finds").isPresent();
        Map<String, byte[]> everything = Unpacked.everything(out().resolve("acme-evidence.zip"));
        assertThat(everything.keySet()).anyMatch(name -> name.startsWith("report.pdf/"));
        everything.forEach((name, bytes) -> assertThat(hunt.foundIn(bytes)).as(name).isEmpty());
    }

    @Test
    void theRecordNotesItAndTheSavedReportHasTheHeadThatIsPrinted() throws Exception {
        migrated();
        CommandRun run = report();

        String head = json(run).get("head").stringValue();
        assertThat(run.err()).contains("Keep the anchor elsewhere").contains(head);
        assertThat(Files.readString(out().resolve("report.html"))).contains(head);
        try (StoredRecord after = StoredRecord.open(record())) {
            assertThat(after.events())
                    .extracting(RecordedEvent::event)
                    .contains(new EvidenceSaved("evidence"));
            assertThat(after.anchor().hash()).isEqualTo(head);
        }
    }

    @Test
    void aRecordOfAnotherComputerIsOnlyRead() throws Exception {
        Author elsewhere = new Author("ben", "Sharelift", "desk-9", MachineKey.generate());
        try (MigrationRecord made = MigrationRecord.open(record(), elsewhere)) {
            made.append(new PlanBegun(1));
        }
        byte[] before = Files.readAllBytes(record());
        CommandRun run = report("--pack");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.WELL);
        assertThat(run.err()).contains("last written on another computer (desk-9)");
        assertThat(record()).hasBinaryContent(before);
        assertThat(json(run).get("wallets").intValue()).isZero();
        assertThat(Unpacked.files(out().resolve("acme-evidence.zip")).get("record.sharelift"))
                .isEqualTo(before);
    }

    @Test
    void whatCannotBeDoneIsSaidInOneSentence() throws Exception {
        CommandRun none = report();
        assertThat(none.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(none.lastWords()).contains("There is no record acme.sharelift.");
        assertThat(record()).doesNotExist();

        Files.writeString(record(), "not a record");
        assertThat(report().exitCode()).isEqualTo(ExitCode.COULD_NOT);

        Files.delete(record());
        MigrationRecord.open(record(), TestHome.fresh().author()).close();
        Files.writeString(out(), "a file in its place");
        CommandRun inTheWay = report();
        assertThat(inTheWay.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(inTheWay.lastWords()).contains("could not be written").contains("Check that");
        assertThat(inTheWay.out()).isEmpty();
    }

    @Test
    void aRecordThatIsOpenElsewhereIsLeftAlone() throws Exception {
        try (MigrationRecord open = MigrationRecord.open(record(), TestHome.fresh().author())) {
            CommandRun run = report();
            assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
            assertThat(run.lastWords()).contains("is open in another Sharelift");
            assertThat(open.events()).hasSize(2);
        }
    }
}
