package io.sharelift.migration;

import io.sharelift.export.Finding;
import io.sharelift.export.Severity;
import io.sharelift.export.WalletRow;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

/**
 * A wallet of a plan.
 *
 * @param index the place in the plan, from 0
 * @param row where its share is
 * @param decision whether it is to be sent; what the record knows of it comes on top
 * @param why it is not to be sent, in words; empty if it is. Of one that is sent although a finding
 *     blocks it, that the operator has picked it
 */
public record PlannedWallet(int index, WalletRow row, Decision decision, String why) {

    /**
     * A wallet of an export.
     *
     * @param doneBy which earlier record did it and when, in words; empty if none did
     */
    static PlannedWallet of(int index, WalletRow row, Decision decision, String doneBy) {
        return new PlannedWallet(index, row, decision, why(row, decision, doneBy));
    }

    /** The wallet, or null if the row does not say which; it is blocked then. */
    public @Nullable WalletId wallet() {
        return row.walletId();
    }

    private static String why(WalletRow row, Decision decision, String doneBy) {
        return switch (decision) {
            case SEND -> row.blocked() ? Words.PICKED.say() : "";
            case NOT_CHOSEN -> Words.NOT_CHOSEN.say();
            case DONE_BEFORE -> doneBy;
            case BLOCKED ->
                    row.findings().stream()
                            .filter(finding -> finding.severity() == Severity.BLOCKS)
                            .map(Finding::what)
                            .findFirst()
                            .orElseGet(
                                    () ->
                                            (row.walletId() == null
                                                            ? Words.NO_WALLET_ID
                                                            : Words.BLOCKED)
                                                    .say());
        };
    }
}
