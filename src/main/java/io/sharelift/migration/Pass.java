package io.sharelift.migration;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.enclave.RepeatedRandomnessException;
import io.sharelift.record.RecordEvent.Occasion;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.record.RecordException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Optional;

/**
 * One time through the wallets that are to be sent: by themselves, or because they were asked for.
 */
final class Pass {

    private static final Logger LOG = LoggerFactory.getLogger(Pass.class);

    private final Desk desk;
    private final Opening opening;
    private final EnclaveKey accepted;
    private final Start start;
    private final int[] toDo;
    private final RunGuard guard;
    private final KeyPinning pinning;
    private final WorkQueue queue;

    Pass(Desk desk, Opening opening, KeyPinning pinning, Start start, int[] toDo) {
        this.desk = desk;
        this.opening = opening;
        this.pinning = pinning;
        this.accepted = opening.frozen().enclaveKey();
        this.start = start;
        this.toDo = toDo;
        this.guard = new RunGuard(desk, accepted);
        this.queue =
                new WorkQueue(
                        desk.control(), toDo, index -> opening.task(index, start == Start.RETRY));
    }

    int number() {
        return opening.history().runs() + 1;
    }

    int left() {
        return queue.left();
    }

    int size() {
        return toDo.length;
    }

    /** Runs until nothing is left or it was stopped; then no wallet is under way. */
    void run() throws InterruptedException {
        try {
            desk.board().show(RunPhase.PLANNING);
            refuseUnapproved();
            refuseOtherEnvironment();
            checkKey();
            pinKey();
            if (!desk.control().stopped() && toDo.length > 0) {
                desk.ledger().append(started());
                desk.board().show(RunPhase.SENDING, RunPhase.CHECKING_KEY);
                desk.board().showHeld(desk.control()::paused);
                send();
            }
        } catch (RecordException e) {
            recordFailed(e);
        } catch (RuntimeException e) {
            LOG.error("A run was ended by {}.", e.getClass().getName());
            guard.stop(
                    RunEnd.Reason.PROGRAM_TROUBLE,
                    Words.END_PROGRAM.say(e.getClass().getSimpleName()));
        } finally {
            leaveRest();
        }
    }

    private void refuseUnapproved() {
        opening.whyNotApproved().ifPresent(words -> guard.stop(RunEnd.Reason.NOT_APPROVED, words));
    }

    private void refuseOtherEnvironment() {
        String here = desk.para().host().environment().name();
        opening.history().environments().stream()
                .filter(earlier -> !earlier.equals(here))
                .findFirst()
                .ifPresent(
                        earlier ->
                                guard.stop(
                                        RunEnd.Reason.OTHER_ENVIRONMENT,
                                        Words.END_OTHER_ENVIRONMENT.say(earlier, here)));
    }

    private void checkKey() throws InterruptedException {
        if (desk.control().stopped() || toDo.length == 0) {
            return;
        }
        desk.board().show(RunPhase.CHECKING_KEY);
        boolean changed =
                opening.history()
                        .lastEnclaveKey()
                        .filter(earlier -> !earlier.equals(accepted.fingerprint()))
                        .isPresent();
        if (changed && !desk.settings().newEnclaveKeyAccepted()) {
            guard.stop(RunEnd.Reason.ENCLAVE_KEY_CHANGED, Words.END_ENCLAVE_KEY_EARLIER.say());
            return;
        }
        if (opening.history().keys().differed(accepted.fingerprint())) {
            guard.stop(RunEnd.Reason.ENCLAVE_KEY_CHANGED, Words.END_ENCLAVE_KEY_DIFFERS.say());
            return;
        }
        refuseUnpinned();
        if (!desk.control().stopped()) {
            guard.checkKey(Occasion.BEFORE_RUN);
        }
    }

    /** Read now, since another program may have pinned a key meanwhile. */
    private void refuseUnpinned() {
        try {
            Optional<EnclavePin> another =
                    pinning.pin().filter(pin -> !pin.fingerprint().equals(accepted.fingerprint()));
            boolean overridden =
                    desk.settings().newEnclaveKeyAccepted()
                            && opening.history().keys().words(accepted.fingerprint()) != null;
            if (another.isPresent() && !overridden) {
                guard.stop(
                        RunEnd.Reason.ENCLAVE_KEY_CHANGED,
                        Words.END_ENCLAVE_KEY_PINNED.say(another.get().name()));
            }
        } catch (IOException e) {
            guard.stop(RunEnd.Reason.PINS_FAILED, String.valueOf(e.getMessage()));
        }
    }

    /** On this computer before in the record, which so never speaks of a pin that is not there. */
    private void pinKey() {
        if (desk.control().stopped() || toDo.length == 0) {
            return;
        }
        try {
            pinning.starts(opening, guard.spelling()).forEach(desk.ledger()::append);
        } catch (IOException e) {
            guard.stop(RunEnd.Reason.PINS_FAILED, String.valueOf(e.getMessage()));
        }
    }

    private RunStarted started() {
        return new RunStarted(
                number(),
                desk.para().host().environment().name(),
                desk.base(),
                accepted.fingerprint(),
                toDo.length,
                desk.settings().inFlight(),
                start);
    }

    private void send() throws InterruptedException {
        int places = Math.min(Runtime.getRuntime().availableProcessors(), toDo.length);
        try (ShareSource shares = opening.plan().shares(accepted, places)) {
            Sending sending = new Sending(desk, shares, guard);
            // What is on its way gets its answer, also when the caller is interrupted.
            boolean interrupted =
                    Crew.work(
                            Math.min(desk.settings().inFlight(), toDo.length),
                            "send",
                            () -> work(sending),
                            () -> guard.stop(RunEnd.Reason.OPERATOR, Words.END_OPERATOR.say()));
            if (interrupted) {
                throw new InterruptedException("The run was interrupted.");
            }
        }
    }

    private void work(Sending sending) {
        try {
            for (Task task = queue.take(); task != null; task = queue.take()) {
                try {
                    sending.take(task);
                } catch (RecordException e) {
                    recordFailed(e);
                    sending.abandon(task);
                } catch (RuntimeException | Error e) {
                    mistaken(sending, task, e);
                } finally {
                    queue.done(task);
                }
            }
        } catch (InterruptedException e) {
            guard.stop(RunEnd.Reason.OPERATOR, Words.END_OPERATOR.say());
        }
    }

    /** A mistake of ours costs one wallet a try, and never its place in the record. */
    private void mistaken(Sending sending, Task task, Throwable e) throws InterruptedException {
        LOG.error("A wallet of a run met {}.", e.getClass().getName());
        if (e instanceof RepeatedRandomnessException) {
            guard.stop(RunEnd.Reason.PROGRAM_TROUBLE, String.valueOf(e.getMessage()));
        } else if (e instanceof VirtualMachineError) {
            guard.stop(
                    RunEnd.Reason.PROGRAM_TROUBLE,
                    Words.END_PROGRAM.say(e.getClass().getSimpleName()));
        }
        try {
            sending.broken(task, e);
        } catch (RecordException record) {
            recordFailed(record);
            sending.abandon(task);
        } catch (RuntimeException | Error again) {
            guard.stop(
                    RunEnd.Reason.PROGRAM_TROUBLE,
                    Words.END_PROGRAM.say(again.getClass().getSimpleName()));
            sending.abandon(task);
        }
    }

    private void recordFailed(RecordException e) {
        guard.stop(RunEnd.Reason.RECORD_FAILED, Words.END_RECORD.say(e.sentence()));
    }

    /** After a stop: what was to be tried again, and what was never begun. */
    private void leaveRest() {
        for (Task task : queue.waiting()) {
            Sending.leave(desk, task);
        }
        for (int index : toDo) {
            if (desk.board().statuses().get(index).state() == WalletState.PLANNED) {
                desk.board().show(index, WalletState.STOPPED, Words.STOPPED.say());
            }
        }
    }
}
