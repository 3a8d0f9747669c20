package io.sharelift.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.export.ColumnChoice;
import io.sharelift.export.ReadingOptions;

import java.util.Arrays;

/** A table as text; a first line {@code columns …} is what the operator has chosen. */
public final class CsvFuzz {

    private static final String CHOICE = "columns ";

    private CsvFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        byte[] file = FoldedText.wrapped(input);
        String start = new String(file, 0, Math.min(file.length, 200), UTF_8);
        int end = start.indexOf('\n');
        if (!start.startsWith(CHOICE) || end < 0) {
            ExportCheck.hold("wallets.csv", file);
            return;
        }
        ColumnChoice choice;
        try {
            choice = ColumnChoice.parse(start.substring(CHOICE.length(), end));
        } catch (IllegalArgumentException inWords) {
            return;
        }
        int skipped = start.substring(0, end + 1).getBytes(UTF_8).length;
        byte[] rest = Arrays.copyOfRange(file, Math.min(skipped, file.length), file.length);
        ExportCheck.hold("wallets.csv", rest, ReadingOptions.standard().withColumns(choice));
    }
}
