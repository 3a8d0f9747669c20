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
import io.sharelift.migration.MigrationRun;
import io.sharelift.migration.Picks;
import io.sharelift.migration.Plan;
import io.sharelift.migration.PlanInForce;
import io.sharelift.migration.RunListener;
import io.sharelift.migration.RunSettings;
import io.sharelift.migration.SealedPlan;
import io.sharelift.migration.SealedShares;
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
public final class OpenMigration implements PlanInHand {

    /**
     * What the operator has asked for.
     *
     * @param record the record's file; made if it is not there
     * @param home whose key signs it
     * @param takeOver why it is taken over from another computer; empty if it is not
     * @param people how many people must approve at least, whatever was chosen
     * @param route the way to Para
     */
    public record Wish(Path record, Home home, String takeOver, int people, Route route) {}

    /** The wallets, and which of conflicting shares are to be sent. */
    public record Work(Inventory inventory, Picks picks) {

        /**
         * What is to be done with each of them.
         *
         * @param earlier what other records have done
         */
        Plan plan(Optional<Selected> selection, Map<WalletId, String> earlier) {
            Choice choice =
                    selection
                            .map(chosen -> Choice.only(chosen.selection()::contains))
                            .orElse(Choice.all());
            return Plan.of(inventory, picks, earlier.isEmpty() ? choice : choice.withDone(earlier));
        }
    }

    /**
     * What stays when the plan is changed.
     *
     * @param work empty where the shares were sealed ahead, so that the record has the plan
     */
    private record Base(
            ParaClient para,
            ApiKey key,
            MigrationRecord record,
            KeyPinning pinning,
            KeyInHand enclaveKey,
            Optional<Work> work,
            Map<WalletId, String> earlier,
            int people,
            RunListener listener) {}

    private final Base base;
    private final Optional<Selected> selection;
    private final FrozenPlan frozen;
    private final Map<Kind, Integer> kinds;
    private final MigrationRun run;

    private OpenMigration(Base base, Optional<Selected> selection, FrozenPlan frozen) {
        this.base = base;
        this.selection = selection;
        this.frozen = frozen;
        // Walks all wallets, so it is done here and not when it is shown.
        this.kinds = frozen.plan().types();
        base.para().pace().setRate(frozen.terms().perMinute() / 60.0, frozen.terms().burst());
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

    private static FrozenPlan planned(
            Base base, Work work, Terms terms, Optional<Selected> selection) {
        Plan plan = work.plan(selection, base.earlier());
        Terms binding = terms.withPeople(Math.max(terms.people(), base.people()));
        return FrozenPlan.of(plan, binding, base.para().host(), base.enclaveKey().check().key());
    }

    /** As the record has it; what this computer's administrator asks for is asked beside it. */
    private static FrozenPlan recorded(Base base) {
        FrozenPlan frozen =
                SealedPlan.of(
                        base.record(),
                        SealedShares.of(base.record()),
                        base.para().host(),
                        base.enclaveKey().check().key());
        if (base.people() > frozen.terms().people()) {
            PlanInForce.setRule(base.record(), base.people());
        }
        return frozen;
    }

    /**
     * Connects, fetches the enclave's key and opens the record; nothing else is sent.
     *
     * @param key closed with the migration, also when it does not come about
     */
    public static OpenMigration open(
            ParaHost host, ApiKey key, Wish wish, Work work, RunListener listener)
            throws ParaException, EnclaveKeyException, IOException, InterruptedException {
        return open(host, key, wish, Optional.of(work), listener);
    }

    /**
     * The same for what was sealed ahead into the record, which nobody needs an export for.
     *
     * @throws IllegalStateException if it was sealed for another address or to another key; its
     *     message is a sentence for operators
     */
    public static OpenMigration openSealed(
            ParaHost host, ApiKey key, Wish wish, RunListener listener)
            throws ParaException, EnclaveKeyException, IOException, InterruptedException {
        return open(host, key, wish, Optional.empty(), listener);
    }

    private static OpenMigration open(
            ParaHost host, ApiKey key, Wish wish, Optional<Work> work, RunListener listener)
            throws ParaException, EnclaveKeyException, IOException, InterruptedException {
        Terms standard = Terms.standard(host.environment());
        ParaClient para = new ParaClient(host, key, standard.pace(), wish.route());
        MigrationRecord record = null;
        OpenMigration opened = null;
        try {
            EnclaveKeyCheck check = EnclaveKeyCheck.of(para);
            record = RecordInHand.open(wish.record(), wish.home(), wish.takeOver());
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
            Terms terms = RecordInHand.termsBefore(record, host).orElse(standard);
            FrozenPlan frozen =
                    work.map(all -> planned(base, all, terms, Optional.empty()))
                            .orElseGet(() -> recorded(base));
            opened = new OpenMigration(base, Optional.empty(), frozen);
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

    @Override
    public boolean isFixed() {
        return base.work().isEmpty();
    }

    @Override
    public OpenMigration replanned(Terms terms, Optional<Selected> chosen) {
        Work work =
                base.work()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "What was sealed ahead is sent as it is."));
        return new OpenMigration(base, chosen, planned(base, work, terms, chosen));
    }

    public ParaClient para() {
        return base.para();
    }

    @Override
    public MigrationRecord record() {
        return base.record();
    }

    @Override
    public FrozenPlan frozen() {
        return frozen;
    }

    @Override
    public Map<Kind, Integer> kinds() {
        return kinds;
    }

    @Override
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

    @Override
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
