package io.sharelift.desktop.work;

import io.sharelift.enclave.EnclaveKeyException;
import io.sharelift.enclave.GivenFingerprint;
import io.sharelift.export.Inventory;
import io.sharelift.migration.Choice;
import io.sharelift.migration.EarlierRecords;
import io.sharelift.migration.EnclaveKeyCheck;
import io.sharelift.migration.EnclavePin;
import io.sharelift.migration.FrozenPlan;
import io.sharelift.migration.Home;
import io.sharelift.migration.KeyPinning;
import io.sharelift.migration.KeyStanding;
import io.sharelift.migration.Kind;
import io.sharelift.migration.KnownRecords;
import io.sharelift.migration.MigrationRun;
import io.sharelift.migration.Picks;
import io.sharelift.migration.Plan;
import io.sharelift.migration.PlanInForce;
import io.sharelift.migration.RunListener;
import io.sharelift.migration.RunSettings;
import io.sharelift.migration.Terms;
import io.sharelift.migration.WalletState;
import io.sharelift.para.ApiKey;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaException;
import io.sharelift.para.ParaHost;
import io.sharelift.para.Route;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.share.WalletId;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A migration in hand: the way to Para, the record, the plan and its run. Planning anew makes
 * another one on the same way and record; the last one closes them.
 */
public final class OpenMigration implements AutoCloseable {

    /**
     * What the operator has asked for.
     *
     * @param record the record's file; made if it is not there
     * @param home whose key signs it
     * @param takeOver why it is taken over from another computer; empty if it is not
     * @param people how many people must approve at least, whatever was chosen
     * @param route the way to Para
     */
    public record Wish(Path record, Home home, String takeOver, int people, Route route) {

        /** One where one person is enough unless more are chosen, straight to Para. */
        public Wish(Path record, Home home, String takeOver) {
            this(record, home, takeOver, 1, Route.direct());
        }
    }

    /** The wallets, and which of conflicting shares are to be sent. */
    public record Work(Inventory inventory, Picks picks) {}

    /** What stays when the plan is changed. */
    private record Base(
            ParaClient para,
            ApiKey key,
            MigrationRecord record,
            KeyPinning pinning,
            KeyInHand enclaveKey,
            Work work,
            Map<WalletId, String> earlier,
            int people,
            RunListener listener) {}

    private final Base base;
    private final Optional<Selected> selection;
    private final FrozenPlan frozen;
    private final Map<Kind, Integer> kinds;
    private final MigrationRun run;

    private OpenMigration(Base base, Terms terms, Optional<Selected> selection) {
        this.base = base;
        this.selection = selection;
        Choice choice =
                selection
                        .map(chosen -> Choice.only(chosen.selection()::contains))
                        .orElse(Choice.all());
        Plan plan =
                Plan.of(
                        base.work().inventory(),
                        base.work().picks(),
                        base.earlier().isEmpty() ? choice : choice.withDone(base.earlier()));
        Terms binding = terms.withPeople(Math.max(terms.people(), base.people()));
        this.frozen = FrozenPlan.of(plan, binding, base.para().host(), check().key());
        // Walks all wallets, so it is done here and not when it is shown.
        this.kinds = plan.types();
        base.para().pace().setRate(terms.perMinute() / 60.0, terms.burst());
        // The window does not start a run with another key before somebody has accepted it.
        this.run =
                new MigrationRun(
                        frozen,
                        base.record(),
                        base.para(),
                        base.pinning(),
                        base.enclaveKey().standing().before().isPresent()
                                ? RunSettings.standard().withNewEnclaveKeyAccepted()
                                : RunSettings.standard(),
                        base.listener());
    }

    /**
     * Connects, fetches the enclave's key and opens the record; nothing else is sent.
     *
     * @param key closed with the migration, also when it does not come about
     */
    public static OpenMigration open(
            ParaHost host, ApiKey key, Wish wish, Work work, RunListener listener)
            throws ParaException, EnclaveKeyException, IOException, InterruptedException {
        Terms standard = Terms.standard(host.environment());
        ParaClient para = new ParaClient(host, key, standard.pace(), wish.route());
        MigrationRecord record = null;
        OpenMigration opened = null;
        try {
            EnclaveKeyCheck check = EnclaveKeyCheck.of(para);
            record = recordOf(wish);
            new KnownRecords(wish.home()).remember(wish.record());
            KeyPinning pinning = KeyPinning.of(wish.home(), host);
            KeyStanding standing = KeyStanding.of(check, record, host, pinning);
            Base base =
                    new Base(
                            para,
                            key,
                            record,
                            pinning,
                            new KeyInHand(check, standing),
                            work,
                            EarlierRecords.done(wish.home(), record, host).done(),
                            wish.people(),
                            listener);
            Terms terms = termsBefore(record, host).orElse(standard);
            opened = new OpenMigration(base, terms, Optional.empty());
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

    private static MigrationRecord recordOf(Wish wish) throws IOException {
        return wish.takeOver().isBlank()
                ? MigrationRecord.open(wish.record(), wish.home().author())
                : MigrationRecord.takeOver(
                        wish.record(), wish.home().author(), wish.takeOver().strip());
    }

    /** So that a plan that was approved is the same plan when the record is opened again. */
    private static Optional<Terms> termsBefore(MigrationRecord record, ParaHost host) {
        return PlanInForce.of(record)
                .map(PlanInForce::frozen)
                .filter(frozen -> frozen.environment().equals(host.environment().name()))
                .map(Terms::of);
    }

    /** The same with other terms or other wallets; the old one is of no use any more. */
    public OpenMigration replanned(Terms terms, Optional<Selected> chosen) {
        return new OpenMigration(base, terms, chosen);
    }

    public ParaClient para() {
        return base.para();
    }

    public MigrationRecord record() {
        return base.record();
    }

    public FrozenPlan frozen() {
        return frozen;
    }

    public Plan plan() {
        return frozen.plan();
    }

    /** How many wallets of each type and scheme are to be sent. */
    public Map<Kind, Integer> kinds() {
        return kinds;
    }

    /** The list that says which wallets are sent; empty if all are. */
    public Optional<Selected> selection() {
        return selection;
    }

    /** The enclave's key as Para states it. */
    public EnclaveKeyCheck check() {
        return base.enclaveKey().check();
    }

    /** The same key, and what the operator holds against it. */
    public KeyInHand enclaveKey() {
        return base.enclaveKey();
    }

    /** Whether keys are pinned where this goes; not in practice. */
    public boolean pins() {
        return base.pinning().pins();
    }

    /**
     * What is pinned by now.
     *
     * @throws IOException if that cannot be told; its message is a sentence
     */
    public Optional<EnclavePin> pin() throws IOException {
        return base.pinning().pin();
    }

    /** Writes down what comes of a fingerprint that was typed. */
    public void compared(GivenFingerprint given) {
        base.record().append(check().comparedWith(given, base.para().host()));
    }

    /** The fingerprint of the key before, on this computer or in this record, if another. */
    public Optional<String> keyBefore() {
        return base.enclaveKey().standing().before();
    }

    /** How many of the wallets to be sent are done in this record. */
    public int doneInRecord() {
        int leftOut = run.progress().counts().getOrDefault(WalletState.SKIPPED, 0);
        return leftOut - plan().count(Decision.NOT_CHOSEN) - plan().count(Decision.DONE_BEFORE);
    }

    public MigrationRun run() {
        return run;
    }

    /** Whether requests can still be made; if not, it can only be looked at. */
    public boolean connected() {
        return base.para().isOpen();
    }

    /** Ends the connection and forgets the API key; what was done can still be looked at. */
    public void disconnect() {
        base.para().close();
        base.key().close();
    }

    /** Ends the connection and closes the record; a run must have ended before. */
    @Override
    public void close() {
        base.para().close();
        base.key().close();
        base.record().close();
    }
}
