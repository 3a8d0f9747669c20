package io.sharelift.migration;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingOptions;
import io.sharelift.export.ReadingProgress;
import io.sharelift.para.ApiKey;
import io.sharelift.para.Backoff;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaHost;
import io.sharelift.para.ParaHost.Environment;
import io.sharelift.para.TimeLimits;
import io.sharelift.record.Anchor;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Approved;
import io.sharelift.record.RecordException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * A whole migration in a JVM of its own: opened, planned, approved, the first few, the rest,
 * confirmed. It goes on where the record stops, says what it does, and halts where it is told.
 */
final class TorturedRun {

    static final String RECORD = "acme.sharelift";
    static final String EXPORT = "export.json";
    static final String KEY = "PRACTICE_KEY";

    /** Said when the record is open. */
    static final String OPEN = "OPEN";

    /** Said with how far the record has come, which was on the disk by then. */
    static final String HEAD = "HEAD ";

    /** Said with why a run ended, and its words. */
    static final String END = "END ";

    /** Said with the counts, when nothing is left. */
    static final String DONE = "DONE ";

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String NO_HALT = "BEFORE-nothing-1";

    private final Path folder;
    private final ParaHost host;
    private final Halt halt;

    private TorturedRun(Path folder, ParaHost host, Halt halt) {
        this.folder = folder;
        this.host = host;
        this.halt = halt;
    }

    /** Folder, address, and where to halt if anywhere. */
    public static void main(String[] arguments) throws Exception {
        new TorturedRun(
                        Path.of(arguments[0]),
                        ParaHost.practice(URI.create(arguments[1])),
                        Halt.read(arguments.length > 2 ? arguments[2] : NO_HALT))
                .run();
    }

    private void run() throws Exception {
        Home home = new Home(folder, folder);
        Terms terms =
                Terms.standard(Environment.PRACTICE)
                        .withPerMinute(6_000_000)
                        .withBurst(1_000_000)
                        .withInFlight(4)
                        .withCanary(1)
                        .withAcceptedBy("Ann");
        Inventory inventory =
                InventoryReader.read(
                        List.of(folder.resolve(EXPORT)),
                        ReadingOptions.standard().withFingerprints(home.fingerprints()),
                        ReadingProgress.none());
        try (ApiKey key = ApiKey.of(System.getenv(KEY));
                ParaClient client =
                        new ParaClient(
                                host,
                                key,
                                terms.pace(),
                                quick(),
                                new TimeLimits(LONG, LONG, LONG));
                MigrationRecord record =
                        MigrationRecord.open(folder.resolve(RECORD), home.author())) {
            say(OPEN);
            say(record);
            EnclaveKey accepted = EnclaveKeyCheck.of(client).key();
            migrate(
                    record,
                    client,
                    FrozenPlan.of(Plan.of(inventory, _ -> true), terms, host, accepted));
        } catch (RecordException e) {
            say(END + RunEnd.Reason.RECORD_FAILED + " " + e.sentence());
        }
    }

    private static Backoff quick() {
        return new Backoff(Duration.ofMillis(10), Duration.ofMillis(100), 5, new Random(1));
    }

    private void migrate(MigrationRecord record, ParaClient client, FrozenPlan frozen)
            throws InterruptedException {
        Ledger ledger = events -> append(record, events);
        frozen.freeze(record, ledger);
        PlanInForce inForce = PlanInForce.of(record).orElseThrow();
        if (inForce.missing() > 0) {
            boolean here = halt.isHere(Approved.class.getSimpleName());
            haltIf(here, Halt.When.BEFORE);
            inForce.approve(record, "Ann", "operator", "a test");
            haltIf(here, Halt.When.AFTER);
            say(record);
        }
        RunSettings settings = RunSettings.standard().withBackoff(quick()).withConfirmRounds(500);
        MigrationRun run =
                new MigrationRun(
                        frozen,
                        record,
                        ledger,
                        client,
                        KeyPinning.none(),
                        settings,
                        RunListener.none());
        RunSummary summary = run.run();
        say(summary);
        if (summary.end().reason() == RunEnd.Reason.CANARY) {
            run.releaseRest("All well.");
            summary = run.run();
            say(summary);
        }
        if (summary.end().reason() == RunEnd.Reason.FINISHED) {
            Confirmation confirmed = run.confirm();
            say(DONE + summary.needPerson() + " to look at, " + confirmed);
        }
        say(record);
    }

    private void append(MigrationRecord record, List<? extends RecordEvent> events) {
        boolean here =
                !events.isEmpty() && halt.isHere(events.getFirst().getClass().getSimpleName());
        haltIf(here, Halt.When.BEFORE);
        record.append(events);
        haltIf(here, Halt.When.AFTER);
        say(record);
    }

    private void haltIf(boolean here, Halt.When moment) {
        if (here) {
            halt.now(moment);
        }
    }

    private static void say(RunSummary summary) {
        say(END + summary.end().reason() + " " + summary.end().words());
    }

    private static void say(MigrationRecord record) {
        Anchor head = record.anchor();
        say(HEAD + head.sequence() + "-" + head.hash());
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
