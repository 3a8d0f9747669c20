package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.para.ApiKey;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaHost;
import io.sharelift.para.Paras;
import io.sharelift.para.Route;
import io.sharelift.para.ScriptedServer;
import io.sharelift.para.TimeLimits;
import io.sharelift.record.Answer;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Asked;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.SendReason;
import io.sharelift.record.TestAuthor;
import io.sharelift.share.WalletId;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Real wallets of a fixture export, a real record, and a Para on a line that goes wrong. */
final class FaultyBench implements AutoCloseable {

    static final int WALLETS = 6;

    private static final Duration LONG = Duration.ofSeconds(20);

    final FaultyPara para = new FaultyPara(Bench.ENCLAVE);

    /** Where nothing may ever go. */
    final ScriptedServer elsewhere = new ScriptedServer();

    /** Everything that was shown of wallets. */
    final Queue<WalletStatus> shown = new ConcurrentLinkedQueue<>();

    private final Plan plan;
    private final Path file;
    private final ApiKey key = ApiKey.of(Paras.KEY);
    private MigrationRecord record;
    private ParaClient client;
    RunSettings settings = Bench.settings(4);

    FaultyBench(Path directory) {
        plan =
                Plan.of(
                        InventoryReader.read(List.of(fixture()), ReadingProgress.none()),
                        row -> row.number() < WALLETS);
        file = directory.resolve("acme.sharelift");
        record = MigrationRecord.open(file, TestAuthor.HERE);
        client = connected(para.server.host(), LONG, Route.direct());
    }

    private static Path fixture() {
        try {
            return Path.of(
                    Objects.requireNonNull(FaultyBench.class.getResource("/exports/wallets.ndjson"))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private ParaClient connected(ParaHost host, Duration limit, Route route) {
        return new ParaClient(
                host,
                key,
                Paras.unlimited(),
                Paras.quick(3),
                new TimeLimits(LONG, LONG, limit),
                route);
    }

    /** Goes on with this address, waiting no longer than this for the answer to a share. */
    void connect(ParaHost host, Duration limit) {
        connect(host, limit, Route.direct());
    }

    /** The same by this way. */
    void connect(ParaHost host, Duration limit, Route route) {
        client.close();
        client = connected(host, limit, route);
    }

    WalletId wallet(int index) {
        return Objects.requireNonNull(plan.wallets().get(index).wallet());
    }

    Set<WalletId> wallets() {
        Set<WalletId> all = new HashSet<>();
        for (int i = 0; i < WALLETS; i++) {
            all.add(wallet(i));
        }
        return all;
    }

    private FrozenPlan approved() {
        FrozenPlan frozen =
                FrozenPlan.of(
                        plan,
                        Terms.standard(client.host().environment())
                                .withInFlight(settings.inFlight())
                                .withAcceptedBy("Ann"),
                        client.host(),
                        Bench.ENCLAVE.key());
        frozen.freeze(record);
        PlanInForce inForce = PlanInForce.of(record).orElseThrow();
        if (inForce.missing() > 0) {
            inForce.approve(record, "Ann", "operator", "a test");
        }
        return frozen;
    }

    /** The plan on the record as it is now, approved. */
    MigrationRun open() {
        return new MigrationRun(
                approved(),
                record,
                client,
                KeyPinning.none(),
                settings,
                new RunListener() {
                    @Override
                    public void changed(WalletStatus status) {
                        shown.add(status);
                    }

                    @Override
                    public void phase(RunPhase phase) {}
                });
    }

    /** The wallets of the plan that are to be sent, as they are. */
    static List<WalletState> states(MigrationRun run) {
        return Bench.states(run).subList(0, WALLETS);
    }

    <T extends RecordEvent> List<T> events(Class<T> kind) {
        return record.events().stream()
                .map(RecordedEvent::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    List<Outcome> outcomes(int index) {
        return events(Outcome.class).stream()
                .filter(outcome -> outcome.wallet().equals(wallet(index)))
                .toList();
    }

    List<SendReason> reasons(int index) {
        return events(Intent.class).stream()
                .filter(intent -> intent.wallet().equals(wallet(index)))
                .map(Intent::why)
                .toList();
    }

    /** What the operator read of a wallet while it was not known what became of it. */
    List<String> wordsOfDoubt(int index) {
        return shown.stream()
                .filter(status -> status.index() == index)
                .filter(status -> status.state() == WalletState.UNKNOWN)
                .map(WalletStatus::detail)
                .toList();
    }

    /**
     * Whatever happened: Para has every share, the record says so of the same wallets and why each
     * was sent, another run of it sends nothing, and nothing left for anywhere else.
     */
    void assertAllIsWellInTheEnd() throws IOException, InterruptedException {
        assertThat(para.shares()).isEqualTo(wallets());
        assertTheRecordKnowsWhatParaHas();
        int sent = para.server.posts().size();
        record.close();
        record = MigrationRecord.open(file, TestAuthor.HERE);
        MigrationRun next = open();
        assertThat(states(next)).containsOnly(WalletState.SKIPPED);
        next.run();
        assertThat(para.server.posts()).hasSize(sent);
    }

    void assertTheRecordKnowsWhatParaHas() throws IOException {
        Set<WalletId> done = new HashSet<>();
        for (int i = 0; i < WALLETS; i++) {
            if (assertEachSendHasItsReason(wallet(i))) {
                done.add(wallet(i));
            }
            assertNoDoubtWasCalledFailed(i);
        }
        assertThat(done).as("done by the record").isEqualTo(para.shares());
        assertEveryPostHasItsIntent();
        assertNothingLeaked();
    }

    /** Returns whether the wallet is done. */
    private boolean assertEachSendHasItsReason(WalletId wallet) {
        int tries = 0;
        boolean doubt = false;
        boolean asked = false;
        boolean done = false;
        for (RecordedEvent recorded : record.events()) {
            switch (recorded.event()) {
                case RunStarted started -> asked = false;
                case Asked it when it.wallet().equals(wallet) -> asked = true;
                case Confirmed it when it.wallet().equals(wallet) -> done = true;
                case Intent intent when intent.wallet().equals(wallet) -> {
                    assertThat(done).as("sent after it was done").isFalse();
                    assertThat(doubt && !asked).as("sent again before asking").isFalse();
                    assertThat(intent.tryNumber()).isEqualTo(++tries);
                    assertThat(intent.why() == SendReason.FIRST).isEqualTo(tries == 1);
                    assertThat(doubt && asked)
                            .as("what there is to settle")
                            .isIn(true, intent.why() == SendReason.TO_SETTLE);
                }
                case Outcome outcome when outcome.wallet().equals(wallet) -> {
                    if (outcome.answer().leavesDoubt()) {
                        doubt = true;
                        asked = false;
                    }
                    done |= outcome.answer() == Answer.MIGRATED;
                    done |= outcome.answer() == Answer.ALREADY;
                }
                default -> {}
            }
        }
        return done;
    }

    private void assertNoDoubtWasCalledFailed(int index) {
        List<WalletState> states =
                shown.stream()
                        .filter(status -> status.index() == index)
                        .map(WalletStatus::state)
                        .toList();
        int doubt = states.indexOf(WalletState.UNKNOWN);
        if (doubt >= 0) {
            assertThat(states.subList(doubt, states.size()))
                    .doesNotContain(WalletState.FAILED, WalletState.STOPPED, WalletState.BLOCKED);
        }
    }

    private void assertEveryPostHasItsIntent() {
        List<Intent> intents = events(Intent.class);
        assertThat(intents).hasSameSizeAs(events(Outcome.class));
        assertThat(para.server.posts())
                .allMatch(post -> intents.stream().anyMatch(i -> Runs.isIntentOf(i, post)));
    }

    private void assertNothingLeaked() throws IOException {
        assertThat(elsewhere.connections()).as("connections elsewhere").isZero();
        try (Stream<Path> files = Files.list(Objects.requireNonNull(file.getParent()))) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(each, ISO_8859_1)).doesNotContain(Paras.KEY);
            }
        }
    }

    @Override
    public void close() {
        client.close();
        record.close();
        key.close();
        para.close();
        elsewhere.close();
    }
}
