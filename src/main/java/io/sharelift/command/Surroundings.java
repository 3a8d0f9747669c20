package io.sharelift.command;

import io.sharelift.export.FingerprintKey;
import io.sharelift.migration.Home;
import io.sharelift.record.Author;
import io.sharelift.settings.Policy;

import java.io.IOException;
import java.util.Map;

/**
 * What the verbs have around them.
 *
 * @param practice starts a Para on this computer
 * @param environment the variables of the process, one of which may hold an API key
 * @param home where keys and records are kept
 * @param policy what the administrator has decided
 */
record Surroundings(
        PracticeStarter practice, Map<String, String> environment, Home home, Policy policy) {

    /** On a computer whose administrator has decided nothing. */
    Surroundings(PracticeStarter practice, Map<String, String> environment, Home home) {
        this(practice, environment, home, Policy.NONE);
    }

    /** Whoever works here now. */
    Author author() {
        try {
            return home.author();
        } catch (IOException e) {
            throw new CouldNotException(
                    "The key of this computer, with which records are signed, can neither be read"
                            + " nor made: "
                            + e.getMessage());
        }
    }

    /** The key of this user under which shares are fingerprinted. */
    FingerprintKey fingerprints() {
        try {
            return home.fingerprints();
        } catch (IOException e) {
            throw new CouldNotException(String.valueOf(e.getMessage()));
        }
    }

    /** Which variables there are is nobody's business. */
    @Override
    public String toString() {
        return "Surroundings[masked]";
    }
}
