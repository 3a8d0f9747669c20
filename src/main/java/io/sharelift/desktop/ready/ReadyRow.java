package io.sharelift.desktop.ready;

import io.sharelift.export.WalletRow;
import io.sharelift.para.ParaWallet;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

/**
 * A wallet of the exports, of the ready list, or of both.
 *
 * @param listed how Para lists it, or null
 * @param exported how an export has it, or null
 * @param why what the run says of a wallet that is not ready, or empty
 */
public record ReadyRow(
        WalletId wallet,
        Standing standing,
        @Nullable ParaWallet listed,
        @Nullable WalletRow exported,
        String why) {

    @Nullable String address() {
        if (listed != null && listed.address() != null) {
            return listed.address();
        }
        return exported == null ? null : exported.address();
    }

    @Nullable String identifier() {
        if (exported != null && exported.identifier() != null) {
            return exported.identifier();
        }
        return listed == null ? null : listed.userIdentifier();
    }

    String type() {
        if (listed != null && listed.type() != null) {
            return listed.type();
        }
        return exported == null ? "" : exported.type().name();
    }
}
