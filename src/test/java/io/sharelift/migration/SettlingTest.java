package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.migration.FakePara.Fault;
import io.sharelift.para.Paras;
import io.sharelift.para.ScriptedServer.Request;
import io.sharelift.para.ScriptedServer.Script;
import io.sharelift.record.RecordEvent.Asked;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.SendReason;
import io.sharelift.share.Shares;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/**
 * A share in doubt: Para is asked for the wallet and for its list before anything is sent again.
 */
@Timeout(30)
class SettlingTest {

    private static final int WALLETS = 6;
    private static final WalletId FIRST = Bench.id(0);
    private static final String ADDRESS = "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU";

    @TempDir Path directory;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(directory, WALLETS);
        bench.para.calls("creating");
        bench.para.faults(FIRST, Fault.CUT_AFTER);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** The export states an address for the first wallet. */
    private void withAddress() {
        String share =
                "{\"id\":\"%s\",\"type\":\"SOLANA\",\"address\":\"%s\",\"signer\":\"s\"}"
                        .formatted(FIRST, ADDRESS);
        bench.write(Bench.line(FIRST, Shares.base64(share)) + Bench.line(Bench.id(1)));
        bench.plan = Plan.of(bench.read(), row -> true);
    }

    private void list(Script script) {
        bench.para.server.always(
                (request, line) -> {
                    if (request.path().equals("/v1/wallets")) {
                        script.play(request, line);
                    } else {
                        bench.para.play(request, line);
                    }
                });
    }

    private void listOf(WalletId wallet) {
        list(
                (request, line) ->
                        line.json(200, "{\"data\":[" + Paras.wallet(wallet, "ready") + "]}"));
    }

    private List<String> listQuestions() {
        return bench.para.server.requests().stream()
                .filter(request -> request.path().equals("/v1/wallets"))
                .map(Request::target)
                .toList();
    }

    private WalletStatus runAndLookAtTheFirst() throws InterruptedException {
        MigrationRun run = bench.open();
        run.run();
        return run.statuses().getFirst();
    }

    private Asked asked() {
        return bench.events(Asked.class).getFirst();
    }

    @Test
    void aWalletThatOnlyTheListCallsReadyIsReadyAndNotSentAgain() throws Exception {
        listOf(FIRST);
        assertThat(runAndLookAtTheFirst().state()).isEqualTo(WalletState.READY);
        assertThat(bench.para.posts(FIRST)).hasSize(1);
        assertThat(bench.events(Confirmed.class))
                .extracting(Confirmed::wallet)
                .containsExactly(FIRST);
        assertThat(asked().status()).isEqualTo("creating");
        assertThat(asked().found()).contains("ready list shows the wallet");
    }

    @Test
    void aWalletThatParaAloneDoesNotKnowMayStillBeInTheList() throws Exception {
        bench.para.server.always(
                (request, line) -> {
                    if (request.path().equals("/v1/wallets/" + FIRST)) {
                        line.json(404, "{}");
                    } else if (request.path().equals("/v1/wallets")) {
                        line.json(200, "{\"data\":[" + Paras.wallet(FIRST, "ready") + "]}");
                    } else {
                        bench.para.play(request, line);
                    }
                });
        assertThat(runAndLookAtTheFirst().state()).isEqualTo(WalletState.READY);
        assertThat(bench.para.posts(FIRST)).hasSize(1);
        assertThat(asked().status()).isNull();
    }

    @Test
    void whereTheWalletItselfIsCalledReadyTheListIsNotAsked() throws Exception {
        bench.para.calls("ready");
        assertThat(runAndLookAtTheFirst().state()).isEqualTo(WalletState.READY);
        assertThat(listQuestions()).isEmpty();
        assertThat(asked().found()).isEqualTo("Para says that the wallet is ready.");
    }

    @Test
    void anAddressInTheExportIsWhatTheListIsAskedFor() throws Exception {
        withAddress();
        listOf(FIRST);
        assertThat(runAndLookAtTheFirst().state()).isEqualTo(WalletState.READY);
        assertThat(listQuestions())
                .containsExactly("/v1/wallets?limit=100&status=ready&address=" + ADDRESS);
    }

    @Test
    void onlyWhenNeitherSaysReadyIsTheShareSentAgainAndTheRecordSaysThatBothWereAsked()
            throws Exception {
        withAddress();
        listOf(Bench.id(9));
        WalletStatus first = runAndLookAtTheFirst();
        assertThat(first.state()).isEqualTo(WalletState.ALREADY);
        assertThat(asked().found()).contains("Neither").contains("ready list");
        assertThat(asked().status()).isEqualTo("creating");
        assertThat(bench.events(Intent.class))
                .filteredOn(intent -> intent.wallet().equals(FIRST))
                .extracting(Intent::why)
                .containsExactly(SendReason.FIRST, SendReason.TO_SETTLE);
        assertThat(bench.para.taken(FIRST)).isEqualTo(1);
    }

    @Test
    void doubtsFromAnEarlierRunShareOneWalk() throws Exception {
        for (WalletId wallet : Bench.ids(0, WALLETS)) {
            bench.para.faults(wallet, Fault.CUT, Fault.CUT);
        }
        RunSummary first = bench.run();
        assertThat(first.unknown()).isEqualTo(WALLETS);
        bench.restart();
        int before = listQuestions().size();
        RunSummary second = bench.run();
        assertThat(second.migrated()).isEqualTo(WALLETS);
        assertThat(listQuestions()).hasSize(before + 1);
    }

    @Test
    void aListThatIsInTroubleLeavesTheDoubtAndSaysWhatToDo() throws Exception {
        list((request, line) -> line.json(503, "{}"));
        WalletStatus first = runAndLookAtTheFirst();
        assertThat(first.state()).isEqualTo(WalletState.UNKNOWN);
        assertThat(first.detail())
                .contains("could not be settled")
                .contains("status 503")
                .contains("Run again with this record");
        assertThat(bench.para.posts(FIRST)).hasSize(1);
        bench.restart();
        listOf(FIRST);
        assertThat(runAndLookAtTheFirst().state()).isEqualTo(WalletState.READY);
        assertThat(bench.para.posts(FIRST)).hasSize(1);
    }

    @Test
    void aParaThatHasNoSuchListIsTakenAtItsWordForTheWallet() throws Exception {
        list((request, line) -> line.json(400, "{\"code\":\"NO_SUCH_FILTER\"}"));
        assertThat(runAndLookAtTheFirst().state()).isEqualTo(WalletState.ALREADY);
        assertThat(asked().found()).contains("could not be read to its end");
    }

    @Test
    void aKeyThatIsRefusedForTheListStopsTheRun() throws Exception {
        list((request, line) -> line.json(403, "{}"));
        MigrationRun run = bench.open();
        RunSummary summary = run.run();
        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.API_KEY_REFUSED);
        assertThat(run.statuses().getFirst().state()).isEqualTo(WalletState.UNKNOWN);
    }

    @Test
    void whatIsLeftAfterEverythingWasAskedIsShownAsNotKnownWithWhatToDo() throws Exception {
        bench.para.faults(FIRST, Fault.CUT, Fault.CUT, Fault.CUT);
        WalletStatus first = runAndLookAtTheFirst();
        assertThat(first.state()).isEqualTo(WalletState.UNKNOWN);
        assertThat(first.detail())
                .contains("neither Para’s answer about the wallet nor its ready list")
                .contains("Run again with this record");
        assertThat(bench.events(Asked.class)).hasSize(2);
        assertThat(bench.events(Asked.class).getLast().found()).isEqualTo(first.detail());
    }

    @Test
    void aStopWhileTheListIsReadLeavesTheDoubt() throws Exception {
        MigrationRun run = bench.open();
        list(
                (request, line) -> {
                    run.stop();
                    line.hold();
                });
        RunSummary summary = run.run();
        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.OPERATOR);
        assertThat(run.statuses().getFirst().state()).isEqualTo(WalletState.UNKNOWN);
        assertThat(bench.para.posts(FIRST)).hasSize(1);
    }
}
