package io.sharelift.report.result;

import io.sharelift.export.Inventory;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.WalletAccount;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the exports say of a wallet besides its share, to stand beside what became of it. */
public interface SourceColumns extends AutoCloseable {

    /** The columns' names. */
    List<String> names();

    /** A value for each name; all empty if the exports do not have the wallet where it was. */
    List<String> of(WalletAccount wallet);

    /** As {@link #of(WalletAccount)}. */
    List<String> of(RowWithoutWallet row);

    @Override
    void close();

    /**
     * The columns of the exports from which the wallets of a record came, if they are at hand.
     *
     * @throws io.sharelift.report.save.EvidenceException if the exports are not as they were
     */
    static SourceColumns of(Account account, Optional<Inventory> inventory) {
        return inventory.isPresent() ? InventoryColumns.open(account, inventory.get()) : none();
    }

    /** For when no export is at hand. */
    static SourceColumns none() {
        return new SourceColumns() {
            @Override
            public List<String> names() {
                return Collections.emptyList();
            }

            @Override
            public List<String> of(WalletAccount wallet) {
                return Collections.emptyList();
            }

            @Override
            public List<String> of(RowWithoutWallet row) {
                return Collections.emptyList();
            }

            @Override
            public void close() {}
        };
    }
}
