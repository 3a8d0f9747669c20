package io.sharelift.desktop.records;

import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.account.RunAccount;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** One run of a record, to be picked for a comparison. */
record RunLine(Path file, RunStarted started, Instant at, String actor, Duration took, int sent) {

    static RunLine of(Path file, RunAccount run) {
        return new RunLine(
                file, run.started(), run.startedAt(), run.actor(), run.took(), run.sent());
    }

    int number() {
        return started.run();
    }
}
