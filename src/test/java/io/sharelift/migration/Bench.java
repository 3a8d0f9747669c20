package io.sharelift.migration;

import io.sharelift.enclave.TestEnclave;
import io.sharelift.export.FingerprintKey;
import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingOptions;
import io.sharelift.export.ReadingProgress;
import io.sharelift.para.ApiKey;
import io.sharelift.para.Pace;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaHost.Environment;
import io.sharelift.para.Paras;
import io.sharelift.para.TimeLimits;
import io.sharelift.record.Clocked;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.TestAuthor;
import io.sharelift.share.Shares;
import io.sharelift.share.WalletId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An export, a record, a Para, and runs between them. */
final class Bench implements AutoCloseable {

    static final TestEnclave ENCLAVE = TestEnclave.generate();

    private static final FingerprintKey OWNERS = FingerprintKey.random();
    private static final Duration LONG = Duration.ofSeconds(20);

    /** What a run writes to and may be cut off. */
    interface LedgerOf {
        Ledger of(MigrationRecord record);
    }

    final Path directory;
    final FakePara para = new FakePara(ENCLAVE);
    final Pace pace = Paras.unlimited();
    private final Path export;
    private final Path file;
    private final ApiKey key = ApiKey.of(Paras.KEY);
    private MigrationRecord record;
    private ParaClient client;
    private Duration limit = LONG;

    Plan plan;
    KeyPinning pinning = KeyPinning.none();
    RunSettings settings = settings(4);
    Terms terms = Terms.standard(Environment.CUSTOM).withAcceptedBy("Ann");
    TestEnclave accepted = ENCLAVE;
    RunListener listener = RunListener.none();
    LedgerOf ledger = kept -> kept::append;

    Bench(Path directory, int wallets) {
        this.directory = directory;
        this.export = directory.resolve("export.ndjson");
        this.file = directory.resolve("acme.sharelift");
        write(IntStream.range(0, wallets).mapToObj(Bench::id).toArray(WalletId[]::new));
        this.plan = Plan.of(read(), row -> true);
        this.record = MigrationRecord.open(file, TestAuthor.HERE);
        this.client = connect();
    }

    static RunSettings settings(int inFlight) {
        return new RunSettings(inFlight, Paras.quick(3), 1000, 2, false);
    }

    static WalletId id(int number) {
        return new WalletId("wallet-%03d".formatted(number));
    }

    static WalletId[] ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(Bench::id).toArray(WalletId[]::new);
    }

    /** An export of these wallets, one a line. */
    void write(WalletId... wallets) {
        write(Arrays.stream(wallets).map(Bench::line).collect(Collectors.joining()));
    }

    void write(String text) {
        try {
            Files.writeString(export, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String line(WalletId wallet) {
        return line(wallet, Shares.base64(Shares.wallet(wallet.value(), "signer of " + wallet)));
    }

    static String line(WalletId wallet, String share) {
        return "{\"walletId\":\"" + wallet + "\",\"userShare\":\"" + share + "\"}\n";
    }

    /** A Solana wallet, in place of an EVM one. */
    static String solana(WalletId wallet) {
        return line(
                wallet,
                Shares.base64(
                        "{\"id\":\"%s\",\"type\":\"SOLANA\",\"scheme\":\"ED25519\",\"signer\":\"of %s\"}"
                                .formatted(wallet, wallet)));
    }

    /** A wallet whose share has to be forgiven something, so that somebody should look at it. */
    static String toLookAt(WalletId wallet) {
        String share = Shares.base64(Shares.wallet(wallet.value(), "signer of " + wallet + "!"));
        for (int more = 0; !share.endsWith("="); more++) {
            share = Shares.base64(Shares.wallet(wallet.value(), "signer" + "!".repeat(more)));
        }
        return line(wallet, share.replace("=", ""));
    }

    /** Reads these lines in place of the export, and plans all that is in them. */
    void plan(String... lines) {
        write(String.join("", lines));
        plan = Plan.ofAll(read(), Picks.none());
    }

    Inventory read() {
        return read(OWNERS);
    }

    /** The export, its shares fingerprinted under this key. */
    Inventory read(FingerprintKey key) {
        return InventoryReader.read(
                List.of(export),
                ReadingOptions.standard().withFingerprints(key),
                ReadingProgress.none());
    }

    /** Waits no longer than this for an answer to a share. */
    void limit(Duration newLimit) {
        limit = newLimit;
        client.close();
        client = connect();
    }

    private ParaClient connect() {
        return new ParaClient(
                para.host(), key, pace, Paras.quick(3), new TimeLimits(LONG, LONG, limit));
    }

    /** With another key from now on. */
    void connectWith(ApiKey other) {
        client.close();
        client =
                new ParaClient(
                        para.host(),
                        other,
                        pace,
                        Paras.quick(3),
                        new TimeLimits(LONG, LONG, limit));
    }

    /** The plan as it would be written down now. */
    FrozenPlan frozen() {
        return FrozenPlan.of(
                plan, terms.withInFlight(settings.inFlight()), para.host(), accepted.key());
    }

    /** The plan frozen and approved, on the record as it is now, as after starting again. */
    MigrationRun open() {
        FrozenPlan frozen = frozen();
        frozen.freeze(record);
        PlanInForce inForce = PlanInForce.of(record).orElseThrow();
        if (inForce.missing() > 0) {
            inForce.approve(record, "Ann", "operator", "a test");
        }
        return open(frozen);
    }

    /** This plan, whether somebody approved it or not. */
    MigrationRun open(FrozenPlan frozen) {
        return new MigrationRun(
                frozen, record, ledger.of(record), client, pinning, settings, listener);
    }

    RunSummary run() throws InterruptedException {
        return open().run();
    }

    /** The program ends and is started again. */
    void restart() {
        restart(InstantSource.system());
    }

    /** As {@link #restart()}, on a computer with this clock. */
    void restart(InstantSource clock) {
        record.close();
        record = Clocked.open(file, clock);
        client.close();
        client = connect();
    }

    Path file() {
        return file;
    }

    MigrationRecord record() {
        return record;
    }

    ParaClient client() {
        return client;
    }

    <T extends RecordEvent> List<T> events(Class<T> kind) {
        return record.events().stream()
                .map(RecordedEvent::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    static List<WalletState> states(MigrationRun run) {
        return run.statuses().stream().map(WalletStatus::state).toList();
    }

    static int sum(RunSummary summary) {
        return Stream.of(
                        summary.migrated(),
                        summary.already(),
                        summary.rejected(),
                        summary.notFound(),
                        summary.failed(),
                        summary.unknown(),
                        summary.blocked(),
                        summary.skipped(),
                        summary.stopped())
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Override
    public void close() {
        client.close();
        record.close();
        key.close();
        para.close();
    }
}
