package io.sharelift.migration;

import io.sharelift.para.Exchange;
import io.sharelift.record.SendReason;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.UUID;

/** One wallet while a run works on it; one worker has it at a time. */
final class Task {

    final int index;
    final WalletId wallet;
    final PlannedWallet planned;
    WalletCourse course;
    SendReason why;
    @Nullable Exchange last;

    /** The request that is out, or was last. */
    UUID requestId = new UUID(0, 0);

    /** How often Para was asked whether a share had arrived. */
    int asked;

    /** How long after its worker is done with it it is due again; null if it is not. */
    @Nullable Duration again;

    /** When it is due again, by {@link System#nanoTime()}. */
    long due;

    Task(PlannedWallet planned, WalletId wallet, WalletCourse course, SendReason why) {
        this.index = planned.index();
        this.planned = planned;
        this.wallet = wallet;
        this.course = course;
        this.why = why;
    }
}
