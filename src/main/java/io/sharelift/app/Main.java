package io.sharelift.app;

import io.sharelift.command.Verbs;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Where the program starts: the window without arguments or with exports to open, else a verb. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Logging.start();
        if (arguments.length == 0) {
            WindowStart.open(List.of());
        } else if (arguments[0].equals("--open")) {
            WindowStart.open(Arrays.stream(arguments).skip(1).map(Path::of).toList());
        } else {
            System.exit(Verbs.commandLine(new PracticeVerb(), version()).execute(arguments));
        }
    }

    private static String version() {
        var descriptor = Main.class.getModule().getDescriptor();
        return descriptor == null ? "" : descriptor.rawVersion().orElse("");
    }
}
