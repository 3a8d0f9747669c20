package io.sharelift.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.export.Finding;
import io.sharelift.export.FindingCode;
import io.sharelift.export.Inventory;
import io.sharelift.export.ShareReader;
import io.sharelift.export.WalletRow;
import io.sharelift.share.WalletType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The wallets that the practice Para makes, and the export that it writes of them. */
final class OwnWalletsTest {

    @TempDir Path folder;

    private Path export(PracticePara para) throws IOException {
        Path file = folder.resolve("new/practice-export.json");
        para.writeExport(file);
        return file;
    }

    private static PracticePara start(boolean allWell, int wallets) throws IOException {
        PracticeSettings settings = PracticeSettings.standard().withUntilReady(Duration.ZERO);
        return allWell
                ? PracticePara.startAllWell(settings, wallets)
                : PracticePara.start(settings, wallets);
    }

    @Test
    void whereAllIsWellEveryRowIsSoundAndEveryShareIsTheRightOne() throws Exception {
        try (PracticePara para = start(true, 60);
                Customer customer = new Customer(para)) {
            Inventory inventory = Customer.open(export(para));
            assertThat(inventory.rows())
                    .hasSize(60)
                    .allSatisfy(row -> assertThat(row.findings()).isEmpty());
            assertThat(inventory.rows().stream().map(WalletRow::type).collect(Collectors.toSet()))
                    .isEqualTo(Set.of(WalletType.values()));
            try (ShareReader shares = inventory.shares()) {
                for (WalletRow row : inventory.rows()) {
                    assertThat(customer.migrate(shares, row, row).statusCode()).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void theShareOfAnotherWalletNeverFits() throws Exception {
        try (PracticePara para = start(true, 40);
                Customer customer = new Customer(para)) {
            Inventory inventory = Customer.open(export(para));
            try (ShareReader shares = inventory.shares()) {
                List<WalletRow> rows = inventory.rows();
                for (int i = 0; i < rows.size(); i++) {
                    WalletRow other = rows.get((i + 1) % rows.size());
                    assertThat(customer.migrate(shares, rows.get(i), other).statusCode())
                            .isEqualTo(400);
                }
            }
        }
    }

    @Test
    void theUsualExportHasABitOfEverything() throws Exception {
        Map<Integer, Integer> answers = new HashMap<>();
        Inventory inventory;
        try (PracticePara para = start(false, 120);
                Customer customer = new Customer(para)) {
            inventory = Customer.open(export(para));
            try (ShareReader shares = inventory.shares()) {
                for (WalletRow row : inventory.rows()) {
                    if (!row.blocked() && !has(row, FindingCode.DUPLICATE_SAME)) {
                        answers.merge(status(customer, shares, row), 1, Integer::sum);
                    }
                }
            }
        }

        assertThat(answers)
                .containsEntry(200, 84)
                .containsEntry(409, 9)
                .containsEntry(404, 6)
                .containsEntry(400, 3)
                .containsEntry(500, 3)
                .containsEntry(0, 3);
        assertThat(inventory.files().getFirst().findings()).isEmpty();
        Set<FindingCode> codes =
                inventory.rows().stream()
                        .flatMap(row -> row.findings().stream())
                        .map(Finding::code)
                        .collect(Collectors.toSet());
        assertThat(codes)
                .contains(
                        FindingCode.SIGNER_MISSING,
                        FindingCode.NO_SEGMENT_FOR_ID,
                        FindingCode.SHARE_NOT_READABLE,
                        FindingCode.BASE64_REPAIRED,
                        FindingCode.DUPLICATE_SAME);
    }

    private static int status(Customer customer, ShareReader shares, WalletRow row)
            throws InterruptedException {
        try {
            return customer.migrate(shares, row, row).statusCode();
        } catch (IOException cut) {
            return 0;
        }
    }

    private static boolean has(WalletRow row, FindingCode code) {
        return row.findings().stream().anyMatch(finding -> finding.code() == code);
    }

    @Test
    void somePeopleHaveSeveralWalletsInOneShare() throws Exception {
        try (PracticePara para = start(false, 120)) {
            List<WalletRow> together =
                    Customer.open(export(para)).rows().stream()
                            .filter(row -> row.segments() == 3)
                            .toList();
            assertThat(together).hasSize(18).noneMatch(WalletRow::blocked);
        }
    }

    @Test
    void anExportIsTheSameWheneverItIsWritten() throws Exception {
        try (PracticePara para = start(false, 50)) {
            byte[] first = Files.readAllBytes(export(para));
            assertThat(Files.readAllBytes(export(para))).isEqualTo(first);
        }
    }

    @Test
    void noTwoPracticeParasHaveAWalletInCommon() throws Exception {
        try (PracticePara one = start(true, 10);
                PracticePara two = start(true, 10)) {
            byte[] first = Files.readAllBytes(export(one));
            Set<Object> ids = ids(Customer.open(export(one)));
            assertThat(Files.readAllBytes(export(two))).isNotEqualTo(first);
            assertThat(ids(Customer.open(export(two)))).doesNotContainAnyElementsOf(ids);
        }
    }

    private static Set<Object> ids(Inventory inventory) {
        return inventory.rows().stream().map(WalletRow::walletId).collect(Collectors.toSet());
    }

    @Test
    void makingTheUsualWalletsTakesNoTime() throws Exception {
        start(false, 120).close();
        long began = System.nanoTime();
        start(false, 120).close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }
}
