package io.sharelift.migration;

import io.sharelift.para.Backoff;

/**
 * How a run works.
 *
 * @param inFlight requests on their way at once, 1 to 256; of a run what its plan says
 * @param backoff how long to wait before another try, and how many tries there are
 * @param notFoundLimit so many 404 from the start and nothing else stop the run
 * @param confirmRounds how often Para is asked which wallets are ready before that is left for
 *     later
 * @param newEnclaveKeyAccepted whether the operator knows that the enclave's key is not the one of
 *     this record's earlier runs
 */
public record RunSettings(
        int inFlight,
        Backoff backoff,
        int notFoundLimit,
        int confirmRounds,
        boolean newEnclaveKeyAccepted) {

    public RunSettings {
        if (inFlight < 1 || inFlight > 256) {
            throw new IllegalArgumentException("From 1 to 256 requests can be on their way.");
        }
    }

    /** 8 in flight, and what goes with Para's documented limits. */
    public static RunSettings standard() {
        return new RunSettings(8, Backoff.standard(), 20, 8, false);
    }

    public RunSettings withInFlight(int requests) {
        return new RunSettings(
                requests, backoff, notFoundLimit, confirmRounds, newEnclaveKeyAccepted);
    }

    public RunSettings withBackoff(Backoff other) {
        return new RunSettings(
                inFlight, other, notFoundLimit, confirmRounds, newEnclaveKeyAccepted);
    }

    /** So many 404 from the start and nothing else stop the run. */
    RunSettings withNotFoundLimit(int limit) {
        return new RunSettings(inFlight, backoff, limit, confirmRounds, newEnclaveKeyAccepted);
    }

    public RunSettings withConfirmRounds(int rounds) {
        return new RunSettings(inFlight, backoff, notFoundLimit, rounds, newEnclaveKeyAccepted);
    }

    public RunSettings withNewEnclaveKeyAccepted() {
        return new RunSettings(inFlight, backoff, notFoundLimit, confirmRounds, true);
    }
}
