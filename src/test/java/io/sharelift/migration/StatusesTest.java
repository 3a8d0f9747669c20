package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

class StatusesTest {

    private static WalletStatus status(int index, WalletState state) {
        return new WalletStatus(index, Bench.id(index), state, 0, null, null, "");
    }

    private static Statuses all(int wallets, WalletState state) {
        return new Statuses(
                IntStream.range(0, wallets).mapToObj(index -> status(index, state)).toList());
    }

    @Test
    void theCountsAddUpWheneverSomebodyLooks() throws Exception {
        int wallets = 2000;
        Statuses statuses = all(wallets, WalletState.PLANNED);
        AtomicBoolean over = new AtomicBoolean();
        AtomicReference<String> wrong = new AtomicReference<>("");
        Thread looker =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!over.get()) {
                                        int sum =
                                                statuses.counts().values().stream()
                                                        .mapToInt(Integer::intValue)
                                                        .sum();
                                        if (sum != wallets) {
                                            wrong.set("once it was " + sum);
                                        }
                                    }
                                });
        List<Thread> workers = new ArrayList<>();
        for (int worker = 0; worker < 4; worker++) {
            int first = worker;
            workers.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        for (int i = first; i < wallets; i += 4) {
                                            statuses.change(status(i, WalletState.SEALING));
                                            statuses.change(status(i, WalletState.SENDING));
                                            statuses.change(status(i, WalletState.MIGRATED));
                                        }
                                    }));
        }
        for (Thread worker : workers) {
            worker.join();
        }
        over.set(true);
        looker.join();
        assertThat(wrong.get()).isEmpty();
        assertThat(statuses.counts()).containsEntry(WalletState.MIGRATED, wallets);
    }

    @Test
    void aForbiddenStepIsRefusedAndChangesNothing() {
        Statuses statuses = all(1, WalletState.MIGRATED);
        assertThatIllegalStateException()
                .isThrownBy(() -> statuses.change(status(0, WalletState.FAILED)));
        assertThat(statuses.get(0).state()).isEqualTo(WalletState.MIGRATED);
        assertThat(statuses.counts()).containsEntry(WalletState.MIGRATED, 1);
    }

    @Test
    void whateverTheStatesAreTheSummaryAddsUp() {
        WalletState[] states = WalletState.values();
        List<WalletStatus> mixed = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            if (states[i] != WalletState.READY) {
                mixed.add(status(mixed.size(), states[i]));
            }
        }
        RunSummary summary = new Statuses(mixed).summary(Duration.ZERO, RunEnd.finished());
        assertThat(Bench.sum(summary)).isEqualTo(summary.planned()).isEqualTo(mixed.size());
    }

    @Test
    void aReadyWalletCountsAsWhatItWasBefore() {
        Statuses statuses =
                new Statuses(
                        List.of(
                                status(0, WalletState.MIGRATED),
                                status(1, WalletState.ALREADY),
                                status(2, WalletState.SKIPPED),
                                status(3, WalletState.UNKNOWN)));
        for (int i = 0; i < 4; i++) {
            statuses.change(status(i, WalletState.READY));
        }
        RunSummary summary = statuses.summary(Duration.ZERO, RunEnd.finished());
        assertThat(summary.migrated()).isEqualTo(1);
        assertThat(summary.already()).isEqualTo(2);
        assertThat(summary.skipped()).isEqualTo(1);
        assertThat(summary.needPerson()).isZero();
    }

    @Test
    void theListIsLiveAndCannotBeChanged() {
        Statuses statuses = all(2, WalletState.PLANNED);
        List<WalletStatus> view = statuses.view();
        statuses.change(status(1, WalletState.STOPPED));
        assertThat(view).extracting(WalletStatus::state).endsWith(WalletState.STOPPED);
        assertThatThrownBy(view::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
