package io.sharelift.desktop.work;

import io.sharelift.enclave.EnclaveKeyException;
import io.sharelift.export.Inventory;
import io.sharelift.migration.EnclaveKeyCheck;
import io.sharelift.migration.FrozenPlan;
import io.sharelift.migration.Home;
import io.sharelift.migration.MigrationRun;
import io.sharelift.migration.Picks;
import io.sharelift.migration.Plan;
import io.sharelift.migration.PlanInForce;
import io.sharelift.migration.RunListener;
import io.sharelift.migration.RunSettings;
import io.sharelift.migration.Terms;
import io.sharelift.para.ApiKey;
import io.sharelift.para.Pace;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaException;
import io.sharelift.para.ParaHost;
import io.sharelift.record.MigrationRecord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A migration in hand: the way to Para, the record, the plan and its run, closed together. */
public final class OpenMigration implements AutoCloseable {

    /**
     * What the operator has asked for.
     *
     * @param record the record's file; made if it is not there
     * @param home whose key signs it
     * @param perSecond requests a second
     * @param burst requests at once after a rest
     * @param inFlight requests on their way at once
     */
    public record Wish(Path record, Home home, double perSecond, int burst, int inFlight) {
        private Terms terms(ParaHost host) throws IOException {
            return Terms.standard(host.environment())
                    .withPerMinute(Math.max(1, (int) Math.round(perSecond * 60)))
                    .withBurst(burst)
                    .withInFlight(inFlight)
                    .withCanary(0)
                    .withAcceptedBy(home.author().actor());
        }
    }

    /** The wallets, and which of conflicting shares are to be sent. */
    public record Work(Inventory inventory, Picks picks) {
        private Plan plan() {
            return Plan.ofAll(inventory, picks);
        }
    }

    private final ParaClient para;
    private final ApiKey key;
    private final MigrationRecord record;
    private final FrozenPlan plan;
    private final EnclaveKeyCheck check;
    private final Optional<String> keyBefore;
    private final MigrationRun run;

    private OpenMigration(
            ParaClient para,
            ApiKey key,
            MigrationRecord record,
            FrozenPlan plan,
            EnclaveKeyCheck check,
            RunListener listener) {
        this.para = para;
        this.key = key;
        this.record = record;
        this.plan = plan;
        this.check = check;
        this.keyBefore = check.changedSince(record, para);
        RunSettings settings = RunSettings.standard();
        // The window does not start a run with another key before somebody has accepted it.
        this.run =
                new MigrationRun(
                        plan,
                        record,
                        para,
                        keyBefore.isPresent() ? settings.withNewEnclaveKeyAccepted() : settings,
                        listener);
    }

    /**
     * Connects, fetches the enclave's key and opens the record; nothing else is sent.
     *
     * @param key closed with the migration, also when it does not come about
     */
    public static OpenMigration open(
            ParaHost host, ApiKey key, Wish wish, Work work, RunListener listener)
            throws ParaException, EnclaveKeyException, IOException, InterruptedException {
        ParaClient para = new ParaClient(host, key, new Pace(wish.perSecond(), wish.burst()));
        MigrationRecord record = null;
        OpenMigration opened = null;
        try {
            EnclaveKeyCheck check = EnclaveKeyCheck.of(para);
            record = MigrationRecord.open(wish.record(), wish.home().author());
            FrozenPlan plan = FrozenPlan.of(work.plan(), wish.terms(host), host, check.key());
            approve(plan, record, wish.home().author().actor());
            opened = new OpenMigration(para, key, record, plan, check, listener);
            return opened;
        } finally {
            if (opened == null) {
                para.close();
                key.close();
                if (record != null) {
                    record.close();
                }
            }
        }
    }

    /** Until the window asks who approves, whoever starts it does. */
    private static void approve(FrozenPlan plan, MigrationRecord record, String actor) {
        plan.freeze(record);
        PlanInForce inForce = PlanInForce.of(record).orElseThrow();
        if (inForce.missing() > 0) {
            inForce.approve(record, actor, "", "Opened in the window");
        }
    }

    public ParaClient para() {
        return para;
    }

    public MigrationRecord record() {
        return record;
    }

    public Plan plan() {
        return plan.plan();
    }

    /** The enclave's key as Para states it. */
    public EnclaveKeyCheck check() {
        return check;
    }

    /** The fingerprint of the key that this record's last run there sealed to, if another. */
    public Optional<String> keyBefore() {
        return keyBefore;
    }

    public MigrationRun run() {
        return run;
    }

    /** Ends the connection and closes the record; a run must have ended before. */
    @Override
    public void close() {
        para.close();
        key.close();
        record.close();
    }
}
