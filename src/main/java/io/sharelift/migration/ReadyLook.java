package io.sharelift.migration;

import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaException;
import io.sharelift.para.ParaWallet;
import io.sharelift.para.WalletPage;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Looks for wallets in doubt in Para's ready list: by address where the export states one, else by
 * a walk through the list that all wallets in doubt share.
 *
 * <p>A project may have 100,000 wallets, and a walk through all of them would take 1,000 questions.
 * So a walk ends after 100 pages, and once one has not come to the end of the list, no other begins
 * in this run: then Para's word for the wallet itself has to do. It has to do as well where the
 * list is not as Para documents it. After a walk, ten times as long as it took passes before the
 * next one begins, though never more than two minutes, so that walks leave the pace to the shares.
 */
final class ReadyLook {

    private static final int MAX_PAGES = 100;
    private static final int REST = 10;
    private static final long LONGEST_REST = Duration.ofMinutes(2).toNanos();

    /** Longer than any address, and short enough for a request's first line. */
    private static final int MAX_ADDRESS = 128;

    /** What the list says of a wallet. */
    enum Found {
        LISTED,
        NOT_LISTED,
        /** The list could not be read to its end, and what was read of it does not show it. */
        LIST_UNREAD,
        /** The list was last read before the doubt began, and it is too soon to read it again. */
        TOO_SOON
    }

    /**
     * An answer, and for {@link Found#TOO_SOON} after how long to look again.
     *
     * @param again nothing unless it is too soon
     */
    record Look(Found found, Duration again) {
        private static Look of(Found found) {
            return new Look(found, Duration.ZERO);
        }
    }

    private final ParaClient para;
    private final RunControl control;
    private final LongSupplier nanos;
    private final ReentrantLock turn = new ReentrantLock();

    // Guarded by turn.
    private final Set<WalletId> listed = new HashSet<>();
    private boolean walked;
    private long began;
    private long ended;
    private @Nullable ParaException trouble;
    private boolean unreadable;

    ReadyLook(ParaClient para, RunControl control) {
        this(para, control, System::nanoTime);
    }

    ReadyLook(ParaClient para, RunControl control, LongSupplier nanos) {
        this.para = para;
        this.control = control;
        this.nanos = nanos;
    }

    /**
     * Looks for one wallet.
     *
     * @param address as the export states it, if it does
     * @param doubtSince when its doubt began, by the same clock: a walk that began before cannot
     *     say that the wallet is missing
     * @throws ParaException if Para did not answer; what it meant for one walk it means for all who
     *     waited for it
     */
    Look at(WalletId wallet, @Nullable String address, long doubtSince)
            throws ParaException, InterruptedException {
        return address != null && canBeAsked(address)
                ? Look.of(byAddress(wallet, address))
                : byWalk(wallet, doubtSince);
    }

    /** The address comes from an export, which may hold anything. */
    private static boolean canBeAsked(String address) {
        return !address.isBlank()
                && address.length() <= MAX_ADDRESS
                && address.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** One page: an address has few wallets, and a list that does not heed it has no end. */
    private Found byAddress(WalletId wallet, String address)
            throws ParaException, InterruptedException {
        try {
            WalletPage page = para.wallets("ready", null, address, null);
            boolean there =
                    page.wallets().stream()
                            .filter(ParaWallet::isReady)
                            .anyMatch(found -> found.id().equals(wallet));
            return there ? Found.LISTED : Found.NOT_LISTED;
        } catch (ParaException e) {
            if (isStrange(e)) {
                return Found.LIST_UNREAD;
            }
            throw e;
        }
    }

    private Look byWalk(WalletId wallet, long doubtSince)
            throws ParaException, InterruptedException {
        turn.lockInterruptibly();
        try {
            boolean judged = unreadable || (walked && began - doubtSince >= 0);
            if (!judged && !listed.contains(wallet)) {
                long rest = walked ? restAfterWalk() : 0;
                if (rest > 0) {
                    return new Look(Found.TOO_SOON, Duration.ofNanos(rest));
                }
                walk();
            }
            if (listed.contains(wallet)) {
                return Look.of(Found.LISTED);
            }
            if (trouble != null) {
                throw trouble;
            }
            return Look.of(unreadable ? Found.LIST_UNREAD : Found.NOT_LISTED);
        } finally {
            turn.unlock();
        }
    }

    private long restAfterWalk() {
        long rest = Math.min(LONGEST_REST, REST * (ended - began));
        return ended + rest - nanos.getAsLong();
    }

    private void walk() throws InterruptedException {
        trouble = null;
        walked = false;
        began = nanos.getAsLong();
        try {
            unreadable = !readToTheEnd();
        } catch (ParaException e) {
            if (isStrange(e)) {
                unreadable = true;
            } else {
                trouble = e;
            }
        }
        ended = nanos.getAsLong();
        walked = true;
    }

    /** Whether the end came within the pages that are allowed. */
    private boolean readToTheEnd() throws ParaException, InterruptedException {
        @Nullable String cursor = null;
        for (int pages = 0; pages < MAX_PAGES; pages++) {
            if (!control.awaitGo()) {
                throw new InterruptedException("The run has stopped.");
            }
            WalletPage page = para.wallets("ready", cursor);
            page.wallets().stream()
                    .filter(ParaWallet::isReady)
                    .forEach(wallet -> listed.add(wallet.id()));
            if (page.cursor().isEmpty()) {
                return true;
            }
            cursor = page.cursor().get();
        }
        return false;
    }

    /** Para answers, and not with such a list. */
    private static boolean isStrange(ParaException e) {
        return switch (e.trouble()) {
            case NOT_UNDERSTOOD, NOT_FOUND -> true;
            case KEY_MISSING_OR_IP, KEY_WRONG, TOO_MANY, SERVER, NO_CONNECTION, PROXY_LOGIN ->
                    false;
        };
    }
}
