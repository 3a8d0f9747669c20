package io.sharelift.command;

import io.sharelift.migration.MigrationRun;
import io.sharelift.migration.PlanInForce;
import io.sharelift.record.MigrationRecord;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** A person's word that lets the rest of a plan follow the first few wallets. */
final class ReleaseOptions {

    @Option(
            names = "--release",
            paramLabel = "WORDS",
            description = "let the rest follow the wallets that went first, and why")
    private @Nullable String release;

    @Option(
            names = "--skip-canary",
            paramLabel = "WORDS",
            description = "send all at once, without a few going first, and why")
    private @Nullable String skip;

    /** Says it, as long as something waits for it; a verb may be repeated to go on. */
    void say(MigrationRun run, MigrationRecord record) {
        if (release == null && skip == null) {
            return;
        }
        if (PlanInForce.of(record).filter(PlanInForce::canaryPending).isEmpty()) {
            return;
        }
        try {
            if (skip != null) {
                run.skipCanary(skip);
            } else if (release != null) {
                run.releaseRest(release);
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new CouldNotException(String.valueOf(e.getMessage()));
        }
    }
}
