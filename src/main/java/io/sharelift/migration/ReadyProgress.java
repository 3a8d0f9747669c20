package io.sharelift.migration;

/** Told how far the reading of the ready list is, and asked whether to go on. */
@FunctionalInterface
public interface ReadyProgress {

    /** A page has come; Para states no total. */
    void read(int pages, int wallets);

    /** Whether the operator has cancelled. */
    default boolean cancelled() {
        return false;
    }

    /** Nobody watches. */
    static ReadyProgress none() {
        return (pages, wallets) -> {};
    }
}
