package io.sharelift.command;

import io.sharelift.export.FingerprintKey;
import io.sharelift.migration.Home;
import io.sharelift.para.Route;
import io.sharelift.record.Author;
import io.sharelift.settings.Policy;
import io.sharelift.settings.ProxyChoice;

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

    /** The way to Para: as the administrator has decided, else as the system says. */
    Route route() {
        ProxyChoice choice = policy.proxy().orElse(ProxyChoice.SYSTEM);
        return switch (choice.kind()) {
            case NONE -> Route.direct();
            case SYSTEM -> Route.ofSystem(environment);
            case MANUAL -> Route.through(choice.host(), choice.port());
        };
    }

    /** Which variables there are is nobody's business. */
    @Override
    public String toString() {
        return "Surroundings[masked]";
    }
}
