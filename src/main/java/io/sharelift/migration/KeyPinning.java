package io.sharelift.migration;

import io.sharelift.para.ParaHost;
import io.sharelift.para.ParaHost.Environment;
import io.sharelift.record.RecordEvent.EnclaveKeyPinned;
import io.sharelift.record.account.Approval;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps the runs to one address to the key that is pinned for it, and pins the first. */
public final class KeyPinning {

    private final @Nullable EnclavePins pins;
    private final String base;

    private KeyPinning(@Nullable EnclavePins pins, String base) {
        this.pins = pins;
        this.base = base;
    }

    /** None in practice, whose key is new at each start. */
    public static KeyPinning of(Home home, ParaHost host) {
        return host.environment() == Environment.PRACTICE
                ? none()
                : new KeyPinning(new EnclavePins(home), host.base().toString());
    }

    static KeyPinning none() {
        return new KeyPinning(null, "");
    }

    /** Whether keys are pinned there at all. */
    public boolean pins() {
        return pins != null;
    }

    /**
     * What is pinned now.
     *
     * @throws IOException if that cannot be told; its message is a sentence
     */
    public Optional<EnclavePin> pin() throws IOException {
        return pins == null ? Optional.empty() : pins.at(base);
    }

    /**
     * A run starts with this key, which those who approved have accepted: from now on it is the one
     * that is pinned.
     *
     * @return what the record does not say yet of the pin
     * @throws IOException if it cannot be pinned; its message is a sentence
     */
    List<EnclaveKeyPinned> starts(Opening opening, @Nullable String spelling) throws IOException {
        if (pins == null) {
            return List.of();
        }
        String fingerprint = opening.frozen().enclaveKey().fingerprint();
        KeyPast past = opening.history().keys();
        Optional<EnclavePin> kept =
                pins.at(base)
                        .filter(pin -> pin.fingerprint().equals(fingerprint))
                        .filter(pin -> pin.compared() || !past.agreed(fingerprint));
        EnclavePin pin =
                kept.orElseGet(
                        () ->
                                new EnclavePin(
                                        base,
                                        fingerprint,
                                        spelling,
                                        names(opening),
                                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                                        past.words(fingerprint),
                                        past.agreed(fingerprint)));
        if (kept.isEmpty()) {
            pins.put(pin);
        }
        EnclaveKeyPinned event =
                new EnclaveKeyPinned(
                        base,
                        fingerprint,
                        pin.spelling(),
                        pin.name(),
                        pin.at().toString(),
                        pin.words(),
                        pin.compared());
        return past.pinned().filter(event::equals).isPresent() ? List.of() : List.of(event);
    }

    private static String names(Opening opening) {
        return opening.inForce().orElseThrow().approvals().stream()
                .map(Approval::approved)
                .map(approved -> approved.name())
                .collect(Collectors.joining(", "));
    }
}
