package io.sharelift.command;

import io.sharelift.export.ColumnChoice;
import io.sharelift.export.ReadingOptions;
import io.sharelift.export.ShareKey;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.Arrays;

/** What the operator adds to exports that do not speak for themselves. */
final class ExportOptions {

    @Option(
            names = "--share-key-env",
            paramLabel = "VAR",
            description =
                    "the environment variable that holds the 32-character key with which your own"
                            + " application seals shares")
    private @Nullable String keyVariable;

    @Option(
            names = "--columns",
            paramLabel = "CHOICE",
            description =
                    "which columns hold what, where that cannot be told:"
                            + " wallet=NAME,share=NAME,for=NAME, each of them optional; of a"
                            + " database also share=TABLE.COLUMN")
    private @Nullable String columns;

    /** What was added; closing it wipes the key, when neither exports nor shares are read. */
    record Given(ReadingOptions reading) implements AutoCloseable {
        @Override
        public void close() {
            if (reading.key() != null) {
                reading.key().close();
            }
        }
    }

    Given given() {
        try {
            ReadingOptions reading = ReadingOptions.standard();
            if (columns != null) {
                reading = reading.withColumns(ColumnChoice.parse(columns));
            }
            return new Given(keyVariable == null ? reading : reading.withKey(key(keyVariable)));
        } catch (IllegalArgumentException e) {
            throw new CouldNotException(String.valueOf(e.getMessage()));
        }
    }

    /** From the environment, where it is a string of the system's and cannot be wiped. */
    private static ShareKey key(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isEmpty()) {
            throw new CouldNotException(
                    "The environment variable " + variable + " holds no key for sealed shares.");
        }
        char[] characters = value.toCharArray();
        try {
            return ShareKey.of(characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
