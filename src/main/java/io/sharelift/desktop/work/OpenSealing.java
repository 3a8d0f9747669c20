package io.sharelift.desktop.work;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.migration.EarlierRecords;
import io.sharelift.migration.FrozenPlan;
import io.sharelift.migration.Home;
import io.sharelift.migration.Kind;
import io.sharelift.migration.Plan;
import io.sharelift.migration.SealAhead;
import io.sharelift.migration.SealSummary;
import io.sharelift.migration.SealedShares;
import io.sharelift.migration.Terms;
import io.sharelift.para.ParaHost;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.share.WalletId;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * A plan whose shares are sealed into its record, to be sent from another computer. It knows where
 * they go in the end, and has no way there.
 */
public final class OpenSealing implements PlanInHand {

    /**
     * What came another way than over a connection.
     *
     * @param fingerprint that the key was compared with, as it was typed
     */
    public record Given(ParaHost host, EnclaveKey key, String fingerprint) {}

    /**
     * What the operator has asked for.
     *
     * @param takeOver why the record is taken over from another computer; empty if it is not
     * @param people how many people must approve at least, whatever was chosen
     */
    public record Wish(Path record, Home home, String takeOver, int people) {}

    /** What stays when the plan is changed. */
    private record Base(
            Given given,
            MigrationRecord record,
            OpenMigration.Work work,
            Map<WalletId, String> earlier,
            int people) {}

    private final Base base;
    private final Optional<Selected> selection;
    private final FrozenPlan frozen;
    private final Map<Kind, Integer> kinds;
    private final int sealedBefore;

    private OpenSealing(Base base, Terms terms, Optional<Selected> selection) {
        this.base = base;
        this.selection = selection;
        Plan plan = base.work().plan(selection, base.earlier());
        this.frozen =
                FrozenPlan.of(
                        plan,
                        terms.withPeople(Math.max(terms.people(), base.people())),
                        base.given().host(),
                        base.given().key());
        this.kinds = plan.types();
        this.sealedBefore = sealedNow();
    }

    /**
     * Opens the record and makes the plan; no connection is made.
     *
     * @throws IllegalArgumentException if the fingerprint is not the key's
     */
    public static OpenSealing open(Given given, Wish wish, OpenMigration.Work work)
            throws IOException {
        if (given.key().spellingOf(given.fingerprint()).isEmpty()) {
            throw new IllegalArgumentException("The fingerprint is not the one of this key.");
        }
        MigrationRecord record = RecordInHand.open(wish.record(), wish.home(), wish.takeOver());
        OpenSealing opened = null;
        try {
            Base base =
                    new Base(
                            given,
                            record,
                            work,
                            EarlierRecords.done(wish.home(), record, given.host()).done(),
                            wish.people());
            Terms terms =
                    RecordInHand.termsBefore(record, given.host())
                            .orElse(Terms.standard(given.host().environment()));
            opened = new OpenSealing(base, terms, Optional.empty());
            return opened;
        } finally {
            if (opened == null) {
                record.close();
            }
        }
    }

    @Override
    public OpenSealing replanned(Terms terms, Optional<Selected> chosen) {
        return new OpenSealing(base, terms, chosen);
    }

    /** The key that came in a file, and what it was compared with. */
    public Given given() {
        return base.given();
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

    /** Nothing is sent from here. */
    @Override
    public int doneInRecord() {
        return 0;
    }

    /** How many envelopes of this very plan the record held when it was planned. */
    public int sealedBefore() {
        return sealedBefore;
    }

    private int sealedNow() {
        SealedShares sealed = SealedShares.of(base.record());
        return sealed.plan().map(PlanFrozen::sha256).filter(frozen.sha256()::equals).isPresent()
                ? sealed.size()
                : 0;
    }

    /**
     * Prepares the sealing.
     *
     * @param progress is told now and then how many were sealed, from the sealing threads
     */
    public SealAhead sealing(IntConsumer progress) {
        return new SealAhead(frozen, base.record(), progress);
    }

    /** Writes the plan down and seals what is not sealed yet. */
    public SealSummary seal(SealAhead ahead) throws InterruptedException {
        frozen.freeze(base.record());
        return ahead.run(base.given().fingerprint());
    }

    /** Closes the record, which is one file then and can be carried; no sealing may go on. */
    @Override
    public void close() {
        base.record().close();
    }
}
