package io.sharelift.desktop;

import io.sharelift.desktop.exports.ExportsViewModel;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.Machine;
import io.sharelift.desktop.work.PracticeRoom;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.migration.Home;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What the window is given by the program that opens it.
 *
 * @param tasks where work runs
 * @param reading reads exports
 * @param practice starts a Para on this computer
 * @param hosts where Para is
 * @param home where keys, and practice exports and records are kept
 * @param machine what else the program has on this computer
 */
public record Services(
        TaskRunner tasks,
        ExportsViewModel.Reading reading,
        PracticeRoom practice,
        Hosts hosts,
        Home home,
        Machine machine) {

    /** On a computer where nothing was decided and nothing is kept. */
    public Services(
            TaskRunner tasks,
            ExportsViewModel.Reading reading,
            PracticeRoom practice,
            Hosts hosts,
            Home home) {
        this(tasks, reading, practice, hosts, home, Machine.unknown());
    }

    /** Reads exports so that fingerprints of shares are those that go into records. */
    ExportsViewModel.Reading ownedReading() {
        return (files, options, progress) -> {
            try {
                return reading.read(files, options.withFingerprints(home.fingerprints()), progress);
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        };
    }
}
