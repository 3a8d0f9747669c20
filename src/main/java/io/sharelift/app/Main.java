package io.sharelift.app;

import io.sharelift.command.Verbs;
import io.sharelift.migration.Home;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** Where the program starts: the window without arguments or with files to open, else a verb. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Seclusion.soon();
        // Read once, when the first connection is made.
        System.setProperty("java.net.useSystemProxies", "true");
        CrashReports crashes =
                new CrashReports(Directories.LOGS.path(), version(), InstantSource.system());
        crashes.watchEveryThread();
        Optional<WindowArguments> window = WindowArguments.of(arguments);
        if (window.isPresent()) {
            WindowStart.open(window.get(), crashes);
        } else {
            Logging.start();
            System.exit(
                    Verbs.commandLine(
                                    new PracticeVerb(),
                                    home(),
                                    PolicyPlace.read(),
                                    crashes::write,
                                    version())
                            .execute(arguments));
        }
    }

    /** Where that cannot be made, the first who needs it says so: looking at exports does not. */
    static Home home() {
        try {
            Directories.RECORDS.make();
            Directories.KEYS.make();
        } catch (IOException e) {
            LoggerFactory.getLogger(Main.class)
                    .warn("The folders for records and keys could not be made.");
        }
        return new Home(Directories.RECORDS.path(), Directories.KEYS.path());
    }

    static String version() {
        var descriptor = Main.class.getModule().getDescriptor();
        return descriptor == null ? "" : descriptor.rawVersion().orElse("");
    }
}
