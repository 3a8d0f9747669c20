package io.sharelift.migration;

/**
 * Told what a run does, from its worker threads and never from a user interface's; the record has
 * it before. Answer quickly: a slow listener slows the run.
 */
public interface RunListener {

    /** A wallet has changed; one wallet's changes come in their order. */
    void changed(WalletStatus status);

    void phase(RunPhase phase);

    /** Nobody listens. */
    static RunListener none() {
        return new RunListener() {
            @Override
            public void changed(WalletStatus status) {}

            @Override
            public void phase(RunPhase phase) {}
        };
    }
}
