package io.sharelift.app;

import io.sharelift.record.RecordReader;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is asked of the window on the command line: nothing, {@code --open FILE...}, or records by
 * their files alone, which is how a desktop opens what was double-clicked.
 *
 * @param records told by their ending
 * @param exports may be none
 */
record WindowArguments(List<Path> records, List<Path> exports) {

    WindowArguments {
        records = List.copyOf(records);
        exports = List.copyOf(exports);
    }

    /** Empty if the arguments are a verb's. */
    static Optional<WindowArguments> of(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("--open")) {
            return Optional.of(
                    new WindowArguments(
                            paths(arguments, 1, WindowArguments::isRecord),
                            paths(arguments, 1, argument -> !isRecord(argument))));
        }
        return Arrays.stream(arguments).allMatch(WindowArguments::isRecord)
                ? Optional.of(new WindowArguments(paths(arguments, 0, argument -> true), List.of()))
                : Optional.empty();
    }

    private static boolean isRecord(String argument) {
        return argument.toLowerCase(Locale.ROOT).endsWith(RecordReader.ENDING);
    }

    private static List<Path> paths(String[] arguments, int from, Predicate<String> which) {
        return Arrays.stream(arguments).skip(from).filter(which).map(Path::of).toList();
    }
}
