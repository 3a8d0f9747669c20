package io.sharelift.command;

import io.sharelift.export.FileReport;
import io.sharelift.export.Finding;
import io.sharelift.export.FindingCode;
import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingOptions;
import io.sharelift.export.ReadingProgress;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a verb says: results on standard output, progress and words on standard error. */
final class Terminal {

    private static final long PROGRESS_STEP = 64L << 20;

    private final PrintWriter out;
    private final PrintWriter err;

    Terminal(CommandLine commandLine) {
        this.out = commandLine.getOut();
        this.err = commandLine.getErr();
    }

    PrintWriter out() {
        return out;
    }

    void say(String sentence) {
        err.println(sentence);
        err.flush();
    }

    /** Opens exports and says of each file what it is and what is wrong with it. */
    Inventory open(List<Path> paths) {
        return open(paths, ReadingOptions.standard());
    }

    /** Opens exports with what the operator adds to them. */
    Inventory open(List<Path> paths, ReadingOptions options) {
        Inventory inventory = InventoryReader.read(paths, options, progress());
        for (FileReport file : inventory.files()) {
            say(
                    String.format(
                            Locale.ROOT,
                            "%s: %s, %,d %s",
                            file.file().getFileName(),
                            file.format(),
                            file.wallets(),
                            file.wallets() == 1 ? "wallet" : "wallets"));
            for (Finding finding : file.findings()) {
                say("  " + finding.what() + " " + finding.todo());
            }
        }
        hint(inventory);
        return inventory;
    }

    private void hint(Inventory inventory) {
        if (inventory.wantsShareKey()) {
            say(
                    "Some shares are sealed by your own application. Name the variable that holds"
                            + " its key with --share-key-env.");
        }
        if (inventory.files().stream()
                .flatMap(file -> file.findings().stream())
                .anyMatch(finding -> finding.code() == FindingCode.COLUMNS_NOT_TOLD)) {
            say("Say which columns hold what with --columns wallet=NAME,share=NAME.");
        }
    }

    private ReadingProgress progress() {
        long[] said = new long[1];
        return (file, bytes, ofBytes, wallets) -> {
            if (bytes < said[0]) {
                said[0] = 0;
            }
            if (bytes - said[0] >= PROGRESS_STEP) {
                said[0] = bytes;
                say(
                        String.format(
                                Locale.ROOT,
                                "%s: %,d of %,d MB, %,d wallets",
                                file.getFileName(),
                                bytes >> 20,
                                ofBytes >> 20,
                                wallets));
            }
        };
    }
}
