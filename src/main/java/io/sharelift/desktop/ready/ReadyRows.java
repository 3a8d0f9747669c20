package io.sharelift.desktop.ready;

import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.migration.PlannedWallet;
import io.sharelift.migration.ReadyList;
import io.sharelift.migration.WalletState;
import io.sharelift.migration.WalletStatus;
import io.sharelift.para.ParaWallet;
import io.sharelift.share.WalletId;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts the wallets of a plan beside those of a ready list. */
final class ReadyRows {

    private ReadyRows() {}

    /** Ours in the order of the plan, then those of nobody here. */
    static List<ReadyRow> of(OpenMigration migration, ReadyList list) {
        List<ReadyRow> all = new ArrayList<>();
        List<WalletStatus> statuses = migration.run().statuses();
        for (PlannedWallet planned : migration.plan().wallets()) {
            WalletId wallet = planned.wallet();
            if (wallet == null) {
                continue;
            }
            WalletStatus status = statuses.get(planned.index());
            Standing standing = standing(status, list.shows(wallet));
            all.add(
                    new ReadyRow(
                            wallet,
                            standing,
                            list.find(wallet).orElse(null),
                            planned.row(),
                            standing == Standing.READY ? "" : status.detail()));
        }
        Set<WalletId> ours = migration.plan().ids();
        for (ParaWallet listed : list.wallets()) {
            if (!ours.contains(listed.id())) {
                all.add(new ReadyRow(listed.id(), Standing.ELSEWHERE, listed, null, ""));
            }
        }
        return all;
    }

    private static Standing standing(WalletStatus status, boolean listed) {
        if (listed) {
            return Standing.READY;
        }
        WalletState state = status.state();
        boolean sent =
                state.awaitsConfirmation()
                        || state == WalletState.READY
                        || (state == WalletState.SKIPPED && status.tries() > 0);
        return sent ? Standing.NOT_YET : Standing.NOT_MIGRATED;
    }
}
