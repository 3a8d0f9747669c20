package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.migration.CutLedger.Cut;
import io.sharelift.para.ScriptedServer.Request;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Asked;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.SendReason;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Killed, or without a disk to write to, at any moment: the record goes on from there. */
class CutOffTest {

    private static final int WALLETS = 5;
    private static final WalletId FIRST = Bench.id(0);

    /** The key, the start: then come the shares. */
    private static final int BEFORE_SENDING = 2;

    @TempDir Path directory;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(directory, WALLETS);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void cut(int appends, Cut how) {
        bench.ledger = record -> new CutLedger(record, appends, how);
    }

    private void whole() {
        bench.ledger = record -> record::append;
        bench.restart();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 6, 9, 12})
    void aRecordThatCannotBeWrittenStopsTheRunAndNothingIsSentUnwritten(int appends)
            throws Exception {
        cut(appends, Cut.REFUSED);
        MigrationRun run = bench.open();
        RunSummary summary = run.run();
        assertThat(Bench.sum(summary)).isEqualTo(WALLETS);
        // The last thing that is written is that the run has ended.
        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.RECORD_FAILED);
        assertThat(summary.end().words()).contains("has been closed");
        int sent = bench.para.server.posts().size();
        whole();
        assertThat(bench.events(Intent.class)).hasSize(sent);
        assertThat(everyPostWasWritten()).isTrue();
        goOnAndCheck();
    }

    private boolean everyPostWasWritten() {
        List<Intent> intents = bench.events(Intent.class);
        return bench.para.server.posts().stream()
                .allMatch(post -> intents.stream().anyMatch(i -> Runs.isIntentOf(i, post)));
    }

    /**
     * Whatever was cut: the next run leaves every wallet taken once, and says why it sent twice.
     */
    private void goOnAndCheck() throws InterruptedException {
        RunSummary summary = bench.run();
        assertThat(Bench.sum(summary)).isEqualTo(WALLETS);
        assertThat(summary.needPerson()).isZero();
        for (WalletId wallet : Bench.ids(0, WALLETS)) {
            assertThat(bench.para.taken(wallet)).isEqualTo(1);
            List<SendReason> reasons =
                    bench.events(Intent.class).stream()
                            .filter(intent -> intent.wallet().equals(wallet))
                            .map(Intent::why)
                            .toList();
            assertThat(reasons.getFirst()).isEqualTo(SendReason.FIRST);
            assertThat(reasons.subList(1, reasons.size())).doesNotContain(SendReason.FIRST);
        }
        assertThat(everyPostWasWritten()).isTrue();
        int sent = bench.para.server.posts().size();
        bench.restart();
        bench.run();
        assertThat(bench.para.server.posts()).hasSize(sent);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8, 11})
    void whoeverIsKilledBeforeWritingGoesOnFromWhatIsWritten(int appends) throws Exception {
        kill(appends, Cut.KILLED_BEFORE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8, 11})
    void whoeverIsKilledAfterWritingGoesOnFromWhatIsWritten(int appends) throws Exception {
        kill(appends, Cut.KILLED_AFTER);
    }

    private void kill(int appends, Cut how) throws Exception {
        cut(appends, how);
        MigrationRun run = bench.open();
        assertThatThrownBy(run::run).isInstanceOf(CutLedger.Killed.class);
        whole();
        goOnAndCheck();
    }

    @ParameterizedTest
    @EnumSource(
            value = Cut.class,
            names = {"KILLED_BEFORE", "REFUSED"})
    void aShareWhoseAnswerWasNotWrittenIsSettledByAskingFirst(Cut how) throws Exception {
        bench.settings = Bench.settings(1);
        cut(BEFORE_SENDING + 1, how);
        MigrationRun run = bench.open();
        if (how == Cut.REFUSED) {
            assertThat(run.run().unknown()).isEqualTo(1);
        } else {
            assertThatThrownBy(run::run).isInstanceOf(CutLedger.Killed.class);
        }
        assertThat(run.statuses().getFirst().state()).isEqualTo(WalletState.UNKNOWN);
        assertThat(bench.para.taken(FIRST)).isEqualTo(1);
        whole();
        MigrationRun next = bench.open();
        assertThat(next.statuses().getFirst().state()).isEqualTo(WalletState.UNKNOWN);
        assertThat(next.statuses().getFirst().detail()).contains("when the program ended");
        RunSummary summary = next.run();
        assertThat(bench.para.posts(FIRST)).hasSize(1);
        assertThat(bench.events(Asked.class)).hasSize(1);
        assertThat(next.statuses().getFirst().state()).isEqualTo(WalletState.READY);
        assertThat(summary.already()).isEqualTo(1);
        assertThat(summary.migrated()).isEqualTo(WALLETS - 1);
    }

    @Test
    void anIntentThatNeverLeftIsAskedAboutAndThenSent() throws Exception {
        bench.settings = Bench.settings(1);
        cut(BEFORE_SENDING, Cut.KILLED_AFTER);
        assertThatThrownBy(bench.open()::run).isInstanceOf(CutLedger.Killed.class);
        assertThat(bench.para.server.posts()).isEmpty();
        whole();
        assertThat(bench.events(Intent.class)).hasSize(1);
        assertThat(bench.events(Outcome.class)).isEmpty();
        assertThat(bench.run().migrated()).isEqualTo(WALLETS);
        assertThat(bench.events(Intent.class))
                .filteredOn(intent -> intent.wallet().equals(FIRST))
                .extracting(Intent::why)
                .containsExactly(SendReason.FIRST, SendReason.TO_SETTLE);
    }

    @Test
    void anOutcomeIsWrittenBeforeAnybodyIsTold() throws Exception {
        bench.listener =
                new RunListener() {
                    @Override
                    public void changed(WalletStatus status) {
                        WalletId wallet = status.wallet();
                        if (status.state().awaitsConfirmation()
                                && (wallet == null || !hasOutcome(wallet))) {
                            bench.para.complaints.add(status.toString());
                        }
                    }

                    @Override
                    public void phase(RunPhase phase) {}
                };
        bench.run();
        assertThat(bench.para.complaints).isEmpty();
    }

    private boolean hasOutcome(WalletId wallet) {
        return bench.record().eventsOf(wallet).stream()
                .anyMatch(recorded -> recorded.event() instanceof Outcome);
    }

    @Test
    void aMistakeOfOursCostsOneWalletATryAndIsWrittenDown() throws Exception {
        AtomicBoolean once = new AtomicBoolean();
        bench.ledger =
                record ->
                        events -> {
                            RecordEvent event = events.isEmpty() ? null : events.getFirst();
                            if (event instanceof Outcome && !once.getAndSet(true)) {
                                throw new IllegalStateException("a mistake");
                            }
                            record.append(events);
                        };
        RunSummary summary = bench.run();
        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.FINISHED);
        assertThat(summary.migrated()).isEqualTo(WALLETS - 1);
        assertThat(summary.already()).isEqualTo(1);
        assertThat(bench.events(Intent.class)).hasSize(WALLETS);
        assertThat(bench.events(Outcome.class)).hasSize(WALLETS);
    }

    @Test
    void aMistakeThatMeetsAnotherStopsTheRunAndLeavesNoWalletOnItsWay() throws Exception {
        bench.ledger =
                record ->
                        events -> {
                            if (!events.isEmpty() && events.getFirst() instanceof Outcome) {
                                throw new StackOverflowError();
                            }
                            record.append(events);
                        };
        MigrationRun run = bench.open();
        RunSummary summary = run.run();
        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.PROGRAM_TROUBLE);
        assertThat(Bench.sum(summary)).isEqualTo(WALLETS);
        assertThat(Bench.states(run)).containsOnly(WalletState.UNKNOWN, WalletState.STOPPED);
        List<Request> posts = bench.para.server.posts();
        assertThat(summary.unknown()).isEqualTo(posts.size());
    }
}
