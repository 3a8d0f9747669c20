package io.sharelift.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.record.Anchor;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.EvidenceSaved;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.StoredRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class EvidencePackTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir Path folder;

    private Path zip() {
        return folder.resolve("packs").resolve("acme-evidence.zip");
    }

    private Path unpacked() throws IOException {
        Path place = Files.createDirectories(folder.resolve("unpacked"));
        for (Map.Entry<String, byte[]> entry : Unpacked.files(zip()).entrySet()) {
            Files.write(place.resolve(entry.getKey()), entry.getValue());
        }
        return place;
    }

    private void pack() {
        try (MigrationRecord record = SampleRecord.withEverything(folder)) {
            EvidencePack.write(record, Optional.empty(), BERLIN, zip());
        }
    }

    @Test
    void aPackHasEverythingAndTheSumsOfIt() throws Exception {
        pack();

        Map<String, byte[]> entries = Unpacked.files(zip());
        assertThat(entries.keySet())
                .containsExactly(
                        "SHA256SUMS",
                        "HOW-TO-VERIFY.txt",
                        "report.html",
                        "report.pdf",
                        "safe-to-delete.html",
                        "safe-to-delete.html.sig",
                        "safe-to-delete.csv",
                        "shares-to-keep.csv",
                        "proofs.csv",
                        "migrated.csv",
                        "already.csv",
                        "failed.csv",
                        "unknown.csv",
                        "skipped.csv",
                        "record.sharelift");
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (!entry.getKey().equals("SHA256SUMS")) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(entry.getValue());
                sums.append(HexFormat.of().formatHex(hash))
                        .append("  ")
                        .append(entry.getKey())
                        .append('\n');
            }
        }
        assertThat(new String(entries.get("SHA256SUMS"), StandardCharsets.UTF_8))
                .isEqualTo(sums.toString());
    }

    @Test
    void thatEvidenceWasSavedIsInTheRecordOfThePackAndTheReportIsAboutThatOne() throws Exception {
        pack();

        Path place = unpacked();
        try (StoredRecord packed = StoredRecord.open(place.resolve("record.sharelift"))) {
            assertThat(packed.events())
                    .extracting(RecordedEvent::event)
                    .contains(new EvidenceSaved("acme-evidence.zip"));
            String head = packed.anchor().sequence() + "-" + packed.anchor().hash();
            assertThat(Files.readString(place.resolve("report.html"))).contains(head);
            assertThat(Files.readString(place.resolve("HOW-TO-VERIFY.txt"))).contains(head);
        }
        try (StoredRecord kept = StoredRecord.open(folder.resolve("acme-2026-11.sharelift"))) {
            assertThat(kept.events())
                    .extracting(RecordedEvent::event)
                    .contains(new EvidenceSaved("acme-evidence.zip"));
        }
    }

    @Test
    void aRecordThatIsOnlyLookedAtStaysAsItIsAndMakesTheSamePackTwice() throws Exception {
        SampleRecord.withEverything(folder).close();
        Path file = folder.resolve("acme-2026-11.sharelift");
        byte[] before = Files.readAllBytes(file);
        Path second = folder.resolve("second.zip");
        try (StoredRecord record = StoredRecord.open(file)) {
            EvidencePack.write(record, Optional.empty(), BERLIN, zip());
            EvidencePack.write(record, Optional.empty(), BERLIN, second);
        }
        assertThat(file).hasBinaryContent(before);
        assertThat(Unpacked.files(zip()).get("record.sharelift")).isEqualTo(before);
        assertThat(second).hasSameBinaryContentAs(zip());
    }

    @Test
    void aRecordThatWasCutOffIsPackedWithItsLog() throws Exception {
        Path file = folder.resolve("cut-off.sharelift");
        Anchor head;
        try (MigrationRecord record = SampleRecord.withEverything(folder)) {
            for (String log : List.of("", "-wal")) {
                Files.copy(
                        folder.resolve("acme-2026-11.sharelift" + log),
                        folder.resolve("cut-off.sharelift" + log));
            }
            head = record.anchor();
        }
        try (StoredRecord record = StoredRecord.open(file)) {
            EvidencePack.write(record, Optional.empty(), BERLIN, zip());
        }
        Path place = unpacked();
        assertThat(place.resolve("record.sharelift-wal")).isNotEmptyFile();
        try (StoredRecord packed = StoredRecord.open(place.resolve("record.sharelift"))) {
            assertThat(packed.anchor()).isEqualTo(head);
        }
        assertThat(verify(place, head.sequence() + "-" + head.hash()))
                .contains("The chain is whole. The anchor is in it.");
    }

    @Test
    void theScriptOfThePageSaysThatTheRecordIsWhole() throws Exception {
        pack();
        Path place = unpacked();
        Anchor head;
        try (StoredRecord packed = StoredRecord.open(place.resolve("record.sharelift"))) {
            head = packed.anchor();
        }

        assertThat(verify(place)).contains("The chain is whole.");
        assertThat(verify(place, head.sequence() + "-" + head.hash()))
                .contains("head " + head.sequence() + "-" + head.hash())
                .contains("last answer MIGRATED: 24 wallets")
                .contains("of desk-1 from event 1")
                .contains("The chain is whole. The anchor is in it.");
        assertThat(verify(place, head.sequence() + 9 + "-" + head.hash()))
                .contains("WRONG: the anchor is not in this record");
    }

    @Test
    void theScriptOfThePageFindsAChange() throws Exception {
        pack();
        Path place = unpacked();
        byte[] bytes = Files.readAllBytes(place.resolve("record.sharelift"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("Ada Lovelace");
        assertThat(at).isPositive();
        bytes[at] = 'I';
        Files.write(place.resolve("record.sharelift"), bytes);

        assertThat(verify(place)).containsPattern("WRONG: event \\d+ does not follow");
    }

    private static String verify(Path place, String... anchor) throws Exception {
        String page = Files.readString(place.resolve("HOW-TO-VERIFY.txt"));
        int from = page.indexOf("----- verify.py -----\n") + "----- verify.py -----\n".length();
        Files.writeString(
                place.resolve("verify.py"), page.substring(from, page.indexOf("----- end -----")));
        List<String> command = new ArrayList<>(List.of("python3", "verify.py"));
        command.addAll(List.of(anchor));
        return OutsideProgram.run(place, command.toArray(String[]::new));
    }
}
