package io.sharelift.migration;

import io.sharelift.para.ParaException;
import io.sharelift.para.ParaWallet;
import io.sharelift.record.RecordEvent.Asked;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.SendReason;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Finds out what became of a share of which nobody knows whether it arrived: Para is asked, and
 * only if it does not say "ready" is the share sent once more, where "already there" settles it.
 */
final class Settling {

    /** Asked, sent again, asked: after that it is left for another run. */
    private static final int MAX_ASKED = 2;

    private final Desk desk;
    private final RunGuard guard;

    Settling(Desk desk, RunGuard guard) {
        this.desk = desk;
        this.guard = guard;
    }

    /** Whether a wallet in doubt is to be asked about in this run, once more. */
    static boolean mayAsk(Task task) {
        return task.asked < MAX_ASKED;
    }

    /** Asks Para; true if the share is to be sent again. */
    boolean ask(Task task) {
        task.asked++;
        Optional<ParaWallet> wallet;
        try {
            wallet = desk.control().breakable(() -> desk.para().wallet(task.wallet));
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
        String status = wallet.map(ParaWallet::status).orElse(null);
        if (wallet.filter(ParaWallet::isReady).isPresent()) {
            desk.ledger()
                    .append(
                            List.of(
                                    asked(task, status, Words.ASKED_READY.say()),
                                    new Confirmed(task.wallet, desk.base(), "ready")));
            task.course = task.course.ready();
            desk.board().show(task, Words.READY.say());
            return false;
        }
        if (!mayAsk(task)) {
            desk.ledger().append(asked(task, status, Words.STILL_UNKNOWN_ANSWER.say()));
            desk.board().show(task, Words.STILL_UNKNOWN_ANSWER.say());
            return false;
        }
        Words found = wallet.isPresent() ? Words.ASKED_NOT_READY : Words.ASKED_ABSENT;
        desk.ledger().append(asked(task, status, found.say()));
        task.why = SendReason.TO_SETTLE;
        return true;
    }

    private Asked asked(Task task, @Nullable String status, String found) {
        return new Asked(task.wallet, desk.base(), status, found);
    }
}
