package io.sharelift.migration;

/** Told how far a dry run is, from its own threads. */
@FunctionalInterface
public interface RehearsalProgress {

    /** What it is doing. */
    enum Step {
        /** Shares are read again, sealed, and thrown away. */
        SEALING,
        /** Para is asked which wallets it has. */
        ASKING
    }

    /** So many wallets of all that would be sent have been looked at in this step. */
    void at(Step step, int done, int of);

    /** Nobody watches. */
    static RehearsalProgress none() {
        return (step, done, of) -> {};
    }
}
