package io.sharelift.report.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.ProofVerdict;
import io.sharelift.record.account.Account;
import io.sharelift.record.reconcile.Keep;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.report.MadeRecord;
import io.sharelift.report.SampleRecord;
import io.sharelift.report.result.SourceColumns;
import io.sharelift.report.save.EvidenceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

class DeletionFilesTest {

    @TempDir Path folder;

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private Reconciliation everyReason(String environment) {
        try (MadeRecord made = MadeRecord.withEveryReason(folder, environment)) {
            return Reconciliation.of(Account.of(made.record()));
        }
    }

    private DeletionFiles write(Reconciliation reconciled) {
        return DeletionFiles.write(reconciled, SourceColumns.none(), folder);
    }

    private List<NamedCsvRecord> safe() throws IOException {
        return read(folder.resolve("safe-to-delete.csv"));
    }

    private List<NamedCsvRecord> kept() throws IOException {
        return read(folder.resolve("shares-to-keep.csv"));
    }

    @Test
    void onlyWhatIsReadyComparedAndProvenWhereAskedMayBeDeleted() throws IOException {
        write(everyReason("BETA"));

        assertThat(safe())
                .extracting(line -> line.getField("wallet"))
                .containsExactly(
                        SampleRecord.wallet(1),
                        SampleRecord.wallet(2),
                        SampleRecord.wallet(3),
                        SampleRecord.wallet(4));
    }

    @Test
    void eachReasonToKeepAShareIsGivenWithItsWords() throws IOException {
        write(everyReason("BETA"));

        TreeMap<String, String> reasons = new TreeMap<>();
        for (NamedCsvRecord line : kept()) {
            assertThat(line.getField("why")).isNotBlank();
            reasons.put(line.getField("wallet"), line.getField("reason"));
        }
        assertThat(reasons.values())
                .containsExactly(
                        "NO_WALLET",
                        "NOT_MIGRATED",
                        "NOT_READY",
                        "LIST_NOT_READ",
                        "DIFFERS",
                        "NOT_COMPARABLE",
                        "NOT_PROVEN",
                        "SHARED",
                        "NOT_MIGRATED",
                        "NOT_READY",
                        "NOT_PROVEN");
        Set<Keep> others = EnumSet.allOf(Keep.class);
        others.removeIf(keep -> reasons.containsValue(keep.name()));
        assertThat(others)
                .as("one needs a wrong signature, the other has no share here")
                .containsExactlyInAnyOrder(Keep.ALARM_ON_THE_RUN, Keep.NOT_OURS);
    }

    @Test
    void aWrongSignatureKeepsEveryShare() throws IOException {
        try (MadeRecord made =
                MadeRecord.withEveryReason(folder, "BETA").answered(2, ProofVerdict.WRONG)) {
            write(Reconciliation.of(Account.of(made.record())));
        }
        assertThat(safe()).isEmpty();
        assertThat(kept())
                .filteredOn(line -> !line.getField("wallet").isEmpty())
                .hasSize(14)
                .allMatch(line -> line.getField("reason").equals("ALARM_ON_THE_RUN"));
    }

    @Test
    void askingAgainAfterAWrongSignatureMakesNothingSafeUntilTheWalletHasSigned()
            throws IOException {
        try (MadeRecord made =
                MadeRecord.withEveryReason(folder, "BETA").answered(2, ProofVerdict.WRONG)) {
            assertThat(deletable(made)).isZero();
            assertThat(deletable(made.wanted(2))).isZero();
            assertThat(deletable(made.answered(2, ProofVerdict.MISSING))).isZero();
            assertThat(deletable(made.answered(2, ProofVerdict.GOOD))).isEqualTo(4);
        }
    }

    private static int deletable(MadeRecord made) {
        return Reconciliation.of(Account.of(made.record())).deletable();
    }

    @Test
    void aWalletOfNobodyHereIsInNeitherList() throws IOException {
        write(everyReason("BETA"));
        List<NamedCsvRecord> all = new ArrayList<>(safe());
        all.addAll(kept());
        assertThat(all)
                .extracting(line -> line.getField("wallet"))
                .doesNotContain(SampleRecord.wallet(50));
    }

    @Test
    void aLineHasWhatIsNeededToFindTheShareAgain() throws IOException {
        Reconciliation reconciled = everyReason("PRODUCTION");
        write(reconciled);

        NamedCsvRecord first = safe().getFirst();
        assertThat(first.getField("address")).isEqualTo(MadeRecord.address(1));
        assertThat(first.getField("type")).isEqualTo("EVM");
        assertThat(first.getField("source")).isEqualTo("customers.csv");
        assertThat(first.getField("row")).isEqualTo("1");
        assertThat(first.getField("fingerprint")).isEqualTo("00112233445566778899aabbccddeeff");
        assertThat(first.getField("fingerprint key")).isEqualTo("0f1e2d3c4b5a69788796a5b4c3d2e1f0");
        assertThat(first.getField("result")).isEqualTo("MIGRATED");
        assertThat(first.getField("at Para since")).endsWith("Z");
        assertThat(first.getField("ready at")).endsWith("Z");
        assertThat(first.getField("proof")).isEqualTo("good");
        assertThat(first.getField("environment")).isEqualTo("PRODUCTION");
        assertThat(safe().get(1).getField("proof")).isEqualTo("not asked");
        assertThat(safe().get(2).getField("result")).isEqualTo("DONE_BEFORE");
        assertThat(safe().get(2).getField("in the same stored share"))
                .isEqualTo(SampleRecord.wallet(4));
    }

    @Test
    void whatDiffersIsNamedWithBothValues() throws IOException {
        write(everyReason("BETA"));

        NamedCsvRecord other =
                kept().stream()
                        .filter(line -> line.getField("reason").equals("DIFFERS"))
                        .findFirst()
                        .orElseThrow();
        assertThat(other.getField("alarms")).isEqualTo("OTHER_KEY OTHER_SCHEME OTHER_TYPE");
        assertThat(other.getField("address at Para")).isEqualTo(MadeRecord.address(88));
        assertThat(other.getField("why"))
                .contains("Here: " + MadeRecord.address(8))
                .contains("At Para: " + MadeRecord.address(88))
                .contains("Here: EVM. At Para: SOLANA.");
    }

    @Test
    void practiceStandsInTheNamesOfTheFilesAndInEachLine() throws IOException {
        DeletionFiles files = write(everyReason("PRACTICE"));

        assertThat(files.names().all()).allMatch(name -> name.startsWith("PRACTICE-"));
        assertThat(read(folder.resolve("PRACTICE-safe-to-delete.csv")))
                .hasSize(4)
                .allMatch(line -> line.getField("environment").equals("PRACTICE"));
        assertThat(folder.resolve("safe-to-delete.csv")).doesNotExist();
    }

    @Test
    void aFingerprintOfAnEarlierPlanIsNotSaidToBeUnderTheKeyOfThisOne() throws IOException {
        Reconciliation reconciled;
        try (MadeRecord made = new MadeRecord(folder)) {
            made.planned(1, Decision.SEND).begun("BETA").sent(1, Answer.MIGRATED).list(1, true, 1);
            made.record().append(new io.sharelift.record.RecordEvent.PlanBegun(2));
            made.record().append(SampleRecord.frozen("BETA", "").stating(2, "cd"));
            reconciled = Reconciliation.of(Account.of(made.record()));
        }
        write(reconciled);
        assertThat(safe().getFirst().getField("fingerprint key")).isEmpty();
    }

    @Test
    void whatParaStatesIsNoFormula() throws IOException {
        Reconciliation reconciled;
        try (MadeRecord made = new MadeRecord(folder)) {
            made.planned(1, Decision.SEND).begun("BETA").sent(1, Answer.MIGRATED);
            made.list(
                    1,
                    true,
                    List.of(MadeRecord.listed(1, 1, "=cmd|' /C calc'!A0", "DKLS", "@SUM(1+1)")));
            reconciled = Reconciliation.of(Account.of(made.record()));
        }
        write(reconciled);
        assertThat(kept().getFirst().getField("address at Para")).isEqualTo("'@SUM(1+1)");
        assertThat(kept().getFirst().getFields())
                .noneMatch(cell -> cell.startsWith("=") || cell.startsWith("@"));
    }

    @Test
    void aListThatDoesNotSayWhatTheRecordSaysIsNoticed() throws IOException {
        Reconciliation reconciled = everyReason("BETA");
        write(reconciled);
        Path safe = folder.resolve("safe-to-delete.csv");
        Path keep = folder.resolve("shares-to-keep.csv");
        List<String> good = Files.readAllLines(safe);
        String kept = Files.readString(keep);

        Files.writeString(safe, crlf(good.subList(0, good.size() - 1)));
        assertDiffer(reconciled, safe, keep, "13 of 14 wallets");
        Files.writeString(safe, crlf(good) + good.getLast() + "\r\n");
        assertDiffer(reconciled, safe, keep, "is there twice");
        Files.writeString(safe, crlf(good).replace(SampleRecord.wallet(2), SampleRecord.wallet(5)));
        assertDiffer(reconciled, safe, keep, SampleRecord.wallet(5) + " is in safe-to-delete.csv");
        Files.writeString(safe, crlf(good) + good.getLast() + ",more\r\n");
        assertDiffer(reconciled, safe, keep, "has other columns");
        Files.writeString(safe, crlf(good));
        Files.writeString(keep, kept + kept.substring(kept.lastIndexOf("\r\n,") + 2));
        assertDiffer(reconciled, safe, keep, "2 rows without a wallet");
        Files.writeString(keep, kept);
        DeletionCheck.of(reconciled, safe, keep);
    }

    private static void assertDiffer(Reconciliation reconciled, Path safe, Path keep, String how) {
        assertThatThrownBy(() -> DeletionCheck.of(reconciled, safe, keep))
                .isInstanceOf(EvidenceException.class)
                .hasMessageContaining(how);
    }

    private static String crlf(List<String> lines) {
        return String.join("\r\n", lines) + "\r\n";
    }
}
