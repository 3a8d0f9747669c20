package io.sharelift.desktop.work;

import io.sharelift.migration.Home;
import io.sharelift.migration.KnownRecords;
import io.sharelift.migration.PlanInForce;
import io.sharelift.migration.Terms;
import io.sharelift.para.ParaHost;
import io.sharelift.record.MigrationRecord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the record of a plan, and says what was agreed in it before. */
final class RecordInHand {

    private RecordInHand() {}

    /**
     * Opens it, or makes it; it belongs to the known ones from then on.
     *
     * @param takeOver why it is taken over from another computer; empty if it is not
     */
    static MigrationRecord open(Path file, Home home, String takeOver) throws IOException {
        MigrationRecord record =
                takeOver.isBlank()
                        ? MigrationRecord.open(file, home.author())
                        : MigrationRecord.takeOver(file, home.author(), takeOver.strip());
        boolean known = false;
        try {
            new KnownRecords(home).remember(file);
            known = true;
            return record;
        } finally {
            if (!known) {
                record.close();
            }
        }
    }

    /** So that a plan that was approved is the same plan when the record is opened again. */
    static Optional<Terms> termsBefore(MigrationRecord record, ParaHost host) {
        return PlanInForce.of(record)
                .map(PlanInForce::frozen)
                .filter(frozen -> frozen.environment().equals(host.environment().name()))
                .map(Terms::of);
    }
}
