package io.sharelift.command;

import io.sharelift.export.Inventory;
import io.sharelift.export.Selection;
import io.sharelift.migration.Choice;
import io.sharelift.migration.EarlierRecords;
import io.sharelift.migration.Picks;
import io.sharelift.migration.Plan;
import io.sharelift.para.ParaHost;
import io.sharelift.record.MigrationRecord;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Which wallets of the exports are meant. */
final class SelectionOption {

    @Option(
            names = "--only",
            paramLabel = "FILE",
            description =
                    "only these wallets: a CSV with a column of wallet IDs, such as failed.csv, or"
                            + " one ID a line")
    private @Nullable Path only;

    /** Whether a list was named. */
    boolean isGiven() {
        return only != null;
    }

    /** The plan for the wallets that are meant, without those that earlier records have done. */
    Plan plan(
            Terminal terminal,
            Inventory inventory,
            Surroundings around,
            MigrationRecord kept,
            ParaHost host) {
        EarlierRecords earlier = EarlierRecords.done(around.home(), kept, host);
        earlier.skipped().forEach(terminal::say);
        return Plan.of(
                inventory, Picks.none(), choice(terminal, inventory).withDone(earlier.done()));
    }

    /** All, or those that are listed; says what of the list cannot be meant. */
    private Choice choice(Terminal terminal, Inventory inventory) {
        if (only == null) {
            return Choice.all();
        }
        Selection selection = read(only);
        selection.unread().forEach(line -> terminal.say("  " + line.what() + " " + line.todo()));
        int missing = selection.missing(inventory).size();
        terminal.say(
                String.format(
                        Locale.ROOT,
                        "%s lists %,d wallets; %,d of them are not in these exports.",
                        only.getFileName(),
                        selection.wallets().size(),
                        missing));
        if (missing == selection.wallets().size()) {
            throw new CouldNotException(
                    "None of the wallets in these exports is listed in "
                            + only.getFileName()
                            + ", so nothing was sent.");
        }
        return Choice.only(selection::contains);
    }

    private static Selection read(Path file) {
        try {
            return Selection.read(file);
        } catch (IOException e) {
            throw new CouldNotException(String.valueOf(e.getMessage()));
        }
    }
}
