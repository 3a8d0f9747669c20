package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.enclave.TestEnclave;
import io.sharelift.migration.FakePara.Fault;
import io.sharelift.para.ApiKey;
import io.sharelift.para.ScriptedServer.Script;
import io.sharelift.record.RecordEvent.EnclaveKeySeen;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.RunStopped;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What is about the run and not about a wallet stops the run by itself. */
class StoppingTest {

    private static final int WALLETS = 12;
    private static final WalletId FIRST = Bench.id(0);

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

    private RunEnd.Reason endOf(RunSummary summary) {
        assertThat(Bench.sum(summary)).isEqualTo(summary.planned());
        assertThat(summary.end().words()).isNotBlank();
        assertThat(bench.events(RunStopped.class).getLast().reason())
                .isEqualTo(summary.end().reason().name());
        assertThat(bench.events(Intent.class)).hasSameSizeAs(bench.events(Outcome.class));
        return summary.end().reason();
    }

    /** A run whose shares all meet this, with an enclave's key that is given as ever. */
    private RunSummary runAgainst(Script script) throws InterruptedException {
        bench.para.server.always(
                (request, line) -> {
                    if (request.isPost()) {
                        script.play(request, line);
                    } else {
                        bench.para.answerKey(line);
                    }
                });
        return bench.run();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aRefusedApiKeyStopsTheRunAndFailsNoWallet(int status) throws Exception {
        RunSummary summary = runAgainst((request, line) -> line.json(status, "{}"));
        assertThat(endOf(summary)).isEqualTo(RunEnd.Reason.API_KEY_REFUSED);
        assertThat(summary.end().words()).contains("status " + status);
        assertThat(summary.stopped()).isEqualTo(WALLETS);
        assertThat(bench.para.server.posts()).hasSizeLessThanOrEqualTo(bench.settings.inFlight());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void anApiKeyThatIsRefusedBeforeTheRunSendsNothing(int status) throws Exception {
        bench.para.onKey((request, line) -> line.json(status, "{}"));
        RunSummary summary = bench.run();
        assertThat(endOf(summary)).isEqualTo(RunEnd.Reason.API_KEY_REFUSED);
        assertThat(summary.stopped()).isEqualTo(WALLETS);
        assertThat(bench.para.server.posts()).isEmpty();
        assertThat(bench.events(RunStarted.class)).isEmpty();
    }

    @Test
    void afterTheKeyIsPutRightTheNextRunDoesTheRest() throws Exception {
        try (ApiKey wrong = ApiKey.of("sk_beta_of_another_project")) {
            bench.connectWith(wrong);
            assertThat(endOf(bench.run())).isEqualTo(RunEnd.Reason.API_KEY_REFUSED);
            bench.restart();
            assertThat(bench.run().migrated()).isEqualTo(WALLETS);
        }
    }

    @Test
    void anotherEnclaveKeyThanTheAcceptedOneSendsNothing() throws Exception {
        bench.accepted = TestEnclave.generate();
        RunSummary summary = bench.run();
        assertThat(endOf(summary)).isEqualTo(RunEnd.Reason.ENCLAVE_KEY_CHANGED);
        assertThat(summary.stopped()).isEqualTo(WALLETS);
        assertThat(bench.para.server.posts()).isEmpty();
        assertThat(bench.events(EnclaveKeySeen.class)).hasSize(1);
    }

    @Test
    void anEnclaveKeyThatChangesMidRunIsFoundByTheFirstRefusalAndStopsTheRun() throws Exception {
        TestEnclave next = TestEnclave.generate();
        AtomicInteger asked = new AtomicInteger();
        bench.para.onKey(
                (request, line) -> {
                    if (asked.incrementAndGet() == 1) {
                        bench.para.answerKey(line);
                    } else {
                        line.json(200, FakePara.keyAnswer(next));
                    }
                });
        bench.settings = Bench.settings(1);
        bench.para.bad(Bench.id(3));
        MigrationRun run = bench.open();
        RunSummary summary = run.run();
        assertThat(endOf(summary)).isEqualTo(RunEnd.Reason.ENCLAVE_KEY_CHANGED);
        assertThat(summary.migrated()).isEqualTo(3);
        assertThat(summary.rejected()).isEqualTo(1);
        assertThat(summary.stopped()).isEqualTo(8);
        assertThat(run.statuses().get(3).detail()).contains("the enclave's key has changed");
    }

    @Test
    void anEarlierRunsKeyIsNotReplacedWithoutBeingAsked() throws Exception {
        bench.para.faults(FIRST, Fault.TEAPOT);
        bench.para.bad(Bench.id(1));
        bench.run();
        bench.restart();
        TestEnclave next = TestEnclave.generate();
        bench.para.onKey((request, line) -> line.json(200, FakePara.keyAnswer(next)));
        bench.accepted = next;
        assertThat(
                        KeyStanding.of(
                                        EnclaveKeyCheck.of(bench.client()),
                                        bench.record(),
                                        bench.client().host(),
                                        KeyPinning.none())
                                .before())
                .contains(Bench.ENCLAVE.key().fingerprint());
        int before = bench.para.server.posts().size();
        assertThat(endOf(bench.run())).isEqualTo(RunEnd.Reason.ENCLAVE_KEY_CHANGED);
        assertThat(bench.para.server.posts()).hasSize(before);
        bench.settings = bench.settings.withNewEnclaveKeyAccepted();
        // What was refused under the old key is sent again under the new one.
        MigrationRun run = bench.open();
        assertThat(run.statuses().get(1).state()).isEqualTo(WalletState.PLANNED);
        run.run();
        assertThat(bench.para.server.posts()).hasSize(before + 2);
    }

    @Test
    void refusalsUnderTheSameKeyAreAboutTheWallets() throws Exception {
        bench.para.bad(Bench.ids(0, WALLETS));
        RunSummary summary = bench.run();
        assertThat(endOf(summary)).isEqualTo(RunEnd.Reason.FINISHED);
        assertThat(summary.rejected()).isEqualTo(WALLETS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"publicKey\":\"no key\"}", "{\"publicKey\":\"\"}"})
    void anEnclaveKeyThatIsNoneSendsNothing(String answer) throws Exception {
        bench.para.onKey((request, line) -> line.json(200, answer));
        assertThat(endOf(bench.run())).isEqualTo(RunEnd.Reason.ENCLAVE_KEY_UNREADABLE);
        assertThat(bench.para.server.posts()).isEmpty();
    }

    @Test
    void aPageInPlaceOfTheEnclavesKeySendsNothing() throws Exception {
        bench.para.onKey((request, line) -> line.answer(200, "text/html", "<p>Log in</p>"));
        assertThat(endOf(bench.run())).isEqualTo(RunEnd.Reason.PARA_TROUBLE);
        assertThat(bench.para.server.posts()).isEmpty();
    }

    @Test
    void wherePracticeOrParaIsNotReachedNothingIsSent() throws Exception {
        bench.para.close();
        RunSummary summary = bench.run();
        assertThat(endOf(summary)).isEqualTo(RunEnd.Reason.NO_CONNECTION);
        assertThat(summary.stopped()).isEqualTo(WALLETS);
    }

    @Test
    void aConnectionThatIsLostMidRunStopsItWithoutFailingEveryWallet() throws Exception {
        bench.close();
        bench = new Bench(Files.createTempDirectory(directory, "more"), 60);
        bench.para.watch(
                (wallet, request) -> {
                    if (wallet.equals(Bench.id(10))) {
                        bench.para.close();
                    }
                });
        RunSummary summary = bench.run();
        assertThat(endOf(summary)).isEqualTo(RunEnd.Reason.NO_CONNECTION);
        assertThat(summary.stopped()).isPositive();
        assertThat(summary.unknown()).isPositive();
    }

    @Test
    void somebodyElseWhoAnswersEverythingStopsTheRun() throws Exception {
        bench.close();
        bench = new Bench(Files.createTempDirectory(directory, "more"), 60);
        RunSummary summary =
                runAgainst((request, line) -> line.answer(200, "text/html", "<p>Log in</p>"));
        assertThat(endOf(summary)).isEqualTo(RunEnd.Reason.NO_CONNECTION);
        assertThat(summary.end().words()).contains("something else answered");
        assertThat(bench.para.server.posts()).hasSizeLessThan(30);
        assertThat(summary.unknown() + summary.stopped()).isEqualTo(60);
        bench.restart();
        bench.para.server.always(bench.para::play);
        assertThat(bench.run().migrated()).isEqualTo(60);
    }

    @Test
    void manyWalletsNotFoundAndNothingElseLooksLikeTheWrongProject() throws Exception {
        bench.settings = new RunSettings(2, bench.settings.backoff(), 5, 1, false);
        bench.para.foreign(Bench.ids(0, WALLETS));
        RunSummary summary = bench.run();
        assertThat(endOf(summary)).isEqualTo(RunEnd.Reason.ALL_NOT_FOUND);
        assertThat(summary.notFound()).isBetween(5, 6);
        bench.restart();
        // They were refused for the key's sake, so with the right key they are sent again.
        assertThat(Bench.states(bench.open())).containsOnly(WalletState.PLANNED);
    }

    @Test
    void oneWalletThatIsKnownMakesTheOthersTheirOwnTrouble() throws Exception {
        bench.settings = new RunSettings(1, bench.settings.backoff(), 5, 1, false);
        bench.para.foreign(Bench.ids(1, WALLETS));
        RunSummary summary = bench.run();
        assertThat(endOf(summary)).isEqualTo(RunEnd.Reason.FINISHED);
        assertThat(summary.notFound()).isEqualTo(WALLETS - 1);
        bench.restart();
        assertThat(Bench.states(bench.open())).contains(WalletState.NOT_FOUND);
    }

    @Test
    void aRecordOfAnotherEnvironmentIsNotMixedWithThisOne() throws Exception {
        bench.record()
                .append(
                        new RunStarted(
                                1, "PRODUCTION", "https://api.getpara.com", "ab", 1, 1, Start.ALL));
        RunSummary summary = bench.run();
        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.OTHER_ENVIRONMENT);
        assertThat(summary.end().words()).contains("PRODUCTION").contains("CUSTOM");
        assertThat(bench.para.server.requests()).isEmpty();
    }

    @Test
    void whatWasDoneElsewhereIsNotDoneHere() throws Exception {
        bench.run();
        bench.restart();
        try (FakePara other = new FakePara(Bench.ENCLAVE)) {
            URI elsewhere = other.host().base();
            History there = History.of(bench.record(), elsewhere.toString());
            assertThat(there.past(FIRST).done()).isFalse();
            assertThat(there.past(FIRST).tries()).isZero();
            History here = History.of(bench.record(), bench.para.host().base().toString());
            assertThat(here.past(FIRST).done()).isTrue();
        }
    }

    @Test
    void whoeverInterruptsTheKeyCheckHasNothingSent() throws Exception {
        AtomicReference<Throwable> met = new AtomicReference<>(new AssertionError("none"));
        MigrationRun run = bench.open();
        Thread runner =
                Thread.ofPlatform()
                        .unstarted(
                                () -> {
                                    try {
                                        run.run();
                                    } catch (InterruptedException e) {
                                        met.set(e);
                                    }
                                });
        bench.para.onKey(
                (request, line) -> {
                    runner.interrupt();
                    line.hold();
                });
        runner.start();
        runner.join();
        assertThat(met.get()).isInstanceOf(InterruptedException.class);
        assertThat(bench.para.server.posts()).isEmpty();
        assertThat(Bench.states(run)).containsOnly(WalletState.STOPPED);
        assertThat(bench.events(RunStopped.class).getLast().reason()).isEqualTo("OPERATOR");
    }

    @Test
    void whoeverInterruptsARunGetsWhatWasOnItsWayWrittenDown() throws Exception {
        MigrationRun run = bench.open();
        Thread runner = Thread.currentThread();
        bench.para.watch((wallet, request) -> runner.interrupt());
        assertThatThrownBy(run::run).isInstanceOf(InterruptedException.class);
        assertThat(bench.events(Intent.class)).hasSameSizeAs(bench.events(Outcome.class));
        assertThat(run.progress().phase()).isEqualTo(RunPhase.ENDED);
        assertThat(Bench.states(run)).containsOnly(WalletState.MIGRATED, WalletState.STOPPED);
    }
}
