package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.para.Backoff;
import io.sharelift.para.FakeTicker;
import io.sharelift.para.ParaClient;
import io.sharelift.para.Paras;
import io.sharelift.para.ScriptedServer.Line;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.SendReason;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Trouble at Para that lasts for minutes, at its documented pace and with the standard waits, by a
 * clock that only waiting moves: the queue is the test's, all else is real.
 */
@Timeout(60)
class PassingTroubleTest {

    private static final int WALLETS = 40;
    private static final WalletId FIRST = Bench.id(0);

    /** What a POST meets while the trouble lasts. */
    private interface Trouble {
        void meet(WalletId wallet, Line line, Duration left) throws IOException;
    }

    @TempDir Path directory;
    private final FakeTicker time = new FakeTicker();
    private final long start = time.nanos();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final RunControl control = new RunControl();
    private Bench bench;
    private ParaClient para;
    private Board board;

    @BeforeEach
    void open() {
        bench = new Bench(directory, WALLETS);
        para = Paras.client(bench.para.host(), time);
        List<WalletStatus> first =
                IntStream.range(0, WALLETS)
                        .mapToObj(
                                i ->
                                        new WalletStatus(
                                                i,
                                                Bench.id(i),
                                                WalletState.PLANNED,
                                                0,
                                                null,
                                                null,
                                                ""))
                        .toList();
        board = new Board(new Statuses(first), RunListener.none(), InstantSource.system());
    }

    @AfterEach
    void close() {
        para.close();
        bench.close();
    }

    private Duration passed() {
        return Duration.ofNanos(time.nanos() - start);
    }

    private void trouble(Duration lasts, Trouble trouble) {
        bench.para.server.always(
                (request, line) -> {
                    Duration left = lasts.minus(passed());
                    if (request.isPost() && left.isPositive()) {
                        turnedAway.incrementAndGet();
                        String wallet = request.path().split("/", -1)[3];
                        trouble.meet(new WalletId(wallet), line, left);
                    } else {
                        bench.para.play(request, line);
                    }
                });
    }

    /** Every wallet as far as it comes, whatever is due first. */
    private void run(long seed) throws InterruptedException {
        RunSettings settings =
                RunSettings.standard()
                        .withBackoff(
                                new Backoff(
                                        Duration.ofMillis(500),
                                        Duration.ofSeconds(30),
                                        5,
                                        new Random(seed)));
        Desk desk = new Desk(para, bench.record()::append, board, settings, control);
        Deque<Task> fresh = new ArrayDeque<>();
        for (PlannedWallet planned : bench.plan.wallets()) {
            WalletId wallet = Bench.id(planned.index());
            fresh.add(new Task(planned, wallet, WalletCourse.planned(0), SendReason.FIRST));
        }
        PriorityQueue<Task> later =
                new PriorityQueue<>(Comparator.comparingLong((Task task) -> task.due));
        try (SealingRoom sealing =
                new SealingRoom(bench.plan.inventory(), Bench.ENCLAVE.key(), 1)) {
            Sending sending = new Sending(desk, sealing, new RunGuard(desk, Bench.ENCLAVE.key()));
            while (!fresh.isEmpty() || !later.isEmpty()) {
                Task task = next(fresh, later);
                sending.take(task);
                Duration again = task.again;
                if (again != null) {
                    task.again = null;
                    task.due = time.nanos() + again.toNanos();
                    later.add(task);
                }
            }
        }
    }

    private Task next(Deque<Task> fresh, PriorityQueue<Task> later) {
        Task due = later.peek();
        if (due == null || (due.due > time.nanos() && !fresh.isEmpty())) {
            return fresh.remove();
        }
        time.sleep(Math.max(0, due.due - time.nanos()));
        return later.remove();
    }

    private List<WalletState> states() {
        return board.statuses().view().stream().map(WalletStatus::state).toList();
    }

    private List<SendReason> secondSends() {
        return bench.events(Intent.class).stream()
                .filter(intent -> intent.tryNumber() > 1)
                .map(Intent::why)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aParaThatIsDownForAMinuteFailsNoWallet(long seed) throws Exception {
        trouble(Duration.ofMinutes(1), (wallet, line, left) -> line.json(503, "{}"));
        run(seed);
        assertThat(states()).containsOnly(WalletState.MIGRATED);
        assertThat(passed()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
        // Ten a second would have been six hundred.
        assertThat(turnedAway).hasValueLessThan(40);
        assertThat(secondSends())
                .hasSize(turnedAway.get())
                .containsOnly(SendReason.AFTER_SERVER_TROUBLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aStormOfRefusalsThatNameNoTimeFailsNoWallet(long seed) throws Exception {
        trouble(Duration.ofMinutes(1), (wallet, line, left) -> line.json(429, "{}"));
        run(seed);
        assertThat(states()).containsOnly(WalletState.MIGRATED);
        assertThat(turnedAway).hasValueLessThan(40);
        assertThat(secondSends()).hasSize(turnedAway.get()).containsOnly(SendReason.AFTER_TOO_MANY);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void whereATimeIsNamedNobodyComesBefore(int status) throws Exception {
        trouble(
                Duration.ofMinutes(1),
                (wallet, line, left) ->
                        line.json(status, "{}", "Retry-After: " + (left.toSeconds() + 1)));
        run(1);
        assertThat(states()).containsOnly(WalletState.MIGRATED);
        assertThat(turnedAway).hasValue(1);
    }

    @Test
    void sharesThatArriveBehindAFailingGatewayAreFoundToBeThere() throws Exception {
        trouble(
                Duration.ofMinutes(1),
                (wallet, line, left) -> {
                    bench.para.took(wallet);
                    line.answer(504, "text/html", "<h1>504 Gateway Time-out</h1>");
                });
        run(1);
        assertThat(states())
                .containsOnly(WalletState.MIGRATED, WalletState.ALREADY)
                .contains(WalletState.ALREADY);
    }

    @Test
    void troubleWithOneWalletHoldsNobodyElse() throws Exception {
        bench.para.server.always(
                (request, line) -> {
                    if (request.isPost() && request.path().contains(FIRST.value())) {
                        line.json(500, "{}");
                    } else {
                        bench.para.play(request, line);
                    }
                });
        run(1);
        assertThat(states()).containsOnlyOnce(WalletState.FAILED);
        assertThat(passed()).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void aParaThatIsDownForAnHourIsNotBatteredAndWhatIsLeftSaysWhatToDo() throws Exception {
        trouble(Duration.ofHours(1), (wallet, line, left) -> line.json(503, "{}"));
        run(1);
        assertThat(states()).containsOnly(WalletState.FAILED);
        assertThat(turnedAway).hasValue(5 * WALLETS);
        assertThat(passed()).isGreaterThan(Duration.ofMinutes(15));
        assertThat(board.statuses().get(0).detail())
                .contains("In 5 tries Para did not say that it has the share")
                .contains("Retry it later");
    }
}
