package io.sharelift.migration;

import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.EnclaveKeyPinned;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people did about the keys that an enclave at one address had, from one record. */
final class KeyPast {

    private final String base;
    private final Map<String, String> words = new HashMap<>();
    private final Set<String> agreed = new HashSet<>();
    private final Set<String> differed = new HashSet<>();
    private @Nullable EnclaveKeyPinned pinned;

    KeyPast(String base) {
        this.base = base;
    }

    void take(RecordEvent event) {
        switch (event) {
            case RecordEvent.EnclaveKeyAccepted accepted when accepted.base().equals(base) -> {
                words.put(accepted.fingerprint(), accepted.words());
                differed.remove(accepted.fingerprint());
            }
            case RecordEvent.EnclaveKeyCompared compared when compared.base().equals(base) -> {
                (compared.agrees() ? agreed : differed).add(compared.fingerprint());
                (compared.agrees() ? differed : agreed).remove(compared.fingerprint());
            }
            case EnclaveKeyPinned now when now.base().equals(base) -> pinned = now;
            default -> {}
        }
    }

    /** How a person said that this key was compared, where they were asked. */
    @Nullable String words(String fingerprint) {
        return words.get(fingerprint);
    }

    /** Whether this key agreed with a fingerprint that came another way. */
    boolean agreed(String fingerprint) {
        return agreed.contains(fingerprint);
    }

    /** Whether it did not when it was compared last, and nobody has said why it may be used. */
    boolean differed(String fingerprint) {
        return differed.contains(fingerprint);
    }

    /** What this record says last of the pin. */
    Optional<EnclaveKeyPinned> pinned() {
        return Optional.ofNullable(pinned);
    }
}
