package io.sharelift.record.account;

import io.sharelift.record.RecordEvent.ReadyListBegun;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes what a record says of Para's ready list, event after event. */
final class ReadyTelling {

    private final Map<WalletId, WalletAccount> ours;
    private final Map<WalletId, WalletListed> others = new LinkedHashMap<>();
    private @Nullable ListAccount list;

    ReadyTelling(Map<WalletId, WalletAccount> ours) {
        this.ours = ours;
    }

    /** Of another address nothing counts here. */
    void begin(ReadyListBegun begun, Instant at) {
        if (list != null && !list.base().equals(begun.base())) {
            others.clear();
        }
        list = new ListAccount(begun.list(), begun.base(), at);
    }

    void listed(WalletListed said, Instant at) {
        WalletAccount wallet = ours.get(said.wallet());
        if (wallet == null) {
            others.put(said.wallet(), said);
        } else {
            wallet.listed(said, at);
        }
    }

    void unlisted(WalletId id) {
        others.remove(id);
        WalletAccount wallet = ours.get(id);
        if (wallet != null) {
            wallet.seen().unlisted();
        }
    }

    /** A wallet that was of nobody here is in a plan now. */
    void planned(WalletAccount wallet, Instant at) {
        WalletListed said = others.remove(wallet.planned().wallet());
        if (said != null) {
            wallet.listed(said, at);
        }
    }

    /** Elsewhere nothing of this was seen. */
    void forget() {
        others.clear();
        list = null;
    }

    @Nullable ListAccount list() {
        return list;
    }

    Collection<WalletListed> elsewhere() {
        return Collections.unmodifiableCollection(others.values());
    }
}
