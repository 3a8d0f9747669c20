package io.sharelift.desktop.work;

import io.sharelift.para.Route;
import io.sharelift.settings.Policy;
import io.sharelift.settings.ProxyChoice;
import io.sharelift.settings.SettingsStore;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The computer that the window runs on, as far as the program keeps something there.
 *
 * @param version of the program; may be empty
 * @param policy what the administrator has decided
 * @param settings what the user has chosen
 * @param crashes reports of what was not foreseen
 * @param bells other windows of this user, and this one for them
 * @param logs the folder of the log and the reports
 * @param licences the folder of the licence texts, which only an installed program has
 * @param folders shows a folder in the system's own way
 * @param network what is known of the way to Para beyond the settings
 */
public record Machine(
        String version,
        Policy policy,
        SettingsStore settings,
        Crashes crashes,
        Bells bells,
        Path logs,
        Optional<Path> licences,
        Consumer<Path> folders,
        Network network) {

    /** One where nothing was decided and nothing is kept. */
    public static Machine unknown() {
        return new Machine(
                "",
                Policy.NONE,
                SettingsStore.unkept(),
                Crashes.NONE,
                Bells.NONE,
                Path.of(""),
                Optional.empty(),
                folder -> {},
                Network.standard());
    }

    /**
     * The way to Para: as the administrator has decided, else as the user has chosen.
     *
     * @throws IllegalStateException if this window is offline; its message is a sentence
     */
    public Route route() {
        ProxyChoice choice = policy.proxy().orElse(settings.now().proxy());
        return network.on(
                switch (choice.kind()) {
                    case NONE -> Route.direct();
                    case SYSTEM -> Route.ofSystem(System.getenv());
                    case MANUAL -> Route.through(choice.host(), choice.port());
                });
    }

    /** Shows the folder of the log and the reports. */
    public void openLogs() {
        folders.accept(logs);
    }
}
