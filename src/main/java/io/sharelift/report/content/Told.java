package io.sharelift.report.content;

import io.sharelift.record.RecordReader;
import io.sharelift.record.account.Account;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.report.proof.Challenged;
import io.sharelift.report.proof.ProofTelling;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All that a report is made of. */
public final class Told {

    private final String name;
    private final Reconciliation reconciled;
    private final Timeline timeline;
    private final List<Challenged> challenges;
    private final Optional<Listing> listing;

    private Told(
            String name,
            Account account,
            TimelineTelling timeline,
            ProofTelling proofs,
            ListingTelling listing) {
        this.name = name;
        this.reconciled = Reconciliation.of(account);
        this.timeline = timeline.told();
        this.challenges = proofs.told();
        this.listing = listing.told();
    }

    /**
     * Reads all of a record.
     *
     * @throws io.sharelift.record.RecordException if it cannot be read, or was tampered with
     */
    public static Told of(RecordReader record) {
        return of(record, record.file());
    }

    /** Reads all of a copy of a record, which people know under another name. */
    public static Told of(RecordReader record, Path knownAs) {
        TimelineTelling timeline = new TimelineTelling();
        ProofTelling proofs = new ProofTelling();
        ListingTelling listing = new ListingTelling();
        Account account =
                Account.of(
                        new Overheard(
                                record,
                                event -> {
                                    timeline.take(event);
                                    proofs.take(event);
                                    listing.take(event);
                                }));
        return new Told(String.valueOf(knownAs.getFileName()), account, timeline, proofs, listing);
    }

    /** The record's file name, as people know it. */
    String name() {
        return name;
    }

    public Account account() {
        return reconciled.account();
    }

    /** What the exports had, what the record did and what Para lists, for every wallet. */
    public Reconciliation reconciled() {
        return reconciled;
    }

    Timeline timeline() {
        return timeline;
    }

    /** Every challenge that a wallet was asked to sign. */
    public List<Challenged> challenges() {
        return challenges;
    }

    /** The last list of deletable shares that was saved. */
    Optional<Listing> listing() {
        return listing;
    }
}
