package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.migration.ReadyLook.Found;
import io.sharelift.migration.ReadyLook.Look;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaException;
import io.sharelift.para.Paras;
import io.sharelift.para.ScriptedServer;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Whether Para's ready list shows a wallet, by as few questions as will do. */
@Timeout(20)
class ReadyLookTest {

    private static final WalletId OURS = Bench.id(0);
    private static final WalletId OTHER = Bench.id(1);
    private static final String ADDRESS = "0x34cd512b337e71a21d3f4a1104781d8842cef05e";

    /** How long a page takes by the test's clock. */
    private static final long PAGE = 1000;

    private final ScriptedServer server = new ScriptedServer();
    private final ParaClient para = Paras.client(server.host());
    private final RunControl control = new RunControl();
    private final AtomicLong now = new AtomicLong();
    private final ReadyLook look = new ReadyLook(para, control, now::get);

    @AfterEach
    void close() {
        para.close();
        server.close();
    }

    private void lists(WalletId... ready) {
        answers(page("", ready));
    }

    private void answers(String page) {
        server.always(
                (request, line) -> {
                    now.addAndGet(PAGE);
                    line.json(200, page);
                });
    }

    /** A page after which the list goes on here, or nowhere. */
    private static String page(String cursor, WalletId... ready) {
        String data =
                Arrays.stream(ready)
                        .map(wallet -> Paras.wallet(wallet, "ready"))
                        .collect(Collectors.joining(","));
        return "{\"data\":[%s],\"pagination\":{\"hasMore\":%s,\"cursor\":\"%s\"}}"
                .formatted(data, !cursor.isEmpty(), cursor);
    }

    private Look walk(WalletId wallet, long doubtSince) throws Exception {
        return look.at(wallet, null, doubtSince);
    }

    private int asked() {
        return server.requests().size();
    }

    @Test
    void anAddressCostsOneQuestion() throws Exception {
        lists(OURS, OTHER);
        assertThat(look.at(OURS, ADDRESS, 0).found()).isEqualTo(Found.LISTED);
        assertThat(server.requests())
                .extracting(ScriptedServer.Request::target)
                .containsExactly("/v1/wallets?limit=100&status=ready&address=" + ADDRESS);
    }

    @Test
    void anotherWalletWithTheSameAddressIsNotOurs() throws Exception {
        lists(OTHER);
        assertThat(look.at(OURS, ADDRESS, 0).found()).isEqualTo(Found.NOT_LISTED);
    }

    @Test
    void aListThatHeedsNoAddressIsNotReadToItsEndForEachWallet() throws Exception {
        answers(page("next", OTHER));
        assertThat(look.at(OURS, ADDRESS, 0).found()).isEqualTo(Found.NOT_LISTED);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void anEntryThatIsNotReadyDoesNotCount() throws Exception {
        answers("{\"data\":[" + Paras.wallet(OURS, "creating") + "]}");
        assertThat(look.at(OURS, ADDRESS, 0).found()).isEqualTo(Found.NOT_LISTED);
        assertThat(walk(OURS, 0).found()).isEqualTo(Found.NOT_LISTED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "two words", "ärger", "0x\r\nX-Other: 1"})
    void whatCannotBeAnAddressIsNotAskedFor(String address) throws Exception {
        lists(OURS);
        assertThat(look.at(OURS, address, 0).found()).isEqualTo(Found.LISTED);
        assertThat(look.at(OTHER, "1".repeat(129), 0).found()).isEqualTo(Found.NOT_LISTED);
        assertThat(server.requests())
                .extracting(ScriptedServer.Request::target)
                .containsOnly("/v1/wallets?limit=100&status=ready");
    }

    @Test
    void whoeverWasInDoubtBeforeAWalkSharesIt() throws Exception {
        server.first((request, line) -> line.json(200, page("2", OTHER)));
        lists(OURS);
        assertThat(walk(OURS, 0).found()).isEqualTo(Found.LISTED);
        assertThat(walk(OTHER, 0).found()).isEqualTo(Found.LISTED);
        assertThat(walk(Bench.id(2), 0).found()).isEqualTo(Found.NOT_LISTED);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void aWalkDoesNotSayThatAWalletIsMissingWhoseDoubtIsYounger() throws Exception {
        lists(OTHER);
        walk(OTHER, 0);
        lists(OTHER, OURS);
        long doubt = now.get();
        Look first = walk(OURS, doubt);
        assertThat(first.found()).isEqualTo(Found.TOO_SOON);
        assertThat(first.again()).isEqualTo(Duration.ofNanos(10 * PAGE));
        assertThat(asked()).isEqualTo(1);
        now.addAndGet(first.again().toNanos());
        assertThat(walk(OURS, doubt).found()).isEqualTo(Found.LISTED);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void whatAnyWalkHasSeenCountsHoweverYoungTheDoubt() throws Exception {
        lists(OURS);
        walk(OTHER, 0);
        assertThat(walk(OURS, now.get()).found()).isEqualTo(Found.LISTED);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void aPausedWalkDoesNotKeepTheNextOneWaitingForAsLong() throws Exception {
        server.first(
                (request, line) -> {
                    now.addAndGet(Duration.ofHours(1).toNanos());
                    line.json(200, page(""));
                });
        walk(OTHER, 0);
        assertThat(walk(OURS, now.get()).again()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void anEndlessListIsLeftAfterAHundredPagesAndNotBegunAgain() throws Exception {
        AtomicLong number = new AtomicLong();
        server.always(
                (request, line) -> {
                    long here = number.incrementAndGet();
                    WalletId[] on = here == 100 ? new WalletId[] {OTHER} : new WalletId[0];
                    line.json(200, page("after-" + here, on));
                });
        assertThat(walk(OURS, 0).found()).isEqualTo(Found.LIST_UNREAD);
        assertThat(walk(OTHER, 1).found()).isEqualTo(Found.LISTED);
        assertThat(walk(Bench.id(2), 1).found()).isEqualTo(Found.LIST_UNREAD);
        assertThat(asked()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405})
    void aParaWithoutSuchAListLeavesTheWalletsOwnAnswer(int status) throws Exception {
        server.always((request, line) -> line.json(status, "{}"));
        assertThat(look.at(OURS, ADDRESS, 0).found()).isEqualTo(Found.LIST_UNREAD);
        assertThat(walk(OURS, 0).found()).isEqualTo(Found.LIST_UNREAD);
        assertThat(walk(OTHER, 1).found()).isEqualTo(Found.LIST_UNREAD);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void troubleWithAWalkIsTheTroubleOfAllWhoWaitedForIt() throws Exception {
        server.always((request, line) -> line.json(503, "{}"));
        assertThatThrownBy(() -> walk(OURS, 0)).isInstanceOf(ParaException.class);
        int before = asked();
        assertThatThrownBy(() -> walk(OTHER, 0)).isInstanceOf(ParaException.class);
        assertThat(asked()).isEqualTo(before);
        assertThatThrownBy(() -> look.at(OURS, ADDRESS, 0)).isInstanceOf(ParaException.class);
        // It passes, and the next walk is taken at its word.
        lists(OTHER);
        assertThat(walk(OTHER, now.addAndGet(1)).found()).isEqualTo(Found.LISTED);
    }

    @Test
    void aStopBreaksAWalkAndThoseWhoWaitForIt() throws Exception {
        CompletableFuture<Void> underWay = new CompletableFuture<>();
        server.always(
                (request, line) -> {
                    underWay.complete(null);
                    line.hold();
                });
        CompletableFuture<Look> walker = inTheBackground(OURS);
        underWay.get(10, TimeUnit.SECONDS);
        CompletableFuture<Look> waiter = inTheBackground(OTHER);
        control.stop(RunEnd.finished());
        assertBroken(walker);
        assertBroken(waiter);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void aPauseHoldsAWalkBetweenTwoPages() throws Exception {
        server.first(
                (request, line) -> {
                    control.pause();
                    line.json(200, page("2"));
                });
        lists(OURS);
        CompletableFuture<Look> walker = inTheBackground(OURS);
        while (!isHeld()) {
            Thread.onSpinWait();
        }
        assertThat(asked()).isEqualTo(1);
        control.resume();
        assertThat(walker.get(10, TimeUnit.SECONDS).found()).isEqualTo(Found.LISTED);
    }

    private boolean isHeld() {
        control.lock.lock();
        try {
            return control.lock.hasWaiters(control.changed);
        } finally {
            control.lock.unlock();
        }
    }

    private CompletableFuture<Look> inTheBackground(WalletId wallet) {
        CompletableFuture<Look> result = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                result.complete(control.breakable(() -> walk(wallet, 0)));
                            } catch (Exception e) {
                                result.completeExceptionally(e);
                            }
                        });
        return result;
    }

    private static void assertBroken(CompletableFuture<Look> look) {
        assertThatThrownBy(() -> look.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
    }
}
