package io.sharelift.desktop.sealing;

import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.enclave.EnclaveKey;
import io.sharelift.enclave.EnclaveKeyException;
import io.sharelift.enclave.FingerprintSpelling;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;

/** The enclave's key from a file, and the fingerprint that came another way. */
public final class GivenKey {

    /** What comes of the fingerprint that is typed. */
    public enum Comparison {
        /** The key or the fingerprint is not there yet, or not whole. */
        OPEN,
        AGREES,
        DIFFERS
    }

    private static final int HEX_DIGITS = 64;
    private static final int SHORTEST = 43;
    private static final String PREFIX = "SHA256:";

    private final TaskRunner tasks;
    private final Words words;
    private final StringProperty fingerprint = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable EnclaveKey> key = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Comparison> comparison =
            new ReadOnlyObjectWrapper<>(Comparison.OPEN);
    private final ReadOnlyStringWrapper says = new ReadOnlyStringWrapper("");

    public GivenKey(TaskRunner tasks, Words words) {
        this.tasks = tasks;
        this.words = words;
        fingerprint.subscribe(ignored -> compare());
        key.subscribe(ignored -> compare());
    }

    /** Takes the key from a file; the one before does not count any more. */
    public void read(Path from) {
        String name = String.valueOf(from.getFileName());
        file.set(name);
        trouble.set("");
        key.set(null);
        tasks.run(
                "reading the enclave's key",
                () -> EnclaveKey.in(from),
                key::set,
                e ->
                        trouble.set(
                                e instanceof EnclaveKeyException refused
                                        ? words.say("seal.key.refused", name, refused.reason())
                                        : words.say("seal.key.unreadable", name)));
    }

    /** The name of the file; empty before one was chosen. */
    public ReadOnlyStringProperty fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Why the file gives no key, in sentences; empty if nothing is wrong. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The key of the file; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable EnclaveKey> keyProperty() {
        return key.getReadOnlyProperty();
    }

    /** The fingerprint that came another way, as it is typed. */
    public StringProperty fingerprintProperty() {
        return fingerprint;
    }

    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** What the comparison means, in words. */
    public ReadOnlyStringProperty saysProperty() {
        return says.getReadOnlyProperty();
    }

    /** The fingerprint without what people put into it to read it. */
    public String given() {
        return fingerprint.get().replaceAll("\\s", "");
    }

    private void compare() {
        EnclaveKey now = key.get();
        String typed = given();
        if (now == null || typed.isEmpty()) {
            show(Comparison.OPEN, "");
            return;
        }
        String spelling = now.spellingOf(typed).map(FingerprintSpelling::inWords).orElse("");
        if (!spelling.isEmpty()) {
            show(Comparison.AGREES, words.say("seal.fingerprint.agrees", spelling));
        } else if (isWhole(typed)) {
            show(Comparison.DIFFERS, words.say("seal.fingerprint.differs"));
        } else {
            show(Comparison.OPEN, words.say("seal.fingerprint.not-whole"));
        }
    }

    /** What is still being typed is not called another key's. */
    private static boolean isWhole(String typed) {
        boolean prefixed = typed.toUpperCase(Locale.ROOT).startsWith(PREFIX);
        String bare = (prefixed ? typed.substring(PREFIX.length()) : typed).replace(":", "");
        return bare.matches("[0-9A-Fa-f]*")
                ? bare.length() >= HEX_DIGITS
                : bare.length() >= SHORTEST;
    }

    private void show(Comparison now, String what) {
        says.set(what);
        comparison.set(now);
    }
}
