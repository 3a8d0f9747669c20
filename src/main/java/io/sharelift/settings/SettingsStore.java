package io.sharelift.settings;

import io.sharelift.share.WholeFile;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The settings of this user in their file. A file that cannot be read is set aside and said, and
 * the program goes on with what holds before anything was chosen.
 */
public final class SettingsStore {

    private static final long LONGEST = 1 << 20;

    private final @Nullable Path file;
    private ObjectNode text = SettingsJson.nothing();
    private Settings now = Settings.STANDARD;
    private String said = "";

    private SettingsStore(@Nullable Path file) {
        this.file = file;
    }

    /** Settings that nobody finds again. */
    public static SettingsStore unkept() {
        return new SettingsStore(null);
    }

    /** The settings in this file, which may not be there. */
    public static SettingsStore in(Path file) {
        SettingsStore store = new SettingsStore(file);
        try {
            if (Files.size(file) > LONGEST) {
                throw new IllegalArgumentException("It is too long for settings.");
            }
            ObjectNode read = SettingsJson.parse(Files.readString(file));
            store.now = SettingsJson.read(read);
            store.text = read;
        } catch (NoSuchFileException e) {
            // Nothing was chosen yet.
        } catch (IllegalArgumentException e) {
            store.setAside(file, String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
            store.setAside(file, "It is not text.");
        } catch (IOException e) {
            store.said =
                    "Your settings could not be read. The standard ones hold. Look who may read the"
                            + " file "
                            + file
                            + ".";
        }
        return store;
    }

    private void setAside(Path file, String why) {
        try {
            Path aside = free(file);
            Files.move(file, aside);
            said =
                    "Your settings could not be understood: "
                            + why
                            + " The standard ones hold, and the file was set aside as "
                            + aside
                            + ".";
        } catch (IOException e) {
            said =
                    "Your settings could not be understood: "
                            + why
                            + " The standard ones hold. The file "
                            + file
                            + " could not be set aside; move it away.";
        }
    }

    private static Path free(Path file) {
        int number = 1;
        Path aside = file.resolveSibling("settings.broken-1.json");
        while (Files.exists(aside)) {
            number++;
            aside = file.resolveSibling("settings.broken-" + number + ".json");
        }
        return aside;
    }

    /** What was wrong with the file when it was read, in words; empty if nothing was. */
    public String said() {
        return said;
    }

    /** As they are now. */
    public synchronized Settings now() {
        return now;
    }

    /**
     * Changes them and writes them down; they hold for this program also where they cannot be
     * written.
     *
     * @return why they could not be written, in words; empty if they were
     */
    public synchronized Optional<String> change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(now);
        if (changed.equals(now)) {
            return Optional.empty();
        }
        now = changed;
        if (file == null) {
            return Optional.empty();
        }
        try {
            WholeFile.replace(file, SettingsJson.write(changed, text));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "Your settings hold until you close the program, but could not be written to "
                            + file
                            + ". Look who may write there, and whether there is space.");
        }
    }
}
