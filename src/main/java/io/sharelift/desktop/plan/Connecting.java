package io.sharelift.desktop.plan;

import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.Place;
import io.sharelift.desktop.work.Practice;
import io.sharelift.desktop.work.PracticeRoom;
import io.sharelift.migration.RunListener;
import io.sharelift.migration.SealedCheck;
import io.sharelift.para.ApiKey;
import io.sharelift.para.ParaHost;
import io.sharelift.settings.Policy;
import io.sharelift.settings.Target;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Connects to the chosen place for a migration. Not for the window's thread. */
record Connecting(Practice practice, Hosts hosts, Policy policy) {

    /**
     * Where to.
     *
     * @param address as it was typed, where the place is a custom one
     */
    record There(Place place, String address) {}

    /**
     * Opens a migration of the wallets of exports.
     *
     * @param typed the API key, which is wiped; practice has its own
     */
    OpenMigration open(
            There there,
            char[] typed,
            OpenMigration.Wish wish,
            OpenMigration.Work work,
            RunListener listener)
            throws Exception {
        if (there.place() == Place.PRACTICE) {
            practice.running().know(work.inventory().rows());
        }
        ApiKey key = key(there, typed);
        return OpenMigration.open(hostFor(key, there), key, wish, work, listener);
    }

    /**
     * Opens one of what was sealed ahead. The envelopes are looked at before anything is asked of
     * anybody.
     *
     * @param typed the API key, which is wiped; practice has its own
     * @param looking is told how many there are
     */
    OpenMigration sealed(
            There there,
            char[] typed,
            OpenMigration.Wish wish,
            RunListener listener,
            IntConsumer looking)
            throws Exception {
        boolean sound = false;
        try {
            SealedCheck.demandSound(wish.record(), Optional.empty(), looking);
            sound = true;
        } finally {
            if (!sound) {
                Arrays.fill(typed, '\0');
            }
        }
        ApiKey key = key(there, typed);
        return OpenMigration.openSealed(hostFor(key, there), key, wish, listener);
    }

    private ApiKey key(There there, char[] typed) throws IOException {
        return ApiKey.of(there.place() == Place.PRACTICE ? practice.running().apiKey() : typed);
    }

    private ParaHost hostFor(ApiKey key, There there) throws IOException {
        try {
            PracticeRoom.Running running =
                    there.place() == Place.PRACTICE ? practice.running() : null;
            return running == null
                    ? host(there.place(), there.address())
                    : ParaHost.practice(running.base());
        } catch (IOException e) {
            key.close();
            throw e;
        }
    }

    /**
     * Para at a place that is not practice.
     *
     * @throws IOException if there is none that may be used; its message is a sentence
     */
    ParaHost host(Place place, String address) throws IOException {
        ParaHost host;
        try {
            host =
                    switch (place) {
                        case BETA -> hosts.beta();
                        case PRODUCTION -> hosts.production();
                        default -> ParaHost.custom(address);
                    };
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        // Of the host and not of the choice: an address may be production's.
        Optional<String> refusal = policy.refusal(Target.valueOf(host.environment().name()));
        if (refusal.isPresent()) {
            throw new IOException(refusal.get());
        }
        return host;
    }
}
