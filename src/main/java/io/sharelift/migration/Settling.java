package io.sharelift.migration;

import io.sharelift.migration.ReadyLook.Found;
import io.sharelift.migration.ReadyLook.Look;
import io.sharelift.para.ParaException;
import io.sharelift.para.ParaWallet;
import io.sharelift.record.RecordEvent.Asked;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.SendReason;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds out what became of a share of which nobody knows whether it arrived: Para is asked for the
 * wallet and then for its ready list ({@link ReadyLook}), and only if neither says "ready" is the
 * share sent once more, where "already there" settles it.
 */
final class Settling {

    /** Asked, sent again, asked: after that it is left for another run. */
    private static final int MAX_ASKED = 2;

    private final Desk desk;
    private final RunGuard guard;
    private final ReadyLook list;

    /** When the doubts of this run began, by index; older ones are older than any walk. */
    private final Map<Integer, Long> doubts = new ConcurrentHashMap<>();

    private final long start = System.nanoTime();

    Settling(Desk desk, RunGuard guard) {
        this.desk = desk;
        this.guard = guard;
        this.list = new ReadyLook(desk.para(), desk.control());
    }

    /** Whether a wallet in doubt is to be asked about in this run, once more. */
    static boolean mayAsk(Task task) {
        return task.asked < MAX_ASKED;
    }

    /** From now on it is not known whether the share of this wallet has arrived. */
    void doubt(Task task) {
        doubts.put(task.index, System.nanoTime());
    }

    /** Asks Para; true if the share is to be sent again. */
    boolean ask(Task task) {
        Optional<ParaWallet> wallet;
        Look look;
        try {
            wallet = desk.control().breakable(() -> desk.para().wallet(task.wallet));
            look = isReady(wallet) ? null : desk.control().breakable(() -> inList(task));
        } catch (ParaException e) {
            String words = String.valueOf(Redaction.of(e.sentence()));
            desk.ledger().append(asked(task, null, words));
            desk.board().show(task, Words.STILL_UNKNOWN.say(words));
            if (RunGuard.isAboutTheKey(e)) {
                guard.keyRefused(e);
            }
            return false;
        } catch (InterruptedException e) {
            desk.board().show(task, Words.STILL_UNKNOWN_ANSWER.say());
            return false;
        }
        if (look != null && look.found() == Found.TOO_SOON) {
            askLater(task, look.again());
            return false;
        }
        task.asked++;
        String status = wallet.map(ParaWallet::status).orElse(null);
        if (look == null) {
            ready(task, status, Words.ASKED_READY);
            return false;
        }
        if (look.found() == Found.LISTED) {
            ready(task, status, Words.ASKED_LISTED);
            return false;
        }
        boolean again = mayAsk(task);
        Words words = again ? whySendAgain(wallet.isPresent(), look) : Words.ASKED_STILL_UNKNOWN;
        desk.ledger().append(asked(task, status, words.say()));
        if (again) {
            task.why = SendReason.TO_SETTLE;
        } else {
            desk.board().show(task, words.say());
        }
        return again;
    }

    private static boolean isReady(Optional<ParaWallet> wallet) {
        return wallet.filter(ParaWallet::isReady).isPresent();
    }

    private Look inList(Task task) throws ParaException, InterruptedException {
        long since = doubts.getOrDefault(task.index, start);
        return list.at(task.wallet, task.planned.row().address(), since);
    }

    private void askLater(Task task, Duration again) {
        desk.board().show(task, Words.ASKED_LIST_SOON.say(), again);
        task.again = again;
    }

    /** In the list or by its own answer: either counts. */
    private void ready(Task task, @Nullable String status, Words words) {
        desk.ledger()
                .append(
                        List.of(
                                asked(task, status, words.say()),
                                new Confirmed(task.wallet, desk.base(), "ready")));
        task.course = task.course.ready();
        desk.board().show(task, Words.READY.say());
    }

    private static Words whySendAgain(boolean known, Look look) {
        if (look.found() == Found.LIST_UNREAD) {
            return known ? Words.ASKED_NOT_READY_LIST_UNREAD : Words.ASKED_ABSENT_LIST_UNREAD;
        }
        return known ? Words.ASKED_NOT_READY : Words.ASKED_ABSENT;
    }

    private Asked asked(Task task, @Nullable String status, String found) {
        return new Asked(task.wallet, desk.base(), status, found);
    }
}
