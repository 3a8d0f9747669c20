package io.sharelift.migration;

import io.sharelift.record.PlanHash;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordException;
import io.sharelift.record.RecordReader;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.account.PlanAccount;

import java.util.Optional;

/**
 * Takes a record's events one after another and knows at each which plan is in force, and whether
 * what was written down for it is what its hash says.
 */
final class PlanReading {

    private final PlanAccount account = new PlanAccount();
    private int plans;
    private PlanHash begun = new PlanHash();
    private boolean matches;

    static PlanReading of(RecordReader record) {
        PlanReading reading = new PlanReading();
        record.replay(reading::take);
        return reading;
    }

    void take(RecordedEvent recorded) {
        account.take(recorded);
        switch (recorded.event()) {
            case RecordEvent.PlanBegun begins -> {
                plans = Math.max(plans, begins.plan());
                begun = new PlanHash();
            }
            case RecordEvent.WalletPlanned wallet -> begun.add(wallet);
            case RecordEvent.RowWithoutWallet row -> begun.add(row);
            case PlanFrozen plan -> {
                plans = Math.max(plans, plan.plan());
                matches = begun.endingWith(plan).equals(plan.sha256());
                begun = new PlanHash();
            }
            default -> {}
        }
    }

    /** The number of the last plan that was begun. */
    int plans() {
        return plans;
    }

    /** How many people the record asks for. */
    int rule() {
        return account.rule();
    }

    /**
     * The plan that was frozen last.
     *
     * @throws RecordException if what was written down for it is not what its hash says
     */
    Optional<PlanInForce> inForce(RecordReader record) {
        if (account.frozen().isPresent() && !matches) {
            throw RecordException.planDoesNotMatch(record.file());
        }
        return account.frozen().map(frozen -> new PlanInForce(frozen, account));
    }
}
