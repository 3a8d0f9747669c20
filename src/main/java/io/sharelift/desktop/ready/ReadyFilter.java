package io.sharelift.desktop.ready;

import io.sharelift.desktop.rows.Filter;
import io.sharelift.desktop.words.Mentions;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.record.reconcile.Keep;
import io.sharelift.record.reconcile.Reconciled;

import org.jspecify.annotations.Nullable;

/**
 * Which wallets are shown.
 *
 * @param wanted what must occur in one of the wallet's texts, in lower case; empty for anything
 * @param type only wallets of this type, in Para's word; null for all
 * @param keep only wallets whose share stays for this reason; null for all
 */
record ReadyFilter(
        String wanted, Part part, @Nullable String type, Aspect aspect, @Nullable Keep keep)
        implements Filter<ReadyWallets, ReadyFilter> {

    static final ReadyFilter ALL = new ReadyFilter("", Part.ALL, null, Aspect.ANY, null);

    ReadyFilter withWanted(String other) {
        return new ReadyFilter(other, part, type, aspect, keep);
    }

    ReadyFilter withPart(Part other) {
        return new ReadyFilter(wanted, other, type, aspect, keep);
    }

    ReadyFilter withType(@Nullable String other) {
        return new ReadyFilter(wanted, part, other, aspect, keep);
    }

    ReadyFilter withAspect(Aspect other) {
        return new ReadyFilter(wanted, part, type, other, keep);
    }

    ReadyFilter withKeep(@Nullable Keep other) {
        return new ReadyFilter(wanted, part, type, aspect, other);
    }

    @Override
    public boolean narrows(ReadyFilter other) {
        return wanted.contains(other.wanted)
                && part.within(other.part)
                && (other.type == null || other.type.equals(type))
                && (other.aspect == Aspect.ANY || aspect == other.aspect)
                && (other.keep == null || keep == other.keep);
    }

    @Override
    public boolean letsThrough(ReadyWallets wallets, int number) {
        Reconciled wallet = wallets.wallet(number);
        return part.has(wallet.standing())
                && aspect.has(wallet)
                && (type == null || type.equals(ReadyRow.type(wallet)))
                && (keep == null || (wallet.keep() == keep && wallet.ours() != null))
                && (wanted.isEmpty() || mentions(wallets, number, wallet));
    }

    private boolean mentions(ReadyWallets wallets, int number, Reconciled wallet) {
        WalletListed listed = wallet.listed();
        WalletAccount ours = wallet.ours();
        return Mentions.in(wallet.wallet().value(), wanted)
                || Mentions.in(ReadyRow.type(wallet), wanted)
                || (listed != null
                        && (Mentions.in(listed.address(), wanted)
                                || Mentions.in(listed.publicKey(), wanted)
                                || Mentions.in(listed.status(), wanted)))
                || (ours != null
                        && (Mentions.in(ours.planned().address(), wanted)
                                || Mentions.in(ours.planned().source(), wanted)))
                || Mentions.in(wallets.identifier(number), wanted);
    }
}
