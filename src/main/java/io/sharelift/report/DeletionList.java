package io.sharelift.report;

import io.sharelift.export.Inventory;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.DeletionListed;
import io.sharelift.record.RecordReader;
import io.sharelift.record.account.Account;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.report.content.Contents;
import io.sharelift.report.content.Told;
import io.sharelift.report.deletion.DeletionFiles;
import io.sharelift.report.deletion.DeletionNames;
import io.sharelift.report.result.SourceColumns;
import io.sharelift.report.save.EvidenceException;
import io.sharelift.report.save.Sums;
import io.sharelift.report.save.TemporaryFolder;
import io.sharelift.report.save.Whole;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Which stored shares may be deleted and which must be kept, as two lists and a signed page that
 * says what deleting means. Nothing here deletes a share.
 */
public final class DeletionList {

    private final Path made;
    private final DeletionFiles files;
    private final Reconciliation reconciled;
    private final boolean signed;

    private DeletionList(
            Path made, DeletionFiles files, Reconciliation reconciled, boolean signed) {
        this.made = made;
        this.files = files;
        this.reconciled = reconciled;
        this.signed = signed;
    }

    /**
     * Saves the lists and the page of a record. One that is open for writing notes the list first
     * and signs the page; of one that is only looked at the page says that nobody vouches for it,
     * unless the record has that same list already.
     *
     * @param inventory the exports, if they are at hand: then their other columns stand beside ours
     * @param zone the clock on the wall, shown beside UTC
     * @param folder made if it is not there; files of the same names are replaced
     * @return what was saved
     * @throws io.sharelift.record.RecordException if the record cannot be read or written, or was
     *     tampered with
     * @throws EvidenceException if something cannot be written, or does not add up
     */
    public static Saved save(
            RecordReader record, Optional<Inventory> inventory, ZoneId zone, Path folder) {
        try (Evidence evidence = Evidence.of(record, inventory, "safe-to-delete.csv", zone)) {
            return evidence.deletion().write(folder);
        }
    }

    /**
     * What was saved.
     *
     * @param page the page that goes with the lists
     * @param list the stored shares that may be deleted
     * @param deletable how many wallets those are of
     * @param kept how many wallets' stored shares must be kept
     * @param signed whether the page is signed by the machine that has the record
     */
    public record Saved(Path page, Path list, int deletable, int kept, boolean signed) {}

    /** What a record is to note of the list that can be made of it now. */
    static DeletionListed draft(MigrationRecord record, Optional<Inventory> inventory)
            throws IOException {
        Reconciliation reconciled = Reconciliation.of(Account.of(record));
        try (TemporaryFolder scratch = TemporaryFolder.make()) {
            DeletionFiles draft = files(reconciled, inventory, scratch.path());
            return new DeletionListed(
                    draft.names().safe(),
                    draft.safeSha256(),
                    reconciled.deletable(),
                    reconciled.ours() - reconciled.deletable());
        }
    }

    /**
     * Makes lists and page.
     *
     * @param signer the record, if it is open for writing; null if nobody can sign
     * @param folder where they stay, as long as this is used
     */
    static DeletionList make(
            Told told,
            Optional<Inventory> inventory,
            ZoneId zone,
            @Nullable MigrationRecord signer,
            Path folder)
            throws IOException {
        DeletionFiles files = files(told.reconciled(), inventory, folder);
        DeletionNames names = files.names();
        Path page = folder.resolve(names.page());
        HtmlReport.write(Contents.deletion(told, files, zone), page);
        // If the record went on while it was noted, the list may be another: then none is signed.
        boolean signed = signer != null && Contents.areSigned(told, files);
        if (signer != null && signed) {
            Files.write(folder.resolve(names.signature()), signer.signPage(Sums.of(page)));
        }
        return new DeletionList(folder, files, told.reconciled(), signed);
    }

    private static DeletionFiles files(
            Reconciliation reconciled, Optional<Inventory> inventory, Path folder) {
        try (SourceColumns sources = SourceColumns.of(reconciled.account(), inventory)) {
            return DeletionFiles.write(reconciled, sources, folder);
        }
    }

    /** The lists that it is made of. */
    DeletionFiles files() {
        return files;
    }

    /** The names of what {@link #write} writes, in the order in which somebody would read them. */
    List<String> names() {
        return files.names().all().stream()
                .filter(name -> signed || !name.equals(files.names().signature()))
                .toList();
    }

    /**
     * Puts lists, page and signature into a folder.
     *
     * @throws EvidenceException if they cannot be written
     */
    Saved write(Path folder) {
        DeletionNames names = files.names();
        try {
            // Beside another page it would be a wrong one.
            Files.deleteIfExists(folder.resolve(names.signature()));
        } catch (IOException e) {
            throw EvidenceException.cannotWrite(folder, e);
        }
        for (String name : names().reversed()) {
            Whole.write(folder.resolve(name), out -> Files.copy(made.resolve(name), out));
        }
        return new Saved(
                folder.resolve(names.page()),
                folder.resolve(names.safe()),
                reconciled.deletable(),
                reconciled.ours() - reconciled.deletable(),
                signed);
    }
}
