package io.sharelift.migration;

import java.time.Duration;

/**
 * What became of the planned wallets: the counts add up to {@code planned}. A wallet that is ready
 * counts as what it was before; one that Para said is ready when its arrival was not known counts
 * as already there.
 *
 * @param skipped not chosen, not asked for by a retry, done in an earlier run, or waiting until the
 *     first few are seen ready
 * @param end why the run ended
 */
public record RunSummary(
        int planned,
        int migrated,
        int already,
        int rejected,
        int notFound,
        int failed,
        int unknown,
        int blocked,
        int skipped,
        int stopped,
        Duration took,
        RunEnd end) {

    /** How many wallets leave something to do for a person. */
    public int needPerson() {
        return rejected + notFound + failed + unknown + blocked + stopped;
    }
}
