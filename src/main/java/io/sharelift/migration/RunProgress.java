package io.sharelift.migration;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How far a run is.
 *
 * @param toDo wallets that this run is to bring to an answer
 * @param done those of them that have one
 * @param perSecond answers a second over the last half minute
 * @param remaining at that rate; empty while it cannot be told
 * @param counts wallets of the plan by state; a state without wallets is 0
 */
public record RunProgress(
        RunPhase phase,
        int toDo,
        int done,
        double perSecond,
        Optional<Duration> remaining,
        Map<WalletState, Integer> counts) {}
