package io.sharelift.app;

import io.sharelift.record.RecordReader;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is asked of the window on the command line: nothing, {@code --open FILE...}, or records by
 * their files alone, which is how a desktop opens what was double-clicked; and before each of them
 * {@code --offline}.
 *
 * @param offline whether the window makes no connection as long as it is open
 * @param records told by their ending
 * @param exports may be none
 */
record WindowArguments(boolean offline, List<Path> records, List<Path> exports) {

    private static final String OFFLINE = "--offline";

    WindowArguments {
        records = List.copyOf(records);
        exports = List.copyOf(exports);
    }

    /** Empty if the arguments are a verb's. */
    static Optional<WindowArguments> of(String... arguments) {
        List<String> all = List.of(arguments);
        boolean offline = !all.isEmpty() && all.getFirst().equals(OFFLINE);
        List<String> rest = offline ? all.subList(1, all.size()) : all;
        if (!rest.isEmpty() && rest.getFirst().equals("--open")) {
            List<String> files = rest.subList(1, rest.size());
            return Optional.of(
                    new WindowArguments(
                            offline,
                            paths(files, WindowArguments::isRecord),
                            paths(files, argument -> !isRecord(argument))));
        }
        return rest.stream().allMatch(WindowArguments::isRecord)
                ? Optional.of(
                        new WindowArguments(offline, paths(rest, argument -> true), List.of()))
                : Optional.empty();
    }

    private static boolean isRecord(String argument) {
        return argument.toLowerCase(Locale.ROOT).endsWith(RecordReader.ENDING);
    }

    private static List<Path> paths(List<String> arguments, Predicate<String> which) {
        return arguments.stream().filter(which).map(Path::of).toList();
    }
}
