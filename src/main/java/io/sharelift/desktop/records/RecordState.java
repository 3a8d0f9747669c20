package io.sharelift.desktop.records;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.Result;

import java.util.Map;

/** How far the migration of a record is, and whether it waits for somebody. */
public enum RecordState {
    /** No plan was frozen. */
    BEGUN(Tone.PLANNED),
    /** A plan stands and not enough people have approved it. */
    TO_APPROVE(Tone.LOOK),
    /** Approved, and nothing has been sent. */
    APPROVED(Tone.PLANNED),
    /** Its run goes on in this window. */
    RUNNING(Tone.SENDING),
    /** A run began of which the record does not say how it ended. */
    CUT_OFF(Tone.UNKNOWN),
    /** A run was stopped, or left wallets that need a person. */
    UNFINISHED(Tone.WAITING),
    /** Every wallet that was to be sent is with Para. */
    DONE(Tone.MIGRATED),
    /** And Para lists all of them as ready. */
    READY(Tone.READY),
    /** It cannot be read, or was tampered with. */
    UNREADABLE(Tone.BLOCKS);

    private final Tone tone;

    RecordState(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    static RecordState of(Account account) {
        if (account.plan().isEmpty()) {
            return BEGUN;
        }
        if (account.runs().isEmpty()) {
            return account.missing() > 0 ? TO_APPROVE : APPROVED;
        }
        if (account.cutOff()) {
            return CUT_OFF;
        }
        Map<Result, Integer> results = account.results();
        int there =
                results.getOrDefault(Result.MIGRATED, 0) + results.getOrDefault(Result.ALREADY, 0);
        int toSend = account.plan().get().counts().getOrDefault("SEND", 0);
        if (there < toSend || results.getOrDefault(Result.UNKNOWN, 0) > 0) {
            return UNFINISHED;
        }
        return account.ready() < there ? DONE : READY;
    }
}
