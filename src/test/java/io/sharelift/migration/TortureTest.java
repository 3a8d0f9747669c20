package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.practice.PracticeSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/**
 * The program is killed again and again, everywhere in a migration, and goes on with its record:
 * every wallet is done once in the end, and the record and Para agree about it.
 */
class TortureTest {

    private static final int WALLETS = 36;
    private static final int BLOWS = 12;
    private static final int KILLS = 200;

    @TempDir Path directory;

    @Test
    void whoeverIsKilledAtEveryPlaceThatMattersGoesOnFromWhatIsWritten(TestReporter reporter)
            throws Exception {
        try (TortureBench bench = new TortureBench(directory, settings(300), WALLETS)) {
            for (Blow blow : Blow.everywhere()) {
                assertThat(bench.live(blow)).as("killed by %s", blow).isTrue();
                new TortureAccount(bench).assertNothingWasSentUnwritten();
            }
            finish(bench, reporter, "everywhere");
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "sharelift.torture",
            matches = "true",
            disabledReason = "takes minutes: mvn -P torture")
    void whoeverIsKilledAnywhereHundredsOfTimesGoesOnFromWhatIsWritten(TestReporter reporter)
            throws Exception {
        long seed = Long.getLong("sharelift.seed", System.nanoTime());
        Random random = new Random(seed);
        int kills = 0;
        for (int round = 1; kills < KILLS; round++) {
            String name = "round " + round + " of seed " + seed;
            Path folder = Files.createDirectory(directory.resolve("round-" + round));
            // Ready at once, asked about before that, or long after: then it is sent again.
            int untilReady = 2000 * random.nextInt(3);
            try (TortureBench bench = new TortureBench(folder, settings(untilReady), WALLETS)) {
                for (int i = 0; i < BLOWS; i++) {
                    bench.live(Blow.any(random));
                    if (!bench.heads.isEmpty()) {
                        new TortureAccount(bench).assertNothingWasSentUnwritten();
                    }
                }
                finish(bench, reporter, name);
                kills += bench.kills;
            }
        }
    }

    /** Answers take a moment, so that shares are on their way when the program dies. */
    private static PracticeSettings settings(int untilReadyMillis) {
        return PracticeSettings.standard()
                .withLatency(Duration.ofMillis(15))
                .withUntilReady(Duration.ofMillis(untilReadyMillis));
    }

    private static void finish(TortureBench bench, TestReporter reporter, String name)
            throws Exception {
        assertThat(bench.live(new Blow.None())).as("the last life of %s", name).isFalse();
        TortureAccount account = new TortureAccount(bench);
        account.assertEveryWalletIsDoneOnce(WALLETS);
        reporter.publishEntry(
                name,
                "%d kills, %d wallets, %d runs, %d intents, %d shares arrived, %d events"
                        .formatted(
                                bench.kills,
                                WALLETS,
                                account.runs(),
                                account.intents(),
                                account.arrivals(),
                                account.events()));
    }
}
