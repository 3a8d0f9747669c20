package io.sharelift.export;

import java.nio.file.Path;

/** Told how far the reading of exports is, and asked whether to go on. */
public interface ReadingProgress {

    /** Called now and then from the reading thread; bytes are of this file. */
    void read(Path file, long bytes, long ofBytes, int wallets);

    /** Whether the operator has cancelled; asked often, so answer quickly. */
    default boolean cancelled() {
        return false;
    }

    /** Nobody watches. */
    static ReadingProgress none() {
        return (file, bytes, ofBytes, wallets) -> {};
    }
}
