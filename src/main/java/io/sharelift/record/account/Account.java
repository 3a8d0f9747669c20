package io.sharelift.record.account;

import io.sharelift.record.Anchor;
import io.sharelift.record.RecordEvent.CanaryJudged;
import io.sharelift.record.RecordEvent.DeletionListed;
import io.sharelift.record.RecordEvent.DryRun;
import io.sharelift.record.RecordEvent.EnclaveKeyAccepted;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RestReleased;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.RecordReader;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record taken together: who wrote it, the plan that stands, the runs, and what became of each
 * wallet that a plan ever had.
 */
public final class Account {

    private final Telling told;

    private Account(Telling told) {
        this.told = told;
    }

    /**
     * Reads all of a record.
     *
     * @throws io.sharelift.record.RecordException if it cannot be read, or was tampered with
     */
    public static Account of(RecordReader record) {
        Telling telling = new Telling();
        record.replay(telling::take);
        return new Account(telling);
    }

    /** What tells this record from every other; empty if the record is. */
    public String recordId() {
        return told.recordId;
    }

    /** The machines that wrote to it, from the one that made it on. */
    public List<Machine> machines() {
        return Collections.unmodifiableList(told.machines);
    }

    /** The plan that stands; empty if none was frozen. */
    public Optional<PlanFrozen> plan() {
        return told.plan.frozen();
    }

    /** When the plan was frozen. */
    public Optional<Instant> planAt() {
        return told.plan.at();
    }

    /** Who approved the plan that stands. */
    public List<Approval> approvals() {
        return told.plan.approvals();
    }

    /** How many people must approve: what the plan asks for, or the record, whichever is more. */
    public int people() {
        return told.plan.people();
    }

    /** How many people must still approve the plan that stands. */
    public int missing() {
        return told.plan.missing();
    }

    /** The last dry run of the plan that stands. */
    public Optional<DryRun> dryRun() {
        return told.plan.dryRun();
    }

    /** How the first few wallets of the plan that stands went. */
    public Optional<CanaryJudged> canary() {
        return told.plan.canary();
    }

    /** Who let the rest follow, or go without the first few, and in which words. */
    public Optional<RestReleased> release() {
        return told.plan.released();
    }

    /** Keys of the enclave that a person accepted in words. */
    public List<EnclaveKeyAccepted> acceptedKeys() {
        return Collections.unmodifiableList(told.acceptedKeys);
    }

    public List<RunAccount> runs() {
        return Collections.unmodifiableList(told.runs);
    }

    /** Every wallet of the plan that stands in its order, and before them those of earlier ones. */
    public Collection<WalletAccount> wallets() {
        return Collections.unmodifiableCollection(told.wallets.values());
    }

    /** What became of a wallet; null if no plan has it. */
    public @Nullable WalletAccount wallet(WalletId id) {
        return told.wallets.get(id);
    }

    /** Rows of the plan that stands which do not say whose share they hold. */
    public List<RowWithoutWallet> rowsWithoutWallet() {
        return Collections.unmodifiableList(told.rows);
    }

    /** How many wallets have each result; all that there are are in the map. */
    public Map<Result, Integer> results() {
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        for (Result result : Result.values()) {
            counts.put(result, 0);
        }
        wallets().forEach(wallet -> counts.merge(wallet.result(), 1, Integer::sum));
        return counts;
    }

    /** How many wallets Para was seen to list as ready. */
    public int ready() {
        return (int) wallets().stream().filter(WalletAccount::ready).count();
    }

    /** The last reading of Para's ready list; empty if it was never read. */
    public Optional<ListAccount> readyList() {
        return Optional.ofNullable(told.ready.list());
    }

    /** Wallets that Para lists and that no plan has, in the order of the list. */
    public Collection<WalletListed> elsewhere() {
        return told.ready.elsewhere();
    }

    /** Each time that wallets were asked to sign. */
    public List<ProofAccount> proofs() {
        return Collections.unmodifiableList(told.proofs);
    }

    /** The last list of shares that may be deleted; empty if none was saved. */
    public Optional<DeletionListed> deletion() {
        return Optional.ofNullable(told.deletion);
    }

    /** How far the record had come when it was read. */
    public Anchor anchor() {
        return told.anchor;
    }

    /** When the first event was written. */
    public Instant first() {
        return told.first;
    }

    /** When the last event was written. */
    public Instant last() {
        return told.last;
    }

    /** Whether a run has begun of which the record does not say how it ended. */
    public boolean cutOff() {
        return !told.runs.isEmpty() && told.runs.getLast().stopped().isEmpty();
    }
}
