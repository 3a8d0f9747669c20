package io.sharelift.migration.ready;

import io.sharelift.migration.ReadyProgress;
import io.sharelift.migration.WalletWalk;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaException;
import io.sharelift.para.ParaException.Trouble;
import io.sharelift.para.ParaWallet;
import io.sharelift.para.WalletPage;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.ReadyListBegun;
import io.sharelift.record.RecordEvent.ReadyListRead;
import io.sharelift.record.RecordEvent.ReadyPageRead;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.RecordEvent.WalletUnlisted;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.ListAccount;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Para's ready list into a record, page by page: each page is on the disk before the next one
 * is asked for, and a reading that was cut off goes on where it stopped.
 */
public final class ReadyReading {

    /** A list that was left longer ago is another list by now. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private static final int TOGETHER = 500;

    private final MigrationRecord record;
    private final ParaClient para;
    private final String base;
    private final Map<WalletId, WalletListed> known = new HashMap<>();
    private final Set<WalletId> ready = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private int list;
    private int page;
    private int unreadable;

    private ReadyReading(MigrationRecord record, ParaClient para) {
        this.record = record;
        this.para = para;
        this.base = para.host().base().toString();
    }

    /**
     * What came of it.
     *
     * @param complete whether the list's end was reached; if not, a wallet that is missing may be
     *     ready all the same
     * @param wallets how many are in the list
     * @param unreadable entries without an ID that a wallet can have
     */
    public record Read(boolean complete, int wallets, int unreadable) {}

    /**
     * Reads the list until its end or until it is cancelled.
     *
     * @throws ParaException if Para does not give it; what was read is in the record, and the next
     *     reading goes on there
     * @throws io.sharelift.record.RecordException if the record cannot be read or written
     */
    public static Read read(MigrationRecord record, ParaClient para, ReadyProgress progress)
            throws ParaException, InterruptedException {
        return new ReadyReading(record, para).read(progress);
    }

    private Read read(ReadyProgress progress) throws ParaException, InterruptedException {
        Account account = Account.of(record);
        know(account);
        Optional<String> place = cutOff(account).flatMap(ListAccount::next);
        if (place.isPresent()) {
            ListAccount before = account.readyList().orElseThrow();
            list = before.list();
            page = before.pages();
            unreadable = before.unreadable();
            seen.addAll(before.seen());
            try {
                return pages(place.get(), progress);
            } catch (ParaException e) {
                if (e.trouble() != Trouble.NOT_UNDERSTOOD) {
                    throw e;
                }
                // Para does not know the place any more, so the list is read from its beginning.
            }
        }
        list = account.readyList().map(ListAccount::list).orElse(0) + 1;
        page = 0;
        unreadable = 0;
        seen.clear();
        record.append(new ReadyListBegun(list, base));
        return pages(null, progress);
    }

    /** The last reading, if it did not end, is of this place, and was not long ago. */
    private Optional<ListAccount> cutOff(Account account) {
        Instant old = Instant.now().minus(FRESH);
        return account.readyList()
                .filter(last -> !last.ended() && last.base().equals(base))
                .filter(last -> last.lastAt().isAfter(old));
    }

    private void know(Account account) {
        for (WalletAccount wallet : account.wallets()) {
            WalletId id = wallet.planned().wallet();
            WalletListed listed = wallet.listed();
            if (listed != null) {
                known.put(id, listed);
            }
            if (wallet.listedNow()) {
                ready.add(id);
            }
        }
        for (WalletListed listed : account.elsewhere()) {
            known.put(listed.wallet(), listed);
            if (listed.isReady()) {
                ready.add(listed.wallet());
            }
        }
    }

    private Read pages(@Nullable String from, ReadyProgress progress)
            throws ParaException, InterruptedException {
        ReadyProgress counting =
                new ReadyProgress() {
                    @Override
                    public void read(int pages, int wallets) {
                        progress.read(page, seen.size());
                    }

                    @Override
                    public boolean cancelled() {
                        return progress.cancelled();
                    }
                };
        WalletWalk.End end = WalletWalk.pages(para, ParaWallet.READY, from, counting, this::take);
        if (end.complete()) {
            missing();
        }
        if (end.complete() || !progress.cancelled()) {
            record.append(new ReadyListRead(list, end.complete(), seen.size(), unreadable));
        }
        return new Read(end.complete(), seen.size(), unreadable);
    }

    private int take(WalletPage read) {
        List<RecordEvent> events = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        int fresh = 0;
        for (ParaWallet wallet : read.wallets()) {
            ids.add(wallet.id().value());
            fresh += seen.add(wallet.id().value()) ? 1 : 0;
            WalletListed now = listed(wallet);
            if (!isKnown(now)) {
                events.add(now);
                known.put(wallet.id(), now);
            }
        }
        page++;
        unreadable += read.unreadable();
        events.add(
                new ReadyPageRead(list, page, ids, read.unreadable(), read.cursor().orElse(null)));
        record.append(events);
        return fresh;
    }

    private WalletListed listed(ParaWallet wallet) {
        return new WalletListed(
                wallet.id(),
                list,
                wallet.type(),
                wallet.scheme(),
                wallet.status(),
                wallet.address(),
                wallet.publicKey());
    }

    /** Whether the record says just this of the wallet already, whichever list it came from. */
    private boolean isKnown(WalletListed now) {
        WalletListed before = known.get(now.wallet());
        return before != null
                && Objects.equals(before.type(), now.type())
                && Objects.equals(before.scheme(), now.scheme())
                && Objects.equals(before.status(), now.status())
                && Objects.equals(before.address(), now.address())
                && Objects.equals(before.publicKey(), now.publicKey());
    }

    /** Wallets that were ready before and are not in the list. */
    private void missing() {
        List<RecordEvent> events = new ArrayList<>();
        for (WalletId wallet : ready) {
            if (!seen.contains(wallet.value())) {
                events.add(new WalletUnlisted(wallet, list));
                if (events.size() == TOGETHER) {
                    record.append(events);
                    events.clear();
                }
            }
        }
        record.append(events);
    }
}
