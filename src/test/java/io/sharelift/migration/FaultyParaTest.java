package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.migration.FaultyPara.Mishap;
import io.sharelift.para.Paras;
import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.SendReason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whole runs of real wallets, with a real record, over a line on which everything goes wrong that
 * may: each share ends at Para, once, and the record knows.
 */
@Timeout(30)
class FaultyParaTest {

    private static final Duration SOON = Duration.ofMillis(500);

    @TempDir Path directory;
    private FaultyBench bench;

    @BeforeEach
    void open() {
        bench = new FaultyBench(directory);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(OnTheLine.class)
    void anAnswerThatIsLostLeavesADoubtWhichParaSettles(OnTheLine fault) throws Exception {
        if (fault.isSilent()) {
            bench.connect(bench.para.server.host(), SOON);
        }
        bench.para.mishaps(bench.wallet(0), (post, line) -> fault.carry(post.arrive(), line));
        bench.para.mishaps(bench.wallet(1), (post, line) -> fault.carry(post.lose(), line));
        MigrationRun run = bench.open();
        RunSummary summary = run.run();
        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.FINISHED);
        // It had arrived: asking was enough.
        assertThat(run.statuses().get(0).state()).isEqualTo(WalletState.READY);
        assertThat(bench.reasons(0)).containsExactly(SendReason.FIRST);
        // It had not: asked first, and then sent again.
        assertThat(run.statuses().get(1).state()).isIn(WalletState.MIGRATED, WalletState.READY);
        assertThat(bench.reasons(1)).containsExactly(SendReason.FIRST, SendReason.TO_SETTLE);
        for (int index = 0; index < 2; index++) {
            assertTheDoubtIsTold(fault, index);
        }
        if (!fault.isSilent()) {
            // On a slow computer, the second answer may come too late as well.
            assertThat(bench.outcomes(1)).extracting(Outcome::answer).endsWith(Answer.MIGRATED);
        }
        bench.assertAllIsWellInTheEnd();
    }

    private void assertTheDoubtIsTold(OnTheLine fault, int index) {
        Outcome outcome = bench.outcomes(index).getFirst();
        assertThat(outcome.answer()).matches(fault::isKnownAs, "what " + fault + " is known as");
        assertThat(outcome.detail()).contains(fault.words);
        assertThat(bench.wordsOfDoubt(index).getFirst())
                .startsWith("The share was sent")
                .contains(fault.words)
                .endsWith("Whether it arrived is not known yet; Para is asked.");
    }

    /** The answer is whole, and what surrounds it must not matter. */
    enum Whole {
        THEN_CLOSED,
        BYTE_BY_BYTE,
        AFTER_AN_EARLY_HINT,
        AFTER_A_CONTINUE,
        THEN_ANOTHER_ANSWER
    }

    @ParameterizedTest
    @EnumSource(Whole.class)
    void aWholeAnswerCountsHoweverItComes(Whole how) throws Exception {
        // One connection, so that what is left on it meets the next wallet.
        bench.settings = Bench.settings(1);
        for (int i = 0; i < FaultyBench.WALLETS - 1; i++) {
            bench.para.mishaps(bench.wallet(i), whole(how));
        }
        MigrationRun run = bench.open();
        run.run();
        assertThat(FaultyBench.states(run)).containsOnly(WalletState.MIGRATED);
        assertThat(bench.para.server.posts()).hasSize(FaultyBench.WALLETS);
        bench.assertAllIsWellInTheEnd();
    }

    private static Mishap whole(Whole how) {
        return switch (how) {
            case THEN_CLOSED ->
                    (post, line) -> {
                        line.raw(post.arrive());
                        line.close();
                    };
            case BYTE_BY_BYTE ->
                    (post, line) -> {
                        for (char each : post.arrive().toCharArray()) {
                            line.raw(String.valueOf(each));
                        }
                    };
            case AFTER_AN_EARLY_HINT ->
                    (post, line) ->
                            line.raw(
                                    "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
                                            + post.arrive());
            case AFTER_A_CONTINUE ->
                    (post, line) -> line.raw("HTTP/1.1 100 Continue\r\n\r\n" + post.arrive());
            case THEN_ANOTHER_ANSWER ->
                    // As if the network had delivered the share twice, on one connection.
                    (post, line) -> line.raw(post.arrive() + post.arrive());
        };
    }

    @Test
    void aWholeAnswerThatIsResetBehindIsReadOrSettled() throws Exception {
        for (int i = 0; i < FaultyBench.WALLETS; i++) {
            bench.para.mishaps(
                    bench.wallet(i),
                    (post, line) -> {
                        line.raw(post.arrive());
                        line.reset();
                    });
        }
        MigrationRun run = bench.open();
        run.run();
        assertThat(FaultyBench.states(run))
                .allMatch(Set.of(WalletState.MIGRATED, WalletState.READY)::contains);
        assertThat(bench.para.server.posts()).hasSize(FaultyBench.WALLETS);
        bench.assertAllIsWellInTheEnd();
    }

    @Test
    void aShareThatTheNetworkDeliversTwiceIsAlreadyThereIfOnlyTheSecondAnswerComesBack()
            throws Exception {
        bench.para.mishaps(
                bench.wallet(0),
                (post, line) -> {
                    String lost = post.arrive();
                    assertThat(lost).startsWith("HTTP/1.1 200");
                    line.raw(post.arrive());
                });
        MigrationRun run = bench.open();
        run.run();
        assertThat(run.statuses().getFirst().state()).isEqualTo(WalletState.ALREADY);
        assertThat(run.statuses().getFirst().detail()).contains("Para had this share before");
        assertThat(bench.reasons(0)).containsExactly(SendReason.FIRST);
        bench.assertAllIsWellInTheEnd();
    }

    @ParameterizedTest
    @EnumSource(
            value = OnTheLine.class,
            names = {"CLOSED_IN_ITS_BODY", "SILENCE_IN_ITS_BODY"})
    void alreadyThereCountsEvenIfItsWordsBreakOff(OnTheLine fault) throws Exception {
        bench.connect(bench.para.server.host(), SOON);
        bench.para.had(bench.wallet(0));
        bench.para.mishaps(bench.wallet(0), (post, line) -> fault.carry(post.arrive(), line));
        MigrationRun run = bench.open();
        run.run();
        assertThat(run.statuses().getFirst().state()).isEqualTo(WalletState.ALREADY);
        assertThat(bench.reasons(0)).containsExactly(SendReason.FIRST);
        bench.assertAllIsWellInTheEnd();
    }

    @Test
    void connectionsThatAreResetBeforeTheirRequestIsReadLoseNothing() throws Exception {
        bench.para.server.onConnect(
                (number, line) -> {
                    if (number % 3 == 2) {
                        line.reset();
                    }
                });
        for (int i = 0; i < FaultyBench.WALLETS; i++) {
            // Each request has a connection of its own.
            bench.para.mishaps(bench.wallet(i), whole(Whole.THEN_CLOSED), whole(Whole.THEN_CLOSED));
        }
        RunSummary summary = bench.open().run();
        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.FINISHED);
        bench.assertTheRecordKnowsWhatParaHas();
        bench.para.server.onConnect((number, line) -> {});
        bench.open().run();
        bench.assertAllIsWellInTheEnd();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307, 308})
    void aRedirectIsNotFollowedAndTheNextRunSendsTheShare(int status) throws Exception {
        bench.para.mishaps(
                bench.wallet(0),
                (post, line) ->
                        line.json(status, "", "Location: " + bench.elsewhere.base() + "/v1/x"));
        MigrationRun run = bench.open();
        run.run();
        assertThat(run.statuses().getFirst().state()).isEqualTo(WalletState.FAILED);
        assertThat(run.statuses().getFirst().detail())
                .contains("pointed elsewhere (to 127.0.0.1)")
                .contains("the API key was not sent on")
                .contains("then retry");
        bench.assertTheRecordKnowsWhatParaHas();
        bench.open().run();
        assertThat(bench.reasons(0)).containsExactly(SendReason.FIRST, SendReason.NEXT_RUN);
        bench.assertAllIsWellInTheEnd();
    }

    @ParameterizedTest
    @ValueSource(strings = {"429", "429 Retry-After: 0", "503", "503 Retry-After: 0"})
    void aStormThatPassesFailsNoWallet(String refusal) throws Exception {
        bench.settings = bench.settings.withBackoff(Paras.quick(6));
        AtomicInteger left = new AtomicInteger(5);
        storm(refusal, left);
        MigrationRun run = bench.open();
        run.run();
        assertThat(FaultyBench.states(run)).containsOnly(WalletState.MIGRATED);
        assertThat(bench.para.server.posts()).hasSize(FaultyBench.WALLETS + 5);
        SendReason reason =
                refusal.startsWith("429")
                        ? SendReason.AFTER_TOO_MANY
                        : SendReason.AFTER_SERVER_TROUBLE;
        for (int i = 0; i < FaultyBench.WALLETS; i++) {
            assertThat(bench.reasons(i).stream().skip(1)).allMatch(reason::equals);
        }
        bench.assertAllIsWellInTheEnd();
    }

    private void storm(String refusal, AtomicInteger left) {
        int status = Integer.parseInt(refusal.substring(0, 3));
        String header = refusal.length() == 3 ? "X-Nothing: 1" : refusal.substring(4);
        Mishap mishap =
                (post, line) -> {
                    if (left.getAndDecrement() > 0) {
                        line.json(status, "{\"code\":\"LATER\"}", header);
                    } else {
                        line.raw(post.arrive());
                    }
                };
        for (int i = 0; i < FaultyBench.WALLETS; i++) {
            bench.para.mishaps(
                    bench.wallet(i), mishap, mishap, mishap, mishap, mishap, mishap, mishap);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"429", "503"})
    void aStormThatOutlastsEveryTryIsSaidAndTheNextRunDoesTheRest(String refusal) throws Exception {
        AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
        storm(refusal, left);
        MigrationRun run = bench.open();
        run.run();
        assertThat(FaultyBench.states(run)).containsOnly(WalletState.FAILED);
        assertThat(run.statuses().getFirst().detail())
                .contains("In 3 tries Para did not say that it has the share")
                .contains("Retry it later");
        assertThat(bench.para.shares()).isEmpty();
        bench.assertTheRecordKnowsWhatParaHas();
        left.set(0);
        bench.open().run();
        bench.assertAllIsWellInTheEnd();
    }

    @Test
    void aGatewayThatFailsBehindASharesArrivalIsFoundOutByTheNextTry() throws Exception {
        for (int i = 0; i < FaultyBench.WALLETS; i++) {
            bench.para.mishaps(
                    bench.wallet(i),
                    (post, line) -> {
                        post.arrive();
                        line.answer(504, "text/html", "<h1>504 Gateway Time-out</h1>");
                    });
        }
        MigrationRun run = bench.open();
        run.run();
        assertThat(FaultyBench.states(run)).containsOnly(WalletState.ALREADY);
        assertThat(bench.reasons(0))
                .containsExactly(SendReason.FIRST, SendReason.AFTER_SERVER_TROUBLE);
        bench.assertAllIsWellInTheEnd();
    }
}
