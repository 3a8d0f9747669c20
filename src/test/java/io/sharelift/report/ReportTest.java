package io.sharelift.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.record.Anchor;
import io.sharelift.record.Answer;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.anchor.AnchorQr;
import io.sharelift.record.anchor.AnchorWords;
import io.sharelift.report.html.MadePage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

/** What the report tells people; the PDF is drawn from the same page. */
class ReportTest {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @TempDir Path folder;

    private String html(MigrationRecord record, ZoneId zone) throws IOException {
        Path file = folder.resolve("out").resolve("report.html");
        HtmlReport.write(record, zone, file);
        return Files.readString(file);
    }

    @Test
    void theSummaryComesFirstAndSaysWhatToDo() throws Exception {
        try (MigrationRecord record = SampleRecord.withEverything(folder)) {
            String html = html(record, ZoneOffset.UTC);
            Files.createDirectories(Path.of("target", "screenshots"));
            Files.writeString(Path.of("target", "screenshots", "report.html"), html);
            MadePage page = MadePage.of(html);

            assertThat(page.textOf("h2"))
                    .containsExactly(
                            "Summary",
                            "The plan",
                            "Approval and rehearsal",
                            "Runs",
                            "Ready and proven",
                            "Safe to delete",
                            "Exceptions",
                            "Timeline",
                            "Computers",
                            "Anchor");
            assertThat(page.textOf("section").getFirst())
                    .contains("Some wallets need a person")
                    .contains("26 of 40 wallets are in Para’s ready list, and 2 more")
                    .contains("The last run was cut off")
                    .contains(
                            "24 migrated, 4 already there, 5 failed, 2 not known, 5 not sent, of 40"
                                    + " wallets. Para lists 26 as ready.")
                    .contains(
                            "Keep the stored shares of 40 wallets: they are in shares-to-keep.csv");
        }
    }

    @Test
    void planApprovalsRunsTimelineAndComputersAreTold() throws Exception {
        try (MigrationRecord record = SampleRecord.withEverything(folder)) {
            String text = String.join("\n", MadePage.of(html(record, KOLKATA)).textOf("main"));

            assertThat(text)
                    .contains("https://api.beta.getpara.com")
                    .contains("3f6c 0a1b 2c3d")
                    .contains("at most 600 requests a minute")
                    .contains("DUPLICATE_SAME on 3 wallets")
                    .contains("customers.csv (1,234,567 bytes)")
                    .contains("Ada Lovelace", "controller", "CHG-1042", "anna on desk-1")
                    .contains("36 shares read again")
                    .contains("4 wallets went first, and Para then listed 4 of them as ready")
                    .contains("All four are ready, so go on.")
                    .contains("Stopped by the operator. (paused once)")
                    .contains("Cut off: the record does not say.")
                    .contains("Plan 1 was frozen, with 40 wallets")
                    .contains("24 shares sent in")
                    .contains("Para was seen to list 26 wallets as ready")
                    .contains("It made the record.")
                    .contains("local time of Asia/Kolkata");
            assertThat(text)
                    .containsPattern("\\d\\d:\\d\\d:\\d\\d UTC \\([^)]*\\d\\d:\\d\\d local\\)");
        }
    }

    @Test
    void everyWalletThatIsNotDoneIsNamedWithWhatToDo() throws Exception {
        try (MigrationRecord record = SampleRecord.withEverything(folder)) {
            String exceptions = MadePage.of(html(record, KOLKATA)).textOf("section").get(6);
            for (int wallet = 29; wallet <= 40; wallet++) {
                assertThat(exceptions).contains(SampleRecord.wallet(wallet));
            }
            assertThat(exceptions)
                    .doesNotContain(SampleRecord.wallet(28))
                    .contains("404 · NOT_FOUND · No such wallet · Request req-31")
                    .contains("The row names no wallet.");
            assertThat(exceptions.indexOf(SampleRecord.wallet(33)))
                    .as("what is not known comes first")
                    .isLessThan(exceptions.indexOf(SampleRecord.wallet(29)));
        }
    }

    @Test
    void whatParaListsIsToldBesideWhatTheExportsSay() throws Exception {
        try (MadeRecord made = MadeRecord.withEveryReason(folder, "BETA")) {
            String html = html(made.record(), KOLKATA);
            Files.createDirectories(Path.of("target", "screenshots"));
            Files.writeString(Path.of("target", "screenshots", "report-proven.html"), html);
            PdfReport.write(
                    made.record(), KOLKATA, Path.of("target", "screenshots", "report-proven.pdf"));
            List<String> sections = MadePage.of(html).textOf("section");

            assertThat(sections.getFirst())
                    .contains("Export and Para do not agree")
                    .contains("2 wallets are not at Para as the export")
                    .contains("Keep the stored shares of 10 wallets");
            assertThat(sections.get(4))
                    .contains("To its end", "0 wallets on no page")
                    .contains("In the ready list10", "Not ready yet2", "Not migrated2")
                    .contains("Of nobody here1")
                    .contains("✗ Another address or key" + MadeRecord.address(8))
                    .contains("✗ Another typeEVMSOLANA")
                    .contains("✗ Ready no longerwas in the ready list")
                    .contains("No. 1 (chosen)", "1 good, 0 wrong, 1 missing", "All were asked.")
                    .contains("proofs.csv");
            assertThat(sections.get(6)).contains(SampleRecord.wallet(13));
        }
    }

    @Test
    void aRecordWhoseReadyListWasNeverReadSaysSo() throws Exception {
        try (MigrationRecord record = SampleRecord.withEverything(folder)) {
            List<String> sections = MadePage.of(html(record, KOLKATA)).textOf("section");
            assertThat(sections.get(4))
                    .contains("Para’s ready list was not read", "No wallet was asked to sign.");
            assertThat(sections.get(5)).contains("No stored share may be deleted");
        }
    }

    @Test
    void aListThatWasReadInPartIsNotCalledWhole() throws Exception {
        try (MadeRecord made = new MadeRecord(folder)) {
            made.planned(1, Decision.SEND).planned(2, Decision.SEND).begun("BETA");
            made.sent(1, Answer.MIGRATED).sent(2, Answer.MIGRATED).list(1, false, 1);
            List<String> sections = MadePage.of(html(made.record(), KOLKATA)).textOf("section");
            assertThat(sections.get(4))
                    .contains("The ready list was not read to its end", "1 wallet on 1 page")
                    .contains(SampleRecord.wallet(2));
            assertThat(sections.get(5)).contains("The list was last read, not to its end, at");
        }
    }

    @Test
    void thatEveryWalletIsReadyDoesNotSayThatItsShareMayGo() throws Exception {
        try (MadeRecord made = new MadeRecord(folder)) {
            made.planned(1, Decision.SEND).begun("BETA").sent(1, Answer.MIGRATED).confirmed(1);
            String summary = MadePage.of(html(made.record(), KOLKATA)).textOf("section").getFirst();
            assertThat(summary)
                    .contains("Para lists every wallet as ready")
                    .contains("does not make a stored share safe to delete")
                    .contains("Keep the stored shares of 1 wallet");
        }
    }

    @Test
    void theAnchorIsTheHeadOfTheRecord() throws Exception {
        try (MigrationRecord record = SampleRecord.withEverything(folder)) {
            Anchor head = record.anchor();
            MadePage page = MadePage.of(html(record, KOLKATA));
            assertThat(page.textOf("pre"))
                    .containsExactly(
                            "sharelift record verify \"acme-2026-11.sharelift\" --anchor "
                                    + head.sequence()
                                    + "-"
                                    + head.hash());
            assertThat(AnchorWords.rows(head)).hasSize(4);
            assertThat(page.textOf("section").getLast()).contains(AnchorWords.rows(head));
            AnchorQr code = AnchorQr.of(head);
            int dark = 0;
            for (int i = 0; i < code.size() * code.size(); i++) {
                dark += code.isDark(i % code.size(), i / code.size()) ? 1 : 0;
            }
            String drawn = page.attribute("path", "d").getFirst();
            assertThat(drawn.chars().filter(c -> c == 'M').count()).isEqualTo(dark);
            assertThat(page.textOf("footer").getFirst()).contains(head.hash().substring(0, 16));
        }
    }

    @Test
    void thePageLoadsNothingRunsNothingAndStandsAlone() throws Exception {
        try (MigrationRecord record = SampleRecord.withEverything(folder)) {
            String html = html(record, KOLKATA);
            MadePage page = MadePage.of(html);
            String style = page.textOf("style").getFirst();
            String hash =
                    Base64.getEncoder()
                            .encodeToString(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(style.getBytes(StandardCharsets.UTF_8)));
            assertThat(page.attribute("meta", "content").getFirst())
                    .startsWith("default-src 'none'; style-src 'sha256-" + hash + "'");
            assertThat(page.textOf("script")).isEmpty();
            assertThat(html).doesNotContain("src=", "url(", "@import", " style=");
            assertThat(page.attribute("a", "href")).allMatch(link -> link.startsWith("#"));
        }
    }

    @Test
    void theSameRecordMakesTheSameFiles() throws Exception {
        try (MigrationRecord record = SampleRecord.withEverything(folder)) {
            Path one = folder.resolve("one.pdf");
            Path two = folder.resolve("two.pdf");
            PdfReport.write(record, KOLKATA, one);
            PdfReport.write(record, KOLKATA, two);
            assertThat(one).hasSameBinaryContentAs(two);
            assertThat(html(record, KOLKATA)).isEqualTo(html(record, KOLKATA));
        }
    }

    @Test
    void aRecordWithoutAPlanSaysThatNothingWasSent() throws Exception {
        try (MigrationRecord record = SampleRecord.open(folder)) {
            record.append(new PlanBegun(1));
            String text = MadePage.of(html(record, KOLKATA)).textOf("main").getFirst();
            assertThat(text)
                    .contains("Nothing was sent")
                    .contains("No plan was frozen.")
                    .contains("There was no run.");
            PdfReport.write(record, KOLKATA, folder.resolve("empty.pdf"));
        }
    }

    @Test
    void practiceIsSaidFirst() throws Exception {
        try (MigrationRecord record = SampleRecord.open(folder)) {
            record.append(new PlanBegun(1));
            record.append(SampleRecord.frozen("PRACTICE", ""));
            assertThat(MadePage.of(html(record, KOLKATA)).textOf("strong").getFirst())
                    .isEqualTo("▲ This was practice");
        }
    }

    @Test
    void whatWasThereBeforeStaysUntilTheNewFileIsWhole() throws Exception {
        Path file = folder.resolve("report.pdf");
        Files.writeString(file, "old");
        try (MigrationRecord record = SampleRecord.withEverything(folder)) {
            PdfReport.write(record, KOLKATA, file);
        }
        assertThat(Files.readAllBytes(file)).startsWith('%', 'P', 'D', 'F');
        Files.move(file, folder.resolve("kept.pdf"), StandardCopyOption.REPLACE_EXISTING);
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .allMatch(name -> !name.endsWith(".new"));
        }
    }
}
