package io.sharelift.migration;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.export.Inventory;
import io.sharelift.export.Severity;
import io.sharelift.export.WalletRow;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import java.util.Map;
import java.util.TreeMap;

/** The wallets of exports, eight bytes for each: a million of them are not to be kept. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record InventoryPlanRows(Inventory inventory, int[] rows, Decision[] decisions, Choice choice)
        implements PlanRows {

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public PlannedWallet wallet(int index) {
        WalletRow row = inventory.rows().get(rows[index]);
        String doneBy =
                decisions[index] == Decision.DONE_BEFORE
                        ? choice.doneBy(row.walletId()).orElse("")
                        : "";
        return PlannedWallet.of(index, row, decisions[index], doneBy);
    }

    @Override
    public Decision decision(int index) {
        return decisions[index];
    }

    @Override
    public Kind kind(int index) {
        WalletType type = inventory.type(rows[index]);
        WalletScheme scheme = inventory.scheme(rows[index]);
        if (type != null && scheme != null) {
            return new Kind(type, scheme);
        }
        WalletRow row = inventory.rows().get(rows[index]);
        return new Kind(row.type(), row.scheme());
    }

    @Override
    public Map<String, Integer> toLookAt() {
        Map<String, Integer> counts = new TreeMap<>();
        for (int index = 0; index < rows.length; index++) {
            if (decisions[index] == Decision.SEND && mayHaveToLookAt(rows[index])) {
                inventory.rows().get(rows[index]).findings().stream()
                        .filter(finding -> finding.severity() == Severity.LOOK)
                        .map(finding -> finding.code().name())
                        .distinct()
                        .forEach(code -> counts.merge(code, 1, Integer::sum));
            }
        }
        return counts;
    }

    private boolean mayHaveToLookAt(int number) {
        Severity worst = inventory.worst(number);
        return worst != null && worst != Severity.NOTE;
    }

    @Override
    public ShareSource shares(EnclaveKey key, int places) {
        return new SealingRoom(inventory, key, places);
    }
}
