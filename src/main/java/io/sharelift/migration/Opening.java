package io.sharelift.migration;

import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordReader;
import io.sharelift.record.SendReason;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What a record's past makes of a plan: what is done is not sent again, what is not known is
 * settled first, and what needs a person waits for one.
 *
 * @param inForce the plan that the record has frozen, which may be another
 */
record Opening(FrozenPlan frozen, History history, Optional<PlanInForce> inForce) {

    /** Reads the record once for all of it. */
    static Opening of(FrozenPlan frozen, RecordReader record) {
        History history = History.at(frozen.host().base().toString());
        PlanReading reading = new PlanReading();
        record.replay(
                recorded -> {
                    history.take(recorded);
                    reading.take(recorded);
                });
        return new Opening(frozen, history, reading.inForce(record));
    }

    Plan plan() {
        return frozen.plan();
    }

    /** Why nothing of this plan may be sent, in words; empty if it is approved. */
    Optional<String> whyNotApproved() {
        if (inForce.isEmpty()) {
            return Optional.of(Words.END_NOT_FROZEN.say());
        }
        PlanInForce approved = inForce.get();
        if (!approved.is(frozen)) {
            return Optional.of(Words.END_OTHER_PLAN.say());
        }
        return approved.missing() == 0
                ? Optional.empty()
                : Optional.of(Words.END_NOT_APPROVED.say(approved.missing(), approved.people()));
    }

    /** The wallet's past; one without events if it has none, or the row names no wallet. */
    Past past(PlannedWallet planned) {
        WalletId wallet = planned.wallet();
        return wallet == null ? new Past() : history.past(wallet);
    }

    /** A wallet before the run. */
    WalletStatus status(int index) {
        PlannedWallet planned = plan().wallets().get(index);
        Past past = past(planned);
        return switch (planned.decision()) {
            case BLOCKED -> status(planned, past, WalletState.BLOCKED, planned.why());
            case NOT_CHOSEN, DONE_BEFORE ->
                    status(planned, past, WalletState.SKIPPED, planned.why());
            case SEND -> status(planned, past);
        };
    }

    private WalletStatus status(PlannedWallet planned, Past past) {
        if (past.done()) {
            return status(planned, past, WalletState.SKIPPED, Words.DONE_BEFORE.say());
        }
        if (past.inDoubt()) {
            String words = (past.cutOff() ? Words.CUT_OFF : Words.STILL_UNKNOWN_ANSWER).say();
            return status(planned, past, WalletState.UNKNOWN, words);
        }
        if (past.rejectedUnder(frozen.enclaveKey().fingerprint())) {
            return status(planned, past, WalletState.REJECTED, Words.REJECTED_BEFORE.say());
        }
        if (past.notFound()) {
            return status(planned, past, WalletState.NOT_FOUND, Words.NOT_FOUND_BEFORE.say());
        }
        return status(planned, past, WalletState.PLANNED, "");
    }

    /** A wallet that is to be sent in a run that starts now. */
    WalletStatus toDo(int index) {
        PlannedWallet planned = plan().wallets().get(index);
        WalletStatus before = status(index);
        if (planned.decision() != Decision.SEND || before.state() == WalletState.UNKNOWN) {
            return before;
        }
        return status(planned, past(planned), WalletState.PLANNED, "");
    }

    /** The work on a wallet, when its turn has come. */
    Task task(int index, boolean retryAsked) {
        PlannedWallet planned = plan().wallets().get(index);
        WalletId wallet = planned.wallet();
        if (wallet == null) {
            throw new IllegalArgumentException("A row without a wallet ID is never sent.");
        }
        Past past = history.past(wallet);
        WalletCourse course =
                past.inDoubt()
                        ? WalletCourse.inDoubt(past.tries())
                        : WalletCourse.planned(past.tries());
        SendReason why =
                past.tries() == 0
                        ? SendReason.FIRST
                        : retryAsked ? SendReason.RETRY_ASKED : SendReason.NEXT_RUN;
        Task task = new Task(planned, wallet, course, why);
        task.last = past.exchange();
        return task;
    }

    private static WalletStatus status(
            PlannedWallet planned, Past past, WalletState state, String detail) {
        @Nullable WalletId wallet = planned.wallet();
        return new WalletStatus(
                planned.index(), wallet, state, past.tries(), past.exchange(), null, detail);
    }
}
