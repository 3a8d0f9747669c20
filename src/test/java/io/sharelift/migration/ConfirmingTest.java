package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.para.Paras;
import io.sharelift.para.ScriptedServer.Request;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Ready is what Para's ready list says, and nothing else. */
class ConfirmingTest {

    @TempDir Path directory;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(directory, 1);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private MigrationRun migrated(int wallets) throws Exception {
        bench.close();
        bench = new Bench(Files.createTempDirectory(directory, "more"), wallets);
        MigrationRun run = bench.open();
        assertThat(run.run().migrated()).isEqualTo(wallets);
        return run;
    }

    private List<String> questions() {
        return bench.para.server.requests().stream()
                .filter(request -> !request.isPost())
                .map(Request::path)
                .filter(path -> path.startsWith("/v1/wallets"))
                .toList();
    }

    @Test
    void fewWalletsAreAskedAboutOneByOne() throws Exception {
        MigrationRun run = migrated(3);
        Confirmation confirmation = run.confirm();
        assertThat(confirmation).isEqualTo(new Confirmation(3, 0, Optional.empty()));
        assertThat(questions())
                .containsExactlyInAnyOrder(
                        "/v1/wallets/wallet-000",
                        "/v1/wallets/wallet-001",
                        "/v1/wallets/wallet-002");
        assertThat(Bench.states(run)).containsOnly(WalletState.READY);
        assertThat(bench.events(Confirmed.class)).hasSize(3);
    }

    @Test
    void manyWalletsAreLookedUpInTheListToItsLastPage() throws Exception {
        MigrationRun run = migrated(25);
        assertThat(run.confirm().ready()).isEqualTo(25);
        assertThat(questions()).hasSize(9).containsOnly("/v1/wallets");
        assertThat(bench.events(Confirmed.class)).hasSize(25);
        assertThat(run.confirm()).isEqualTo(new Confirmation(0, 0, Optional.empty()));
        assertThat(questions()).hasSize(9);
    }

    @Test
    void twoHundredIsNotReady() throws Exception {
        MigrationRun run = migrated(3);
        bench.para.calls("creating");
        assertThat(run.confirm()).isEqualTo(new Confirmation(0, 3, Optional.empty()));
        assertThat(questions()).hasSize(6);
        assertThat(Bench.states(run)).containsOnly(WalletState.MIGRATED);
        assertThat(bench.events(Confirmed.class)).isEmpty();
    }

    @Test
    void aWordThatIsNotKnownIsNotReady() throws Exception {
        MigrationRun run = migrated(1);
        bench.para.calls("READY");
        assertThat(run.confirm().ready()).isZero();
    }

    @Test
    void whatBecomesReadyMeanwhileIsFoundInTheNextRound() throws Exception {
        MigrationRun run = migrated(2);
        AtomicInteger asked = new AtomicInteger();
        bench.para.server.always(
                (request, line) -> {
                    String id = request.path().replace("/v1/wallets/", "");
                    boolean ready = asked.incrementAndGet() > 2 || id.equals("wallet-001");
                    line.json(200, Paras.wallet(new WalletId(id), ready ? "ready" : "creating"));
                });
        assertThat(run.confirm().ready()).isEqualTo(2);
        assertThat(asked).hasValue(3);
    }

    @Test
    void whatAnEarlierRunMigratedIsConfirmedToo() throws Exception {
        migrated(2);
        bench.restart();
        MigrationRun run = bench.open();
        assertThat(run.confirm().ready()).isEqualTo(2);
        assertThat(Bench.states(run)).containsOnly(WalletState.READY);
        assertThat(run.run().skipped()).isEqualTo(2);
    }

    @Test
    void troubleWhileAskingIsSaidAndWhatWasFoundIsKept() throws Exception {
        MigrationRun run = migrated(2);
        bench.para.server.first(
                (request, line) ->
                        line.json(200, Paras.wallet(new WalletId("wallet-000"), "ready")),
                (request, line) -> line.json(403, "{}"));
        Confirmation confirmation = run.confirm();
        assertThat(confirmation.trouble()).get().asString().contains("API key");
        assertThat(confirmation.ready() + confirmation.notYet()).isEqualTo(2);
    }

    @Test
    void theListIsReadToItsEndAndComparedWithThePlan() throws Exception {
        migrated(8);
        bench.para.took(Bench.id(99));
        AtomicInteger pages = new AtomicInteger();
        ReadyList list =
                ReadyList.fetch(bench.client(), (page, wallets) -> pages.incrementAndGet());
        assertThat(pages).hasValue(3);
        assertThat(list.complete()).isTrue();
        Readiness readiness = Readiness.of(bench.plan.ids(), list);
        assertThat(readiness.ready()).containsExactly(Bench.ids(0, 8));
        assertThat(readiness.notYet()).isEmpty();
        assertThat(readiness.elsewhere())
                .extracting(wallet -> wallet.id())
                .containsExactly(Bench.id(99));
        Readiness more = Readiness.of(Arrays.asList(Bench.ids(6, 10)), list);
        assertThat(more.notYet()).containsExactly(Bench.ids(8, 10));
    }

    @Test
    void aListThatRunsInACircleIsNotWhole() throws Exception {
        bench.para.server.always(
                (request, line) ->
                        line.json(
                                200,
                                "{\"data\":[],\"pagination\":{\"hasMore\":true,\"cursor\":\"%s\"}}"
                                        .formatted(request.target().endsWith("=a") ? "b" : "a")));
        ReadyList list = ReadyList.fetch(bench.client(), ReadyProgress.none());
        assertThat(list.complete()).isFalse();
        assertThat(bench.para.server.requests()).hasSize(3);
    }

    @Test
    void aListWithoutAnEndEndsAllTheSame() throws Exception {
        AtomicInteger pages = new AtomicInteger();
        bench.para.server.always(
                (request, line) ->
                        line.json(
                                200,
                                ("{\"data\":[{\"id\":\"a\",\"status\":\"ready\"}],\"pagination\":"
                                                + "{\"hasMore\":true,\"cursor\":\"%d\"}}")
                                        .formatted(pages.incrementAndGet())));
        ReadyList list = ReadyList.fetch(bench.client(), ReadyProgress.none());
        assertThat(list.complete()).isFalse();
        assertThat(pages).hasValueLessThan(200);
    }

    @Test
    void readingTheListCanBeCancelled() throws Exception {
        migrated(8);
        AtomicInteger pages = new AtomicInteger();
        ReadyList list =
                ReadyList.fetch(
                        bench.client(),
                        new ReadyProgress() {
                            @Override
                            public void read(int page, int wallets) {
                                pages.set(page);
                            }

                            @Override
                            public boolean cancelled() {
                                return pages.get() == 2;
                            }
                        });
        assertThat(list.complete()).isFalse();
        assertThat(list.wallets()).hasSize(6);
    }
}
