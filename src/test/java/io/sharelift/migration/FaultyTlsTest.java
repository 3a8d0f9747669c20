package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.para.Route;
import io.sharelift.para.ScriptedServer;
import io.sharelift.para.TestTls;
import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.SendReason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Whole runs to an address that asks for TLS: without a good handshake nothing is sent at all. */
@Timeout(60)
class FaultyTlsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    /** What the handshake meets, and what the operator reads of it. */
    enum Handshake {
        NOBODY_VOUCHES("is not trusted on this computer"),
        VOUCHED_FOR_ANOTHER_NAME("is not trusted on this computer"),
        NO_TLS_AT_ALL("ecure connection to 127.0.0.1"),
        RESET("127.0.0.1"),
        CLOSED("127.0.0.1");

        private final String words;

        Handshake(String words) {
            this.words = words;
        }

        /** From the next connection on. */
        void spoil(ScriptedServer server) {
            switch (this) {
                case NOBODY_VOUCHES -> server.speak(unknown.server());
                case VOUCHED_FOR_ANOTHER_NAME -> server.speak(otherName.server());
                case NO_TLS_AT_ALL -> server.speak(null);
                case RESET, CLOSED -> {}
            }
        }

        void meet(ScriptedServer.Line line) throws IOException {
            switch (this) {
                case RESET -> line.reset();
                case CLOSED -> line.close();
                default -> {}
            }
        }
    }

    private static TestTls good;
    private static TestTls otherName;
    private static TestTls unknown;
    private static Route route;

    @TempDir Path directory;
    private FaultyBench bench;

    @BeforeAll
    static void trust(@TempDir Path stores) throws Exception {
        good = new TestTls(stores, "ip:127.0.0.1");
        otherName = new TestTls(stores, "dns:api.getpara.com");
        unknown = new TestTls(stores, "ip:127.0.0.1,dns:localhost");
        // As if Java knew these two.
        route = Route.direct().trusting(TestTls.trusting(good, otherName));
    }

    @BeforeEach
    void open() {
        bench = new FaultyBench(directory);
        beWell();
        bench.connect(bench.para.server.secureHost(), LONG, route);
    }

    private void beWell() {
        bench.para.server.speak(good.server()).onConnect((number, line) -> {});
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void overAGoodHandshakeEverythingIsSent() throws Exception {
        MigrationRun run = bench.open();
        run.run();
        assertThat(FaultyBench.states(run)).containsOnly(WalletState.MIGRATED);
        bench.assertAllIsWellInTheEnd();
    }

    @ParameterizedTest
    @EnumSource(Handshake.class)
    void aBadHandshakeBeforeTheRunSendsNothingAndStopsIt(Handshake handshake) throws Exception {
        handshake.spoil(bench.para.server);
        bench.para.server.onConnect((number, line) -> handshake.meet(line));
        MigrationRun run = bench.open();
        RunSummary summary = run.run();
        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.NO_CONNECTION);
        assertThat(summary.end().words())
                .startsWith("Para cannot be reached")
                .contains(handshake.words)
                .contains("Nothing more was sent. Check the connection, then start again.");
        assertThat(FaultyBench.states(run)).containsOnly(WalletState.STOPPED);
        assertThat(bench.para.server.requests()).isEmpty();
        assertThat(bench.events(RunStarted.class)).isEmpty();
        assertThat(bench.events(Intent.class)).isEmpty();
        bench.assertTheRecordKnowsWhatParaHas();
        beWell();
        bench.open().run();
        bench.assertAllIsWellInTheEnd();
    }

    /** The enclave's key comes over a good connection, which is then closed. */
    private MigrationRun runThatGoesBad(Handshake handshake) throws InterruptedException {
        bench.para.server.onConnect(
                (number, line) -> {
                    if (number == 1) {
                        handshake.spoil(bench.para.server);
                    } else {
                        handshake.meet(line);
                    }
                });
        MigrationRun run = bench.open();
        run.run();
        assertThat(bench.para.server.requests()).hasSize(1);
        assertThat(bench.para.server.posts()).isEmpty();
        return run;
    }

    @ParameterizedTest
    @EnumSource(
            value = Handshake.class,
            names = {"NOBODY_VOUCHES", "VOUCHED_FOR_ANOTHER_NAME", "NO_TLS_AT_ALL"})
    void aHandshakeThatTurnsBadDuringTheRunSendsNothingAndLeavesNoDoubt(Handshake handshake)
            throws Exception {
        MigrationRun run = runThatGoesBad(handshake);
        assertThat(bench.events(Outcome.class))
                .hasSize(3 * FaultyBench.WALLETS)
                .extracting(Outcome::answer)
                .containsOnly(Answer.NOT_SENT);
        assertThat(FaultyBench.states(run)).containsOnly(WalletState.FAILED);
        assertThat(run.statuses().getFirst().detail())
                .startsWith("Para could not be reached after 3 tries")
                .contains(handshake.words)
                .contains("Nothing was sent for this wallet. Check the connection, then retry.");
        bench.assertTheRecordKnowsWhatParaHas();
        beWell();
        bench.open().run();
        assertThat(bench.reasons(0))
                .containsExactly(
                        SendReason.FIRST,
                        SendReason.AFTER_NOT_SENT,
                        SendReason.AFTER_NOT_SENT,
                        SendReason.NEXT_RUN);
        bench.assertAllIsWellInTheEnd();
    }

    /**
     * Nothing left here either, but the JDK's client does not tell: when a handshake is cut it
     * takes the body that it then has no use for. So it counts as not known, which costs a
     * question.
     */
    @ParameterizedTest
    @EnumSource(
            value = Handshake.class,
            names = {"RESET", "CLOSED"})
    void aHandshakeThatIsCutDuringTheRunIsNeverTakenForAFailureOfAShareInDoubt(Handshake handshake)
            throws Exception {
        MigrationRun run = runThatGoesBad(handshake);
        assertThat(bench.events(Outcome.class))
                .extracting(Outcome::answer)
                .isSubsetOf(Answer.NOT_SENT, Answer.NO_ANSWER);
        assertThat(FaultyBench.states(run)).isSubsetOf(WalletState.FAILED, WalletState.UNKNOWN);
        assertThat(run.statuses().subList(0, FaultyBench.WALLETS))
                .extracting(WalletStatus::detail)
                .allMatch(
                        words ->
                                words.contains("Run again with this record")
                                        || words.contains("Check the connection, then retry"));
        bench.assertTheRecordKnowsWhatParaHas();
        beWell();
        bench.open().run();
        bench.assertAllIsWellInTheEnd();
    }
}
