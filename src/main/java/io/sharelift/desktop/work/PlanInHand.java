package io.sharelift.desktop.work;

import io.sharelift.migration.FrozenPlan;
import io.sharelift.migration.Kind;
import io.sharelift.migration.Plan;
import io.sharelift.migration.Terms;
import io.sharelift.para.ParaHost;
import io.sharelift.record.MigrationRecord;

import java.util.Map;
import java.util.Optional;

/** A plan that the operator looks at, with the record that it is written into. */
public sealed interface PlanInHand extends AutoCloseable permits OpenMigration, OpenSealing {

    MigrationRecord record();

    FrozenPlan frozen();

    default Plan plan() {
        return frozen().plan();
    }

    /** Where the shares go in the end. */
    default ParaHost host() {
        return frozen().host();
    }

    /** How many wallets of each type and scheme are to be sent. */
    Map<Kind, Integer> kinds();

    /** The list that says which wallets are sent; empty if all are. */
    Optional<Selected> selection();

    /** How many of the wallets to be sent are done in this record. */
    int doneInRecord();

    /** Whether its shares were sealed ahead, so that it stays as it was frozen. */
    default boolean isFixed() {
        return false;
    }

    /** The same with other terms or other wallets; the old one is of no use any more. */
    PlanInHand replanned(Terms terms, Optional<Selected> chosen);

    @Override
    void close();
}
