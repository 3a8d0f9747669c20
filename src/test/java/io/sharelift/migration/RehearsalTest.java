package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.sharelift.para.ScriptedServer.Request;
import io.sharelift.record.RecordEvent.DryRun;
import io.sharelift.record.RecordEvent.Rehearsed;
import io.sharelift.share.Shares;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** A dry run does everything but send, and says what would not go as planned. */
final class RehearsalTest {

    @TempDir Path directory;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(directory, 4);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void withWallets(int wallets) throws Exception {
        bench.close();
        bench = new Bench(Files.createTempDirectory(directory, "more"), wallets);
    }

    private RehearsalSummary online() throws InterruptedException {
        return rehearsal(RehearsalProgress.none()).run();
    }

    private Rehearsal rehearsal(RehearsalProgress progress) {
        FrozenPlan frozen = bench.frozen();
        frozen.freeze(bench.record());
        return new Rehearsal(frozen, bench.record(), bench.client(), progress);
    }

    private RehearsalSummary offline() throws InterruptedException {
        FrozenPlan frozen = bench.frozen();
        frozen.freeze(bench.record());
        return new Rehearsal(frozen, bench.record(), null, RehearsalProgress.none()).run();
    }

    private void assertNothingSent() {
        assertThat(bench.para.server.requests()).noneMatch(Request::isPost);
    }

    @Test
    void offlineEveryShareIsSealedAndNobodyIsAsked() throws Exception {
        RehearsalSummary summary = offline();

        assertThat(summary.asPlanned()).isTrue();
        assertThat(summary.sealed()).isEqualTo(4);
        assertThat(summary.asked()).isFalse();
        assertThat(bench.para.server.requests()).isEmpty();
        String hash = bench.frozen().sha256();
        assertThat(bench.events(DryRun.class))
                .containsExactly(new DryRun(1, hash, 4, 0, false, 0, 0));
    }

    @Test
    void fewWalletsAreAskedAboutOneByOneAndEachTroubleIsNamed() throws Exception {
        bench.plan(
                Bench.line(Bench.id(0)),
                Bench.line(Bench.id(1)),
                Bench.line(Bench.id(2)),
                Bench.solana(Bench.id(3)),
                Bench.line(Bench.id(4), "!!!"));
        bench.para.foreign(Bench.id(1));
        bench.para.took(Bench.id(2));

        RehearsalSummary summary = online();

        assertNothingSent();
        assertThat(bench.para.server.requests()).hasSize(4);
        assertThat(summary.toSend()).isEqualTo(4);
        assertThat(summary.known()).isEqualTo(3);
        assertThat(summary.ready()).isEqualTo(1);
        assertThat(summary.troubled())
                .extracting(Rehearsed::wallet)
                .containsExactly(Bench.id(1), Bench.id(2), Bench.id(3));
        assertThat(summary.troubled().get(0).found()).contains("does not know this wallet");
        assertThat(summary.troubled().get(1).found()).contains("ready already");
        assertThat(summary.troubled().get(2).found()).contains("another type").contains("SOLANA");
        assertThat(bench.events(Rehearsed.class)).isEqualTo(summary.troubled());
        assertThat(bench.events(DryRun.class).getLast())
                .isEqualTo(new DryRun(1, bench.frozen().sha256(), 4, 0, true, 3, 1));
    }

    @Test
    void anotherAddressAtParaIsSaidWhateverTheCaseOfItsLetters() throws Exception {
        String address = "0x00000000000000000000000000000000000000Ab";
        bench.plan(
                Bench.line(Bench.id(0), share(Bench.id(0), address)),
                Bench.line(Bench.id(1), share(Bench.id(1), address)));
        bench.para.server.always(
                (request, line) -> {
                    String id = request.path().replace("/v1/wallets/", "");
                    String there =
                            id.equals("wallet-000")
                                    ? address.toUpperCase(Locale.ROOT).replace("0X", "0x")
                                    : address.replace("Ab", "cd");
                    line.json(
                            200,
                            "{\"id\":\"%s\",\"type\":\"EVM\",\"address\":\"%s\"}"
                                    .formatted(id, there));
                });

        assertThat(online().troubled())
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.wallet()).isEqualTo(Bench.id(1));
                            assertThat(found.found()).contains("another address").contains("cd");
                        });
    }

    private static String share(WalletId wallet, String address) {
        return Shares.base64(
                "{\"id\":\"%s\",\"type\":\"EVM\",\"address\":\"%s\",\"signer\":\"s of %s\"}"
                        .formatted(wallet, address, wallet));
    }

    @Test
    void manyWalletsAreLookedUpInTheListOfAll() throws Exception {
        withWallets(25);
        bench.para.lists(Bench.ids(0, 24));
        bench.para.lists(Bench.ids(100, 110));

        RehearsalSummary summary = online();

        assertThat(bench.para.server.requests())
                .isNotEmpty()
                .allMatch(request -> request.path().equals("/v1/wallets"))
                .noneMatch(request -> request.target().contains("status="));
        assertThat(summary.known()).isEqualTo(24);
        assertThat(summary.troubled())
                .singleElement()
                .satisfies(found -> assertThat(found.wallet()).isEqualTo(Bench.id(24)));
    }

    @Test
    void aListThatRunsInACircleLeavesItOpenWhichWalletsThereAre() throws Exception {
        withWallets(25);
        bench.para.server.always(
                (request, line) ->
                        line.json(
                                200,
                                "{\"data\":[],\"pagination\":{\"hasMore\":true,\"cursor\":\"%s\"}}"
                                        .formatted(request.target().endsWith("=a") ? "b" : "a")));
        RehearsalSummary summary = online();

        assertThat(summary.asked()).isFalse();
        assertThat(summary.troubled()).isEmpty();
        assertThat(summary.trouble()).get().asString().contains("could not be read to its end");
    }

    @Test
    void aShareThatChangedIsFoundBeforeTheRunAndNotSent() throws Exception {
        FrozenPlan frozen = bench.frozen();
        frozen.freeze(bench.record());
        bench.write(Bench.ids(0, 5));

        RehearsalSummary summary =
                new Rehearsal(frozen, bench.record(), null, RehearsalProgress.none()).run();

        assertThat(summary.unsealed()).isEqualTo(4);
        assertThat(summary.troubled())
                .hasSize(4)
                .allMatch(found -> found.found().contains("not the one that was inspected"));
    }

    @Test
    void anExportThatIsGoneIsSaidOfEachWallet() throws Exception {
        FrozenPlan frozen = bench.frozen();
        frozen.freeze(bench.record());
        Files.delete(directory.resolve("export.ndjson"));

        RehearsalSummary summary =
                new Rehearsal(frozen, bench.record(), null, RehearsalProgress.none()).run();

        assertThat(summary.troubled())
                .hasSize(4)
                .allMatch(found -> found.found().contains("could not be read again"));
    }

    @Test
    void aRefusedKeyIsSaidAndTheSharesWereTriedAllTheSame() throws Exception {
        bench.para.server.always((request, line) -> line.json(403, "{}"));
        RehearsalSummary summary = online();

        assertThat(summary.sealed()).isEqualTo(4);
        assertThat(summary.trouble()).get().asString().contains("API key");
        assertThat(summary.asPlanned()).isFalse();
        assertThat(bench.events(DryRun.class).getLast().asked()).isFalse();
    }

    @Test
    void whatIsDoneIsNotTriedAgain() throws Exception {
        bench.run();
        RehearsalSummary summary = offline();

        assertThat(summary.toSend()).isZero();
        assertThat(summary.asPlanned()).isTrue();
    }

    @Test
    void aPlanThatIsNotInTheRecordIsNotTried() {
        Rehearsal rehearsal =
                new Rehearsal(
                        bench.frozen(), bench.record(), bench.client(), RehearsalProgress.none());

        assertThatIllegalStateException()
                .isThrownBy(rehearsal::run)
                .withMessageContaining("Write the plan down first.");
    }

    @Test
    void stoppedInTheMiddleNothingOfItIsWrittenDown() throws Exception {
        AtomicReference<Rehearsal> under = new AtomicReference<>();
        under.set(
                rehearsal(
                        (step, done, of) -> {
                            if (step == RehearsalProgress.Step.ASKING) {
                                under.get().stop();
                            }
                        }));
        RehearsalSummary summary = under.get().run();

        assertThat(summary.stopped()).isTrue();
        assertThat(bench.events(DryRun.class)).isEmpty();
        assertThat(bench.events(Rehearsed.class)).isEmpty();
    }

    @Test
    void whoeverInterruptsItEndsIt() {
        Thread runner = Thread.currentThread();
        bench.para.server.always(
                (request, line) -> {
                    runner.interrupt();
                    line.hold();
                });
        Rehearsal rehearsal = rehearsal(RehearsalProgress.none());

        assertThatThrownBy(rehearsal::run).isInstanceOf(InterruptedException.class);
        assertThat(bench.events(DryRun.class)).isEmpty();
    }

    @Test
    void progressCountsEveryShareAndNothingOfAShareIsInTheRecord() throws Exception {
        AtomicReference<Integer> most = new AtomicReference<>(0);
        rehearsal(
                        (step, done, of) -> {
                            if (step == RehearsalProgress.Step.SEALING) {
                                most.accumulateAndGet(done, Math::max);
                            }
                        })
                .run();
        assertThat(most).hasValue(4);
        bench.record().close();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().contains("sharelift")).toList()) {
                assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                        .doesNotContain("signer of wallet");
            }
        }
    }
}
