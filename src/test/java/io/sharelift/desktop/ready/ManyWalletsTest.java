package io.sharelift.desktop.ready;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.rows.RowOrder;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.reconcile.Keep;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.record.reconcile.Standing;
import io.sharelift.share.WalletId;
import io.sharelift.share.address.Agreement;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.AbstractList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** However many wallets there are, the window's thread never goes from one to the next. */
final class ManyWalletsTest {

    private static final int MANY = 100_000;

    /** More than any table shows at once, and next to nothing of all of them. */
    private static final int FEW = 200;

    /** Counts who asks for wallets in the window's thread. */
    private static final class Watched extends AbstractList<Reconciled> {
        final AtomicInteger here = new AtomicInteger();
        final AtomicInteger elsewhere = new AtomicInteger();
        private final Thread window = Thread.currentThread();

        @Override
        public Reconciled get(int number) {
            (Thread.currentThread().equals(window) ? here : elsewhere).incrementAndGet();
            WalletId id = new WalletId("wallet-%06d".formatted(number));
            return new Reconciled(
                    id,
                    number % 3 == 0 ? Standing.READY : Standing.ELSEWHERE,
                    null,
                    new WalletListed(id, 1, "EVM", "DKLS", "ready", "0x" + number, null),
                    Agreement.NOT_COMPARABLE,
                    Set.of(),
                    Keep.NOT_OURS);
        }

        @Override
        public int size() {
            return MANY;
        }
    }

    /** Work in another thread, and what comes of it in the one that asked. */
    private static final class TasksElsewhere implements TaskRunner {
        @Override
        public <T> Running run(
                String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            FutureTask<T> task = new FutureTask<>(work);
            Thread.ofPlatform().name(name).start(task);
            try {
                done.accept(task.get());
            } catch (ExecutionException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return () -> {};
        }

        @Override
        public void soon(Runnable action) {
            action.run();
        }

        @Override
        public void nextFrame(Runnable action) {
            action.run();
        }

        @Override
        public Running every(Duration period, Runnable action) {
            return () -> {};
        }
    }

    private final Watched wallets = new Watched();
    private final TasksElsewhere tasks = new TasksElsewhere();
    private final ReconciliationModel model =
            new ReconciliationModel(new Job(), tasks, InstantSource.system());

    private void show() {
        tasks.run(
                "reading",
                () -> ReadyWallets.of(wallets, Instant.EPOCH),
                model::show,
                e -> {
                    throw new AssertionError(e);
                });
    }

    @Test
    void showingCountingFilteringAndSortingAreDoneElsewhere() {
        show();
        assertThat(model.counts().of(Standing.READY)).isEqualTo(MANY / 3 + 1);
        model.selectedProperty().set(model.rows().get(77_777));
        show();
        model.filterProperty().set(ReadyFilter.ALL.withPart(Part.READY));
        assertThat(model.rows()).hasSize(MANY / 3 + 1);
        model.queryProperty().set("wallet-0999");
        assertThat(model.rows()).hasSize(34);
        model.queryProperty().set("");
        model.sort(
                List.of(
                        new RowOrder<>(
                                "address", true, (all, number) -> all.row(number).address())));
        assertThat(model.rows().getFirst().address()).isEqualTo("0x99999");

        assertThat(wallets.here.get()).isLessThan(FEW);
        assertThat(wallets.elsewhere.get()).isGreaterThan(4 * MANY);
    }
}
