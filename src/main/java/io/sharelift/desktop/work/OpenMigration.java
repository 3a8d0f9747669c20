package io.sharelift.desktop.work;

import io.sharelift.enclave.EnclaveKeyException;
import io.sharelift.export.Inventory;
import io.sharelift.migration.EnclaveKeyCheck;
import io.sharelift.migration.Home;
import io.sharelift.migration.MigrationRun;
import io.sharelift.migration.Picks;
import io.sharelift.migration.Plan;
import io.sharelift.migration.RunListener;
import io.sharelift.migration.RunSettings;
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
    public record Wish(Path record, Home home, double perSecond, int burst, int inFlight) {}

    /** The wallets, and which of conflicting shares are to be sent. */
    public record Work(Inventory inventory, Picks picks) {}

    private final ParaClient para;
    private final ApiKey key;
    private final MigrationRecord record;
    private final Plan plan;
    private final EnclaveKeyCheck check;
    private final Optional<String> keyBefore;
    private final MigrationRun run;

    private OpenMigration(
            ParaClient para,
            ApiKey key,
            MigrationRecord record,
            Plan plan,
            EnclaveKeyCheck check,
            RunListener listener,
            int inFlight) {
        this.para = para;
        this.key = key;
        this.record = record;
        this.plan = plan;
        this.check = check;
        this.keyBefore = check.changedSince(record, para);
        RunSettings settings = RunSettings.standard().withInFlight(inFlight);
        // The window does not start a run with another key before somebody has accepted it.
        this.run =
                new MigrationRun(
                        plan,
                        record,
                        para,
                        check.key(),
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
            Plan plan = Plan.ofAll(work.inventory(), work.picks());
            opened = new OpenMigration(para, key, record, plan, check, listener, wish.inFlight());
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

    public ParaClient para() {
        return para;
    }

    public MigrationRecord record() {
        return record;
    }

    public Plan plan() {
        return plan;
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
