package io.sharelift.app;

import io.sharelift.command.Verbs;

/** Where the program starts: the window without arguments, a verb with them. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Logging.start();
        if (arguments.length == 0) {
            WindowStart.open();
        } else {
            System.exit(Verbs.commandLine(new PracticeVerb(), version()).execute(arguments));
        }
    }

    private static String version() {
        var descriptor = Main.class.getModule().getDescriptor();
        return descriptor == null ? "" : descriptor.rawVersion().orElse("");
    }
}
