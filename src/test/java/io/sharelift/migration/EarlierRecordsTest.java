package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.para.ParaHost;
import io.sharelift.record.Answer;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.record.SendReason;
import io.sharelift.record.TestAuthor;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** What another record of this user did is not done again, and named. */
final class EarlierRecordsTest {

    @TempDir Path directory;
    private final Home home = TestHome.fresh();
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(directory, 3);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private MigrationRecord record(String name) {
        return MigrationRecord.open(home.records().resolve(name), TestAuthor.HERE);
    }

    private void migrated(MigrationRecord record, String environment, WalletId... wallets) {
        String base = bench.para.host().base().toString();
        record.append(new RunStarted(1, environment, base, "ab", wallets.length, 1, Start.ALL));
        for (WalletId wallet : wallets) {
            UUID request = UUID.randomUUID();
            record.append(new Intent(wallet, "ab", request, 1, SendReason.FIRST));
            record.append(
                    new Outcome(wallet, request, Answer.MIGRATED, 200, null, null, null, 5, null));
        }
    }

    private EarlierRecords done() {
        return EarlierRecords.done(home, bench.record(), bench.para.host());
    }

    @Test
    void aWalletThatAnotherRecordMigratedIsNotSentAndTheRecordIsNamed() throws Exception {
        try (MigrationRecord other = record("acme-2025.sharelift")) {
            migrated(other, "CUSTOM", Bench.id(0));
            other.append(new Confirmed(Bench.id(1), bench.para.host().base().toString(), "ready"));
        }

        EarlierRecords earlier = done();
        bench.plan = Plan.of(bench.read(), Picks.none(), Choice.all().withDone(earlier.done()));
        RunSummary summary = bench.run();

        assertThat(earlier.skipped()).isEmpty();
        assertThat(earlier.done()).containsOnlyKeys(Bench.id(0), Bench.id(1));
        assertThat(earlier.done().get(Bench.id(0)))
                .matches("Migrated by acme-2025\\.sharelift on \\d{1,2} [A-Z][a-z]+ 20\\d\\d");
        assertThat(bench.plan.count(Decision.DONE_BEFORE)).isEqualTo(2);
        assertThat(bench.para.sends()).containsOnlyKeys(Bench.id(2));
        assertThat(summary.skipped()).isEqualTo(2);
        assertThat(bench.open().statuses().getFirst().detail()).contains("acme-2025.sharelift");
    }

    @Test
    void whatWasOnlyTriedIsNotDone() {
        try (MigrationRecord other = record("tried.sharelift")) {
            other.append(
                    new RunStarted(
                            1,
                            "CUSTOM",
                            bench.para.host().base().toString(),
                            "ab",
                            1,
                            1,
                            Start.ALL));
            other.append(new Intent(Bench.id(0), "ab", UUID.randomUUID(), 1, SendReason.FIRST));
        }
        assertThat(done().done()).isEmpty();
    }

    @Test
    void practiceNeverCountsNeitherThereNorHere() {
        try (MigrationRecord other = record("practice.sharelift")) {
            migrated(other, "PRACTICE", Bench.id(0));
        }
        try (MigrationRecord other = record("real.sharelift")) {
            migrated(other, "CUSTOM", Bench.id(1));
        }
        assertThat(done().done()).containsOnlyKeys(Bench.id(1));
        ParaHost practice = ParaHost.practice(bench.para.host().base());
        assertThat(EarlierRecords.done(home, bench.record(), practice).done()).isEmpty();
    }

    @Test
    void anotherAddressDoesNotCount() {
        try (MigrationRecord other = record("other.sharelift")) {
            migrated(other, "CUSTOM", Bench.id(0));
        }
        assertThat(EarlierRecords.done(home, bench.record().file(), "https://x.example").done())
                .isEmpty();
        assertThat(
                        EarlierRecords.done(
                                        home,
                                        bench.record().file(),
                                        bench.para.host().base().toString())
                                .done())
                .hasSize(1);
    }

    @Test
    void neitherTheRecordItselfNorACopyOfItIsAnotherRecord() throws Exception {
        migrated(bench.record(), "CUSTOM", Bench.id(0));
        bench.record().copyTo(home.records().resolve("backup.sharelift"));
        new KnownRecords(home).remember(bench.record().file());

        assertThat(new KnownRecords(home).all()).hasSize(2);
        assertThat(done()).isEqualTo(EarlierRecords.none());
        bench.record().append(new Confirmed(Bench.id(1), "x", "ready"));
    }

    @Test
    void aRecordThatIsNoneOrOpenIsSaidAndTheOthersCount() throws Exception {
        Files.writeString(home.records().resolve("broken.sharelift"), "not a record at all");
        try (MigrationRecord good = record("good.sharelift")) {
            migrated(good, "CUSTOM", Bench.id(0));
        }
        try (MigrationRecord busy = record("open.sharelift")) {
            assertThat(busy.file()).exists();
            EarlierRecords earlier = done();
            assertThat(earlier.done()).containsOnlyKeys(Bench.id(0));
            assertThat(earlier.skipped())
                    .hasSize(2)
                    .anyMatch(words -> words.contains("broken.sharelift"))
                    .anyMatch(words -> words.contains("open.sharelift"));
        }
    }

    @Test
    void ofTwoThatDidItTheEarlierIsNamed() {
        for (String name : new String[] {"b-first.sharelift", "a-second.sharelift"}) {
            try (MigrationRecord other = record(name)) {
                migrated(other, "CUSTOM", Bench.id(0));
            }
        }
        assertThat(done().done())
                .isEqualTo(Map.of(Bench.id(0), done().done().get(Bench.id(0))))
                .allSatisfy((wallet, words) -> assertThat(words).contains("b-first"));
    }
}
