package io.sharelift.desktop.ready;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.record.account.ProofState;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.record.reconcile.Standing;

/** The tones of what Ready says of a wallet. */
final class Standings {

    private Standings() {}

    static Tone tone(Standing standing) {
        return switch (standing) {
            case READY -> Tone.READY;
            case NOT_YET -> Tone.WAITING;
            case NOT_MIGRATED -> Tone.BLOCKED;
            case ELSEWHERE -> Tone.PLAIN;
        };
    }

    /** Of a whole row: an alarm goes before everything else. */
    static Tone row(Reconciled wallet) {
        return wallet.alarms().isEmpty() ? tone(wallet.standing()) : Tone.BLOCKS;
    }

    static Tone proof(ProofState proof) {
        return switch (proof) {
            case NOT_ASKED -> Tone.PLAIN;
            case WANTED -> Tone.WAITING;
            case PROVEN -> Tone.GOOD;
            case WRONG -> Tone.BLOCKS;
            case MISSING -> Tone.LOOK;
        };
    }
}
