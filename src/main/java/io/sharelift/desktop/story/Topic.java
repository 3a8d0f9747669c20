package io.sharelift.desktop.story;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.record.RecordEvent;

/** What an event of a record is about. */
public enum Topic {
    /** The plan, who looked at it, and who approved it. */
    PLAN,
    /** Runs: starts, pauses, ends. */
    RUN,
    /** What Para lists as ready, and wallets that prove that they sign. */
    READY,
    /** The enclave's key. */
    KEY,
    /** Single wallets. */
    WALLET,
    /** The record itself: made, taken over, saved. */
    RECORD,
    /** A machine's signature. */
    SIGNATURE;

    /** What this event is about. */
    public static Topic of(RecordEvent event) {
        return switch (event) {
            case RecordEvent.OfWallet _ -> WALLET;
            case RecordEvent.ApprovalRule _,
                    RecordEvent.PlanBegun _,
                    RecordEvent.PlanFrozen _,
                    RecordEvent.RowWithoutWallet _,
                    RecordEvent.DryRun _,
                    RecordEvent.Approved _,
                    RecordEvent.RestReleased _ ->
                    PLAN;
            case RecordEvent.ReadyListBegun _,
                    RecordEvent.ReadyPageRead _,
                    RecordEvent.ReadyListRead _,
                    RecordEvent.ProofBegun _,
                    RecordEvent.ProofEnded _ ->
                    READY;
            case RecordEvent.RunStarted _,
                    RecordEvent.Paused _,
                    RecordEvent.Resumed _,
                    RecordEvent.RunStopped _,
                    RecordEvent.CanaryJudged _ ->
                    RUN;
            case RecordEvent.SealingBegun _, RecordEvent.SealingEnded _ -> RUN;
            case RecordEvent.EnclaveKeySeen _,
                    RecordEvent.ConnectionVouched _,
                    RecordEvent.EnclaveKeyAccepted _,
                    RecordEvent.EnclaveKeyCompared _,
                    RecordEvent.EnclaveKeyPinned _ ->
                    KEY;
            case RecordEvent.RecordCreated _,
                    RecordEvent.TakenOver _,
                    RecordEvent.EvidenceSaved _,
                    RecordEvent.DeletionListed _ ->
                    RECORD;
            case RecordEvent.HeadSigned _ -> SIGNATURE;
        };
    }

    /** The tone of an event in a timeline: colour only for what somebody should notice. */
    public static Tone tone(RecordEvent event) {
        return switch (event) {
            case RecordEvent.Outcome outcome ->
                    switch (outcome.answer()) {
                        case MIGRATED -> Tone.MIGRATED;
                        case ALREADY -> Tone.ALREADY;
                        case REJECTED -> Tone.REJECTED;
                        case NOT_FOUND -> Tone.NOT_FOUND;
                        case KEY_REFUSED, OTHER -> Tone.FAILED;
                        case TRY_LATER, NOT_SENT -> Tone.WAITING;
                        case NO_ANSWER, NOT_UNDERSTOOD -> Tone.UNKNOWN;
                    };
            case RecordEvent.Confirmed _ -> Tone.READY;
            case RecordEvent.WalletListed said -> said.isReady() ? Tone.READY : Tone.LOOK;
            case RecordEvent.WalletUnlisted _ -> Tone.FAILED;
            case RecordEvent.ProofAnswered answered ->
                    switch (answered.verdict()) {
                        case GOOD -> Tone.READY;
                        case WRONG -> Tone.FAILED;
                        case MISSING -> Tone.LOOK;
                    };
            case RecordEvent.ProofEnded ended ->
                    ended.wrong() > 0 ? Tone.FAILED : ended.missing() > 0 ? Tone.LOOK : Tone.GOOD;
            case RecordEvent.Withheld _ -> Tone.BLOCKED;
            case RecordEvent.Rehearsed _, RecordEvent.EnclaveKeyAccepted _ -> Tone.LOOK;
            case RecordEvent.EnclaveKeyCompared compared ->
                    compared.agrees() ? Tone.GOOD : Tone.FAILED;
            case RecordEvent.Approved _ -> Tone.GOOD;
            case RecordEvent.RestReleased released ->
                    released.withoutCanary() ? Tone.LOOK : Tone.GOOD;
            case RecordEvent.CanaryJudged judged ->
                    judged.ready() == judged.sent() ? Tone.GOOD : Tone.LOOK;
            default -> Tone.PLAIN;
        };
    }
}
