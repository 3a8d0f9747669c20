package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.migration.FakePara.Fault;
import io.sharelift.record.RecordEvent.HeadSigned;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.RunAccount;
import io.sharelift.record.verify.RecordVerifier;
import io.sharelift.record.verify.Verdict;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

/** The computer's clock is put back or forward in the middle of a run. */
class JumpingClockTest {

    private static final int WALLETS = 20;
    private static final WalletId MIDDLE = Bench.id(WALLETS / 2);
    private static final Duration MOMENT = Duration.ofMinutes(1);

    @TempDir Path directory;
    private Bench bench;
    private final AtomicReference<Duration> jump = new AtomicReference<>(Duration.ZERO);

    @BeforeEach
    void open() {
        bench = new Bench(directory, WALLETS);
        bench.settings = Bench.settings(1);
        InstantSource system = InstantSource.system();
        bench.restart(() -> system.instant().plus(jump.get()));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private RunSummary runWithJump(Duration how) throws InterruptedException {
        // Some have to wait, before the jump and after it.
        bench.para.faults(Bench.id(1), Fault.LATER, Fault.SERVER);
        bench.para.faults(Bench.id(WALLETS - 1), Fault.SERVER, Fault.LATER);
        bench.para.watch(
                (wallet, request) -> {
                    if (wallet.equals(MIDDLE)) {
                        jump.set(how);
                    }
                });
        return bench.run();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 24 * 365})
    void theRunGoesOnAndTheRecordKeepsItsOrder(long hours) throws Exception {
        RunSummary summary = runWithJump(Duration.ofHours(hours));
        assertThat(summary.migrated()).isEqualTo(WALLETS);
        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.FINISHED);
        assertThat(summary.took()).isBetween(Duration.ZERO, MOMENT);
        List<RecordedEvent> events = bench.record().events();
        assertThat(events)
                .extracting(RecordedEvent::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(bench.para.sends().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(WALLETS + 4);
        bench.restart();
        assertThat(verified().sound()).isTrue();
    }

    @Test
    void aClockThatWasPutBackIsRemarkedOn() throws Exception {
        runWithJump(Duration.ofHours(-1));
        bench.restart();
        assertThat(verified().remarks())
                .anyMatch(words -> words.matches("The clock went back by (59|60) min at event.*"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 24 * 365})
    void theFirstEventAfterAJumpIsSignedSoThatNoHourPassesUnsigned(long hours) throws Exception {
        runWithJump(Duration.ofHours(hours));
        List<RecordedEvent> events = bench.record().events();
        int jumped = 1;
        while (!isJump(events.get(jumped - 1).at(), events.get(jumped).at())) {
            jumped++;
        }
        assertThat(events.get(jumped + 1).event()).isInstanceOf(HeadSigned.class);
    }

    private static boolean isJump(Instant before, Instant after) {
        return Duration.between(before, after).abs().compareTo(MOMENT) > 0;
    }

    @Test
    void aRunInWhichTheClockWasPutBackDidNotTakeLessThanNothing() throws Exception {
        runWithJump(Duration.ofHours(-1));
        bench.restart();
        bench.record().close();
        try (StoredRecord stored = StoredRecord.open(bench.file())) {
            RunAccount run = Account.of(stored).runs().getFirst();
            assertThat(run.took()).isBetween(Duration.ZERO, MOMENT);
            assertThat(run.sent()).isEqualTo(WALLETS + 4);
        }
    }

    private Verdict verified() {
        bench.record().close();
        return RecordVerifier.verify(bench.file(), Optional.empty());
    }
}
