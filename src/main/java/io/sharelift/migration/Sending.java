package io.sharelift.migration;

import io.sharelift.enclave.SealedShare;
import io.sharelift.export.ShareChangedException;
import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Withheld;
import io.sharelift.record.SendReason;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The way of one share: read again, sealed, its turn awaited, the intent on disk, sent, the outcome
 * on disk, and only then shown.
 */
final class Sending {

    private final Desk desk;
    private final ShareSource shares;
    private final RunGuard guard;
    private final Settling settling;
    private final TurnedAway turnedAway;

    Sending(Desk desk, ShareSource shares, RunGuard guard) {
        this.desk = desk;
        this.shares = shares;
        this.guard = guard;
        this.settling = new Settling(desk, guard);
        this.turnedAway = new TurnedAway(desk.settings());
    }

    /** Takes a wallet as far as it comes; {@link Task#again} says whether more is to come later. */
    void take(Task task) throws InterruptedException {
        if (task.course.state() != WalletState.UNKNOWN || settling.ask(task)) {
            send(task);
        }
    }

    private void send(Task task) throws InterruptedException {
        task.course = task.course.sealing();
        desk.board().show(task, "");
        SealedShare sealed = seal(task);
        if (sealed == null) {
            return;
        }
        if (!awaitTurn()) {
            leave(desk, task);
            return;
        }
        task.requestId = UUID.randomUUID();
        int number = task.course.tries() + 1;
        desk.ledger()
                .append(new Intent(task.wallet, sealed.sha256(), task.requestId, number, task.why));
        task.course = task.course.sending();
        desk.board().show(task, "");
        ReadAnswer read = post(task, sealed);
        long answeredAt = System.nanoTime();
        desk.ledger().append(read.outcome(task));
        book(task, read, answeredAt);
    }

    private @Nullable SealedShare seal(Task task) throws InterruptedException {
        try {
            return shares.seal(task.planned);
        } catch (ShareChangedException e) {
            withhold(task, task.course.blocked(), Words.SHARE_CHANGED.say());
        } catch (IOException e) {
            withhold(task, task.course.gaveUp(), Words.FAILED_FILE.say());
        }
        return null;
    }

    private void withhold(Task task, WalletCourse next, String words) {
        desk.ledger().append(new Withheld(task.wallet, words));
        task.course = next;
        desk.board().show(task, words);
    }

    /**
     * Waits while paused and for the pace; false if the run has stopped. Whoever was held waits for
     * the pace anew, since turns that were taken before would all be used at once afterwards.
     */
    private boolean awaitTurn() {
        RunControl control = desk.control();
        try {
            return control.breakable(
                    () -> {
                        do {
                            if (!control.awaitGo()) {
                                return false;
                            }
                            desk.para().pace().acquire();
                        } while (control.paused());
                        return !control.stopped();
                    });
        } catch (InterruptedException e) {
            return false;
        }
    }

    private ReadAnswer post(Task task, SealedShare sealed) {
        long began = System.nanoTime();
        try {
            return ReadAnswer.of(
                    desk.para().migrateShare(task.wallet, sealed.body(), task.requestId));
        } catch (InterruptedException e) {
            // Nobody interrupts a request; if somebody does, the share may have arrived.
            return ReadAnswer.silence(
                    "the waiting was cut short", Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** Shows what the record has, and sees to what follows from it. */
    private void book(Task task, ReadAnswer read, long answeredAt) throws InterruptedException {
        task.last = read.exchange();
        task.course = task.course.answered(read.answer(), desk.settings().backoff().maxTries());
        guard.answered(read);
        if (read.answer().leavesDoubt()) {
            settling.doubt(task);
        }
        Duration hold = turnedAway.holdAfter(read);
        desk.para().pace().pauseFor(hold);
        if (task.course.state() == WalletState.WAITING) {
            waitForNextTry(task, read, hold);
        } else if (read.answer().leavesDoubt() && Settling.mayAsk(task)) {
            Words words = read.answer() == Answer.NO_ANSWER ? Words.NO_ANSWER : Words.ODD_ANSWER;
            later(task, words.say(read.words()), delay(task, read));
        } else if (read.answer() == Answer.REJECTED && guard.keyChangedSince(answeredAt)) {
            desk.board().show(task, Words.REJECTED_KEY_CHANGED.say());
        } else {
            desk.board().show(task, words(task, read));
        }
    }

    private void waitForNextTry(Task task, ReadAnswer read, Duration hold) {
        Duration delay = delay(task, read);
        if (read.answer() == Answer.NOT_SENT) {
            // The connection is the same for everybody.
            desk.para().pace().pauseFor(delay);
            task.why = SendReason.AFTER_NOT_SENT;
            later(task, Words.WAITING_CONNECTION.say(read.words()), delay);
        } else if (read.hasStatus(429)) {
            desk.para().pace().pauseFor(delay);
            task.why = SendReason.AFTER_TOO_MANY;
            later(task, Words.WAITING_TOO_MANY.say(), afterOthers(delay, hold));
        } else {
            task.why = SendReason.AFTER_SERVER_TROUBLE;
            later(task, Words.WAITING_SERVER.say(), afterOthers(delay, hold));
        }
    }

    /**
     * While everybody is held, whoever was turned away comes back after others have tried: else one
     * wallet would find out with all its tries whether Para takes shares again.
     */
    private Duration afterOthers(Duration delay, Duration hold) {
        if (hold.isZero()) {
            return delay;
        }
        Duration longer = delay.compareTo(hold) < 0 ? hold : delay;
        return longer.plus(desk.settings().backoff().delay(1, Optional.empty()));
    }

    private Duration delay(Task task, ReadAnswer read) {
        return desk.settings()
                .backoff()
                .delay(Math.max(1, task.course.triesInRun()), read.retryAfter());
    }

    private void later(Task task, String words, Duration delay) {
        desk.board().show(task, words, delay);
        task.again = delay;
    }

    private static String words(Task task, ReadAnswer read) {
        return switch (task.course.state()) {
            case MIGRATED -> Words.MIGRATED.say();
            case ALREADY -> Words.ALREADY.say();
            case REJECTED -> Words.REJECTED.say();
            case NOT_FOUND -> Words.NOT_FOUND.say();
            case STOPPED -> Words.STOPPED_KEY.say();
            case UNKNOWN -> Words.STILL_UNKNOWN_ANSWER.say();
            default ->
                    switch (read.answer()) {
                        case NOT_SENT ->
                                Words.FAILED_CONNECTION.say(task.course.triesInRun(), read.words());
                        case TRY_LATER -> Words.FAILED_TRIES.say(task.course.triesInRun());
                        default -> Words.FAILED_ANSWER.say(read.words());
                    };
        };
    }

    /** The run has stopped: this wallet stays as it is, which the record has. */
    static void leave(Desk desk, Task task) {
        if (task.course.state() != WalletState.UNKNOWN) {
            task.course = task.course.stopped();
        }
        Words words =
                task.course.state() == WalletState.UNKNOWN
                        ? Words.STILL_UNKNOWN_ANSWER
                        : task.course.triesInRun() > 0 ? Words.STOPPED_BETWEEN : Words.STOPPED;
        desk.board().show(task, words.say());
    }

    /** The record failed: what is out is not known, and nothing else was sent. */
    void abandon(Task task) {
        switch (task.course.state()) {
            case SENDING -> {
                task.course = task.course.answered(Answer.NO_ANSWER, 0);
                desk.board().show(task, Words.UNWRITTEN_ANSWER.say());
            }
            case PLANNED, SEALING, WAITING -> leave(desk, task);
            default -> showAsItIs(task);
        }
    }

    /** The answer is in the record, and only what follows from it went wrong. */
    private void showAsItIs(Task task) {
        desk.board().show(task, desk.board().statuses().get(task.index).detail());
    }

    /** The program failed: what was sent is not known, what was not sent has failed. */
    void broken(Task task, Throwable mistake) throws InterruptedException {
        String name = mistake.getClass().getSimpleName();
        switch (task.course.state()) {
            case SENDING -> {
                ReadAnswer silence = ReadAnswer.silence(name, Duration.ZERO);
                desk.ledger().append(silence.outcome(task));
                book(task, silence, System.nanoTime());
            }
            case PLANNED, SEALING ->
                    withhold(task, task.course.gaveUp(), Words.FAILED_PROGRAM.say(name));
            case WAITING -> leave(desk, task);
            default -> showAsItIs(task);
        }
    }
}
