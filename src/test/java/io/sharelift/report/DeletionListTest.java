package io.sharelift.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.DeletionListed;
import io.sharelift.record.RecordEvent.HeadSigned;
import io.sharelift.record.RecordEvent.ProofVerdict;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.TestAuthor;
import io.sharelift.report.DeletionList.Saved;
import io.sharelift.report.html.MadePage;
import io.sharelift.report.save.EvidenceException;
import io.sharelift.report.save.Sums;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is saved for somebody who wants to delete stored shares. */
class DeletionListTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    private Saved save(MadeRecord made) {
        return DeletionList.save(made.record(), Optional.empty(), BERLIN, out());
    }

    private Saved saveFrom(Path record, Path to) {
        try (StoredRecord stored = StoredRecord.open(record)) {
            return DeletionList.save(stored, Optional.empty(), BERLIN, to);
        }
    }

    private static String text(Path page) throws Exception {
        return MadePage.of(Files.readString(page)).textOf("main").getFirst();
    }

    /** Also for people to look at. */
    private static void picture(Path page) throws IOException {
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        Files.copy(page, pictures.resolve(page.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> notes(Path page) throws Exception {
        return MadePage.of(Files.readString(page)).textOf("strong");
    }

    @Test
    void theRecordHasTheListsSumAndTheMachineSignsIt() throws Exception {
        List<RecordedEvent> events;
        Saved saved;
        try (MadeRecord made = MadeRecord.withEveryReason(folder, "BETA")) {
            saved = save(made);
            events = made.record().events();
        }
        assertThat(saved.deletable()).isEqualTo(4);
        assertThat(saved.kept()).isEqualTo(10);
        assertThat(saved.signed()).isTrue();
        RecordedEvent listed =
                events.stream()
                        .filter(event -> event.event() instanceof DeletionListed)
                        .findFirst()
                        .orElseThrow();
        assertThat(listed.event())
                .isEqualTo(new DeletionListed("safe-to-delete.csv", Sums.of(saved.list()), 4, 10));
        RecordedEvent head =
                events.stream()
                        .filter(event -> event.sequence() > listed.sequence())
                        .filter(event -> event.event() instanceof HeadSigned)
                        .findFirst()
                        .orElseThrow();
        RecordedEvent last = events.getLast();
        String hex = Sums.of(saved.list());
        assertThat(text(saved.page()))
                .contains("4 of 14 wallets may have their stored share deleted")
                .contains("Event " + listed.sequence() + ", signed in event " + head.sequence())
                .contains(last.sequence() + "-" + last.hash())
                .contains(hex.substring(0, 4) + " " + hex.substring(4, 8))
                .contains("anna on desk-1");
    }

    @Test
    void theListIsInTheRecordAndSignedBeforeAnythingElseIs() {
        try (MadeRecord made = MadeRecord.withEveryReason(folder, "BETA")) {
            made.record().append(new DeletionListed("a.csv", "ab", 1, 2));
            assertThat(made.record().events().getLast().event()).isInstanceOf(HeadSigned.class);
        }
    }

    @Test
    void openSslFindsThePagesSignatureRightAndThatOfAChangedPageWrong() throws Exception {
        Saved saved;
        try (MadeRecord made = MadeRecord.withEveryReason(folder, "BETA")) {
            saved = save(made);
        }
        assertThat(verify(saved)).contains("Signature Verified Successfully");

        Files.writeString(
                saved.page(), Files.readString(saved.page()).replace("14 wallets", "4 wallets"));
        assertThat(verify(saved)).contains("Signature Verification Failure");
    }

    /** Step 5 of the page on how to verify, as somebody would type it. */
    private static String verify(Saved saved) throws Exception {
        Path place = Objects.requireNonNull(saved.page().getParent());
        String spki = "302a300506032b6570032100" + TestAuthor.HERE.machine().publicHex();
        Files.write(place.resolve("key.der"), HexFormat.of().parseHex(spki));
        String page;
        try (InputStream in =
                Objects.requireNonNull(Evidence.class.getResourceAsStream("how-to-verify.txt"))) {
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String recipe =
                page.substring(page.indexOf("5. The list of"), page.indexOf("6. The wallets"))
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("printf") || line.startsWith("openssl"))
                        .collect(Collectors.joining("\n"))
                        .replace("@PAGE@", String.valueOf(saved.page().getFileName()));
        assertThat(recipe.lines()).hasSize(2);
        return OutsideProgram.run(place, "sh", "-c", recipe);
    }

    @Test
    void practiceIsSaidFirstAndInRed() throws Exception {
        try (MadeRecord made =
                MadeRecord.withEveryReason(folder, "PRACTICE").answered(2, ProofVerdict.WRONG)) {
            Saved saved = save(made);
            picture(saved.page());
            assertThat(String.valueOf(saved.page().getFileName())).startsWith("PRACTICE-");
            assertThat(String.valueOf(saved.list().getFileName())).startsWith("PRACTICE-");
            assertThat(notes(saved.page()))
                    .startsWith(
                            "✗ This was practice: delete nothing because of it",
                            "✗ A signature was wrong: nothing is safe to delete");
        }
        try (Stream<Path> files = Files.list(out())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(4)
                    .allMatch(name -> name.startsWith("PRACTICE-"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, ✗ This was practice: delete nothing because of it",
        "http://[::1]:8080, ✗ This was practice: delete nothing because of it",
        "https://localhost/v1, ✗ This was practice: delete nothing because of it",
        "https://localhost.example, ▲ This is about an address that an operator gave",
        "https://para.example, ▲ This is about an address that an operator gave"
    })
    void anAddressThatAnOperatorGaveIsNotTakenForPara(String base, String first) throws Exception {
        try (MadeRecord made = new MadeRecord(folder)) {
            made.record().append(new RecordEvent.PlanBegun(1));
            made.record().append(SampleRecord.frozen("CUSTOM", base, ""));
            assertThat(notes(save(made).page())).first().isEqualTo(first);
        }
    }

    @Test
    void afterAWrongSignatureNothingIsSafeAndThatIsSaidFirst() throws Exception {
        try (MadeRecord made =
                MadeRecord.withEveryReason(folder, "BETA").answered(2, ProofVerdict.WRONG)) {
            Saved saved = save(made);
            assertThat(saved.deletable()).isZero();
            assertThat(notes(saved.page()))
                    .containsExactly(
                            "✗ A signature was wrong: nothing is safe to delete",
                            "○ No stored share may be deleted");
            assertThat(text(saved.page())).contains("1 wallet has given a signature");
        }
    }

    @Test
    void aWrongSignatureIsNotForgottenWhenTheWalletIsAskedAgain() throws Exception {
        try (MadeRecord made =
                MadeRecord.withEveryReason(folder, "BETA").answered(2, ProofVerdict.WRONG)) {
            made.wanted(2).answered(2, ProofVerdict.GOOD);
            assertThat(notes(save(made).page()))
                    .first()
                    .isEqualTo("▲ A signature was wrong before");
        }
    }

    @Test
    void whatDeletingMeansAndWhatEachWalletHasShownIsSaid() throws Exception {
        try (MadeRecord made = MadeRecord.withEveryReason(folder, "BETA")) {
            Path page = save(made).page();
            picture(page);
            assertThat(text(page))
                    .contains("It cannot be repaired.")
                    .contains("only Para’s REST API can sign")
                    .contains("Migrating only added a share at Para")
                    .contains("Keep the stored shares until")
                    .contains("The list was last read, to its end, at")
                    .contains("1 gave a good signature when last asked, 3 were never asked.")
                    .contains("Shares its text with others")
                    .contains("Row without a wallet");
        }
    }

    @Test
    void aListFromACopyIsNotSignedAndSaysSo() throws Exception {
        MadeRecord.withEveryReason(folder, "BETA").close();
        Path record = folder.resolve("acme-2026-11.sharelift");
        byte[] before = Files.readAllBytes(record);
        Saved saved = saveFrom(record, out());

        assertThat(saved.signed()).isFalse();
        assertThat(notes(saved.page())).first().isEqualTo("▲ Not signed: made from a copy");
        assertThat(out().resolve("safe-to-delete.html.sig")).doesNotExist();
        assertThat(record).hasBinaryContent(before);
    }

    @Test
    void aSignatureOfAnotherPageDoesNotStayBesideThisOne() throws Exception {
        Path copy = folder.resolve("copy.sharelift");
        try (MadeRecord made = MadeRecord.withEveryReason(folder, "BETA")) {
            made.record().copyTo(copy);
            save(made);
            assertThat(out().resolve("safe-to-delete.html.sig")).exists();
        }
        saveFrom(copy, out());
        assertThat(out().resolve("safe-to-delete.html.sig")).doesNotExist();
    }

    @Test
    void whoHasACopyWithTheListInItFindsTheSameListVouchedFor() throws Exception {
        try (MadeRecord made = MadeRecord.withEveryReason(folder, "BETA")) {
            save(made);
        }
        Saved again = saveFrom(folder.resolve("acme-2026-11.sharelift"), folder.resolve("again"));

        assertThat(again.list()).hasSameBinaryContentAs(out().resolve("safe-to-delete.csv"));
        assertThat(text(again.page())).contains("signed in event").doesNotContain("Not signed");
    }

    @Test
    void aListThatIsNoLongerTrueIsNotVouchedFor() throws Exception {
        try (MadeRecord made = MadeRecord.withEveryReason(folder, "BETA")) {
            save(made);
            made.left(3, 1);
        }
        Saved later = saveFrom(folder.resolve("acme-2026-11.sharelift"), folder.resolve("later"));
        assertThat(later.deletable()).isEqualTo(3);
        assertThat(notes(later.page())).first().isEqualTo("▲ Not signed: made from a copy");
    }

    @Test
    void thePackHasTheSameListsAndPageAsTheFolder() throws Exception {
        try (MadeRecord made = MadeRecord.withEveryReason(folder, "BETA");
                Evidence evidence =
                        Evidence.of(made.record(), Optional.empty(), "pack.zip", BERLIN)) {
            evidence.write(out());
            EvidencePack.write(evidence, folder.resolve("pack.zip"));
        }
        var packed = Unpacked.files(folder.resolve("pack.zip"));
        for (String name :
                List.of(
                        "safe-to-delete.html",
                        "safe-to-delete.html.sig",
                        "safe-to-delete.csv",
                        "shares-to-keep.csv",
                        "proofs.csv")) {
            assertThat(packed.get(name))
                    .as(name)
                    .isEqualTo(Files.readAllBytes(out().resolve(name)));
        }
        String how = new String(packed.get("HOW-TO-VERIFY.txt"), StandardCharsets.UTF_8);
        assertThat(how).contains("sha256sum safe-to-delete.csv").doesNotContain("@");
    }

    @Test
    void whatParaStatesCannotBreakThePage() throws Exception {
        String hostile = "</td><script>alert(1)</script>\u202E\"'`&<b>";
        assertThat(structure(hostile)).isEqualTo(structure("harmless"));
    }

    private String structure(String stated) throws Exception {
        Path place = Files.createTempDirectory(folder, "record");
        try (MadeRecord made = new MadeRecord(place)) {
            made.planned(1, Decision.SEND).begun("BETA").sent(1, Answer.MIGRATED).stopped();
            made.list(1, true, List.of(MadeRecord.listed(1, 1, stated, stated, stated)));
            Path report = place.resolve("report.html");
            HtmlReport.write(made.record(), BERLIN, report);
            MadePage page = MadePage.of(Files.readString(report));
            assertThat(page.textOf("script")).isEmpty();
            assertThat(String.join("\n", page.textOf("td"))).contains("Another type");
            return page.structure();
        }
    }

    @Test
    void whereNothingCanBeWrittenIsSaidInASentence() throws IOException {
        Files.writeString(out(), "not a folder");
        try (MadeRecord made = MadeRecord.withEveryReason(folder, "BETA")) {
            assertThatThrownBy(() -> save(made))
                    .isInstanceOf(EvidenceException.class)
                    .hasMessageContaining("could not be written");
        }
    }

    @Test
    void aRecordWithoutAPlanMakesEmptyLists() throws Exception {
        try (MadeRecord made = new MadeRecord(folder)) {
            made.record().append(new RecordEvent.PlanBegun(1));
            Saved saved = save(made);
            assertThat(saved.deletable() + saved.kept()).isZero();
            assertThat(notes(saved.page())).containsExactly("○ No stored share may be deleted");
        }
    }
}
