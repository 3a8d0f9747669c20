package io.sharelift.app;

import io.sharelift.desktop.Desktop;
import io.sharelift.desktop.Services;
import io.sharelift.desktop.ToOpen;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.Machine;
import io.sharelift.desktop.work.Network;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.migration.Home;
import io.sharelift.settings.SettingsStore;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.concurrent.Future;

/** Opens the window; apart from {@link Main}, so that a verb never loads JavaFX. */
final class WindowStart {

    /** For measuring how long opening takes, and for learning what it loads: closes at once. */
    private static final String CLOSE = "sharelift.close-when-drawn";

    /** Where the installed program's launcher says that the licence texts lie. */
    private static final String LICENCES = "sharelift.licences";

    private WindowStart() {}

    /** Returns at once; where there is no window to open, says so and ends the program. */
    static void open(WindowArguments arguments, CrashReports crashes) {
        try {
            // One for each version: two that run at once must not change each other's.
            System.setProperty(
                    "javafx.cachedir",
                    Directories.CACHE.make().resolve("window-" + Main.version()).toString());
            OpenRecords open = new OpenRecords(Directories.OPEN.make());
            if (arguments.records().stream().anyMatch(open::ring)) {
                System.err.println(
                        "This record is open in a window of Sharelift, which comes to the front.");
                return;
            }
            Future<?> begun = Desktop.begin();
            Logging.start();
            Home home = Main.home();
            home.author();
            Desktop.open(
                    begun,
                    new Services(
                            new WindowTasks(),
                            InventoryReader::read,
                            new PracticeInWindow(),
                            Hosts.ofPara(),
                            home,
                            new Machine(
                                    Main.version(),
                                    PolicyPlace.read(),
                                    SettingsStore.in(
                                            Directories.SETTINGS.make().resolve("settings.json")),
                                    new CrashesInWindow(crashes),
                                    open,
                                    Directories.LOGS.path(),
                                    Folders.licences(System.getProperty(LICENCES)),
                                    Folders::show,
                                    network(arguments))),
                    new ToOpen(arguments.records(), arguments.exports()),
                    WindowStart::drawn);
        } catch (IOException e) {
            end("The folders or keys of this user cannot be made or read: " + e.getMessage());
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            // No display, or none of the libraries that draw on one: machines without a screen.
            LoggerFactory.getLogger(WindowStart.class)
                    .warn("No window could be opened: {}.", e.getClass().getName());
            end(
                    "There is no display to open a window on. Without one, use a verb: inspect,"
                            + " practice, migrate or ready; sharelift --help says more.");
        }
    }

    private static Network network(WindowArguments arguments) {
        Network network = Network.standard().having(NetworksHere::names);
        return arguments.offline() ? network.offlineForGood() : network;
    }

    /** The log tells when the window was usable: the time that it took is one of our goals. */
    private static void drawn(Runnable close) {
        LoggerFactory.getLogger(WindowStart.class).info("The window is open.");
        if (Boolean.getBoolean(CLOSE)) {
            close.run();
        }
    }

    private static void end(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
