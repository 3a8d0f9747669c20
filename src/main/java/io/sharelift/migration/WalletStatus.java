package io.sharelift.migration;

import io.sharelift.para.Exchange;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One wallet of a plan as it is now.
 *
 * @param index the place in the plan, from 0
 * @param wallet null if the row does not say which wallet it is; it is blocked then
 * @param tries how often its share has been sent, earlier runs of the record included
 * @param last Para's last answer to a try, if there was one
 * @param nextTry when it is tried or asked about again, if that is planned
 * @param detail what it means and what to do, in words
 */
public record WalletStatus(
        int index,
        @Nullable WalletId wallet,
        WalletState state,
        int tries,
        @Nullable Exchange last,
        @Nullable Instant nextTry,
        String detail) {}
