package io.sharelift.record;

import java.nio.file.Path;
import java.time.InstantSource;

/** Lets tests of other rooms write records on a computer whose clock they set. */
public final class Clocked {

    private Clocked() {}

    public static MigrationRecord open(Path file, InstantSource clock) {
        return MigrationRecord.open(file, TestAuthor.HERE, clock);
    }
}
