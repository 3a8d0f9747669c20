package io.sharelift.migration;

import io.sharelift.para.ParaHost;
import io.sharelift.record.RecordReader;

import java.io.IOException;
import java.util.Optional;

/**
 * How the key that Para states now stands to what this computer and a record know of the one
 * before.
 *
 * @param pin what is pinned on this computer for the address
 * @param before the key before, if it is another one: an alarm, until it has been compared with
 *     Para through another channel
 * @param agreed whether this key agreed with a fingerprint that came another way
 * @param differed whether it did not when it was compared last, and nobody has said why it may be
 *     used
 */
public record KeyStanding(
        Optional<EnclavePin> pin, Optional<String> before, boolean agreed, boolean differed) {

    /**
     * Reads all of a record.
     *
     * @throws IOException if it cannot be told what is pinned; its message is a sentence
     */
    public static KeyStanding of(
            EnclaveKeyCheck check, RecordReader record, ParaHost host, KeyPinning pinning)
            throws IOException {
        String now = check.key().fingerprint();
        History history = History.of(record, host.base().toString());
        Optional<EnclavePin> pin = pinning.pin();
        Optional<String> before =
                pin.map(EnclavePin::fingerprint)
                        .filter(pinned -> !pinned.equals(now))
                        .or(() -> history.lastEnclaveKey().filter(last -> !last.equals(now)));
        return new KeyStanding(
                pin, before, history.keys().agreed(now), history.keys().differed(now));
    }

    /** The pin, if it is the key before and not this one. */
    public Optional<EnclavePin> pinBefore() {
        return pin.filter(pinned -> before.filter(pinned.fingerprint()::equals).isPresent());
    }

    /** The pin, if it is this key. */
    public Optional<EnclavePin> pinNow() {
        return pin.filter(pinned -> before.filter(pinned.fingerprint()::equals).isEmpty());
    }
}
