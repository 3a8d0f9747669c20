package io.sharelift.command;

import io.sharelift.migration.KnownRecords;
import io.sharelift.record.MigrationRecord;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;

/** How a verb comes by a record to write to. */
final class RecordPlace {

    @Option(
            names = "--take-over",
            paramLabel = "WORDS",
            description =
                    "go on here with a record that another computer wrote last, and why; nobody"
                            + " must go on with it there")
    private @Nullable String words;

    /** The record, which is known from now on; made if it is not there, unless taken over. */
    MigrationRecord open(Surroundings around, Path file, Terminal terminal) {
        MigrationRecord record =
                words == null
                        ? MigrationRecord.open(file, around.author())
                        : MigrationRecord.takeOver(file, around.author(), given(words));
        try {
            new KnownRecords(around.home()).remember(file);
        } catch (IOException e) {
            terminal.say(
                    "That this record is known could not be written down; later migrations will not"
                            + " look into it.");
        }
        return record;
    }

    private static String given(String text) {
        if (text.isBlank()) {
            throw new CouldNotException("Say with --take-over why this computer goes on with it.");
        }
        return text.strip();
    }
}
