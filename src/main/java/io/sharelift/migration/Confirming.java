package io.sharelift.migration;

import io.sharelift.para.ParaException;
import io.sharelift.para.ParaWallet;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordException;
import io.sharelift.share.WalletId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Asks Para which of the migrated wallets are ready until they are, or often enough. */
final class Confirming {

    /** From so many on, the whole ready list is fewer questions than one for each. */
    private static final int RATHER_THE_LIST = 20;

    private static final int TOGETHER = 500;

    private final Desk desk;
    private final Plan plan;
    private final IntPredicate among;
    private int ready;

    Confirming(Desk desk, Plan plan) {
        this(desk, plan, index -> true);
    }

    /**
     * @param among the wallets to ask about, by index
     */
    Confirming(Desk desk, Plan plan, IntPredicate among) {
        this.desk = desk;
        this.plan = plan;
        this.among = among;
    }

    Confirmation confirm() throws InterruptedException {
        List<WalletStatus> pending = pending();
        Optional<String> trouble = Optional.empty();
        try {
            for (int round = 1; !pending.isEmpty(); round++) {
                pending = ask(pending);
                if (pending.isEmpty() || round >= desk.settings().confirmRounds()) {
                    break;
                }
                Duration pause = desk.settings().backoff().delay(round, Optional.empty());
                desk.control()
                        .breakable(
                                () -> {
                                    Thread.sleep(pause);
                                    return true;
                                });
            }
        } catch (ParaException | RecordException e) {
            trouble = Optional.of(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            if (!desk.control().stopped()) {
                throw e;
            }
            trouble = Optional.of(Words.END_OPERATOR.say());
        }
        return new Confirmation(ready, pending().size(), trouble);
    }

    /** Books what a list shows that somebody has read already. */
    Confirmation confirm(ReadyList list) {
        Optional<String> trouble = Optional.empty();
        try {
            ask(pending(), list);
        } catch (RecordException e) {
            trouble = Optional.of(e.sentence());
        }
        return new Confirmation(ready, pending().size(), trouble);
    }

    /** Shows what is in the record already. */
    void seen(Set<WalletId> inList) {
        for (WalletStatus status : pending()) {
            WalletId wallet = status.wallet();
            if (wallet != null && inList.contains(wallet)) {
                desk.board().show(status.index(), WalletState.READY, Words.READY.say());
            }
        }
    }

    private List<WalletStatus> ask(List<WalletStatus> pending, ReadyList list) {
        List<WalletStatus> found = new ArrayList<>();
        List<WalletStatus> notYet = new ArrayList<>();
        for (WalletStatus status : pending) {
            WalletId wallet = status.wallet();
            (wallet != null && list.shows(wallet) ? found : notYet).add(status);
            if (found.size() == TOGETHER) {
                book(found);
                found.clear();
            }
        }
        book(found);
        return notYet;
    }

    private List<WalletStatus> pending() {
        return desk.board().statuses().view().stream()
                .filter(status -> among.test(status.index()))
                .filter(
                        status ->
                                status.state().awaitsConfirmation()
                                        || (status.state() == WalletState.SKIPPED
                                                && plan.wallets().get(status.index()).decision()
                                                        == Decision.SEND))
                .toList();
    }

    /** Those that are still not ready. */
    private List<WalletStatus> ask(List<WalletStatus> pending)
            throws ParaException, InterruptedException {
        if (pending.size() > RATHER_THE_LIST) {
            return ask(
                    pending,
                    desk.control()
                            .breakable(() -> ReadyList.fetch(desk.para(), ReadyProgress.none())));
        }
        List<WalletStatus> notYet = new ArrayList<>();
        for (WalletStatus status : pending) {
            WalletId wallet = status.wallet();
            if (wallet != null && asked(wallet)) {
                book(List.of(status));
            } else {
                notYet.add(status);
            }
        }
        return notYet;
    }

    private boolean asked(WalletId wallet) throws ParaException, InterruptedException {
        return desk.control()
                .breakable(() -> desk.para().wallet(wallet))
                .filter(ParaWallet::isReady)
                .isPresent();
    }

    private void book(List<WalletStatus> found) {
        List<Confirmed> events = new ArrayList<>();
        for (WalletStatus status : found) {
            WalletId wallet = status.wallet();
            if (wallet != null) {
                events.add(new Confirmed(wallet, desk.base(), "ready"));
            }
        }
        desk.ledger().append(events);
        for (WalletStatus status : found) {
            desk.board().show(status.index(), WalletState.READY, Words.READY.say());
            ready++;
        }
    }
}
