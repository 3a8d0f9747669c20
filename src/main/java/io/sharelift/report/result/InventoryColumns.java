package io.sharelift.report.result;

import io.sharelift.export.Inventory;
import io.sharelift.export.OtherFields;
import io.sharelift.export.WalletRow;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.report.save.EvidenceException;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of the exports, each wallet's from the very row from which it was planned. */
final class InventoryColumns implements SourceColumns {

    /** A row as a record names it. */
    private record Place(String source, long row) {}

    private final Inventory inventory;
    private final OtherFields fields;
    private final List<String> names;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<WalletId, Integer> wallets = new HashMap<>();
    private final Map<Place, Integer> others = new HashMap<>();

    private InventoryColumns(Inventory inventory, OtherFields fields) throws IOException {
        this.inventory = inventory;
        this.fields = fields;
        this.names = fields.names();
        names.forEach(name -> columns.put(name, columns.size()));
    }

    /**
     * Opens the exports once more.
     *
     * @throws EvidenceException if they are not as they were
     */
    static InventoryColumns open(Account account, Inventory inventory) {
        OtherFields fields = inventory.otherFields();
        try {
            InventoryColumns opened = new InventoryColumns(inventory, fields);
            inventory.rows().forEach(row -> opened.find(account, row));
            return opened;
        } catch (IOException e) {
            closeQuietly(fields);
            throw EvidenceException.sourceChanged(e);
        }
    }

    private void find(Account account, WalletRow row) {
        Place place =
                new Place(String.valueOf(row.place().file().getFileName()), row.place().row());
        if (row.walletId() == null) {
            others.putIfAbsent(place, row.number());
            return;
        }
        WalletAccount wallet = account.wallet(row.walletId());
        if (wallet != null && place.equals(place(wallet.planned()))) {
            wallets.putIfAbsent(row.walletId(), row.number());
        }
    }

    private static Place place(WalletPlanned planned) {
        return new Place(planned.source(), planned.row());
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public List<String> of(WalletAccount wallet) {
        return values(wallets.get(wallet.planned().wallet()));
    }

    @Override
    public List<String> of(RowWithoutWallet row) {
        return values(others.get(new Place(row.source(), row.row())));
    }

    private List<String> values(@Nullable Integer number) {
        if (number == null) {
            return Collections.nCopies(names.size(), "");
        }
        String[] values = new String[names.size()];
        Arrays.fill(values, "");
        try {
            for (OtherFields.Field field : fields.of(inventory.rows().get(number))) {
                Integer column = columns.get(field.name());
                if (column != null) {
                    values[column] = field.value();
                }
            }
        } catch (IOException e) {
            throw EvidenceException.sourceChanged(e);
        }
        return Arrays.asList(values);
    }

    @Override
    public void close() {
        closeQuietly(fields);
    }

    private static void closeQuietly(OtherFields fields) {
        try {
            fields.close();
        } catch (IOException e) {
            // They were only read.
        }
    }
}
