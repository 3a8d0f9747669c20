package io.sharelift.app;

import static io.sharelift.app.Program.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.app.Program.Ended;
import io.sharelift.app.Program.Practice;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.SendReason;
import io.sharelift.record.StoredRecord;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A run that is killed in the middle, twice, and then started once more with its record. */
final class KilledProgramIT {

    private static final int WALLETS = 90;

    @TempDir Path home;

    @Test
    void everyWalletIsDoneAndNoneWasSentTwiceWithoutTheRecordSayingWhy() throws Exception {
        Path record = home.resolve("acme.sharelift");
        // Slow answers, so that shares have arrived whose answer never will.
        try (Practice practice =
                Practice.start(home, "--known", export("array.json"), "--latency", "250")) {
            String[] verb = {
                "migrate",
                "--record",
                record.toString(),
                "--url",
                practice.url(),
                "--api-key-env",
                "PRACTICE_KEY",
                "--rate",
                "1000",
                "--burst",
                "100",
                "--yes",
                export("array.json")
            };
            killAt("27 of 90", practice, verb);
            killAt("18 of 90", practice, verb);
            Ended ended = Program.run(home, practice.environment(), verb);

            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(ended.out())
                    .contains("\"planned\":90,", "\"failed\":0,\"unknown\":0,\"blocked\":0,")
                    .contains("\"stopped\":0,");
            assertAllReady(practice);
        }
        assertRecordSaysWhy(record);
    }

    private void killAt(String line, Practice practice, String... verb) throws Exception {
        try (Program program = Program.start(home, practice.environment(), verb)) {
            program.awaitLine(line);
            program.kill();
        }
    }

    private void assertAllReady(Practice practice) throws Exception {
        Ended ready =
                Program.run(
                        home,
                        practice.environment(),
                        "ready",
                        "--url",
                        practice.url(),
                        "--api-key-env",
                        "PRACTICE_KEY",
                        "--format",
                        "ndjson",
                        "--against",
                        export("array.json"));
        assertThat(ready.code()).as(ready.err()).isZero();
        assertThat(ready.out().lines()).hasSize(WALLETS);
    }

    private static void assertRecordSaysWhy(Path record) {
        List<RecordEvent> events;
        try (StoredRecord kept = StoredRecord.open(record)) {
            events = kept.events().stream().map(RecordedEvent::event).toList();
        }
        assertThat(events).filteredOn(RunStarted.class::isInstance).hasSize(3);
        Map<WalletId, Integer> tries = new HashMap<>();
        Map<WalletId, Boolean> answered = new HashMap<>();
        int inDoubt = 0;
        for (RecordEvent event : events) {
            if (event instanceof Intent intent) {
                int number = tries.merge(intent.wallet(), 1, Integer::sum);
                assertThat(intent.tryNumber()).isEqualTo(number);
                if (number == 1) {
                    assertThat(intent.why()).isEqualTo(SendReason.FIRST);
                } else {
                    assertThat(intent.why()).isNotEqualTo(SendReason.FIRST);
                    assertThat(answered.get(intent.wallet())).as("sent after an answer").isFalse();
                    inDoubt++;
                }
                answered.put(intent.wallet(), false);
            } else if (event instanceof Outcome outcome) {
                answered.put(outcome.wallet(), true);
            }
        }
        assertThat(tries).hasSize(WALLETS);
        // The kills were in the middle: some wallets were done, some in doubt, some not begun.
        assertThat(inDoubt).as("sent again to settle it").isLessThan(WALLETS / 2);
        assertThat(events).filteredOn(RecordEvent.Asked.class::isInstance).isNotEmpty();
    }
}
