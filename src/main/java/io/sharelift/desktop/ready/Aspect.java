package io.sharelift.desktop.ready;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.record.reconcile.Reconciled;

/** What a wallet can be looked for by, wherever it stands. */
enum Aspect {
    ANY(Tone.PLAIN),
    /** Something about it must not be. */
    ALARM(Tone.BLOCKS),
    /** Its stored share may be deleted. */
    MAY_GO(Tone.GOOD),
    /** Its stored share must be kept. */
    STAYS(Tone.PLAIN);

    private final Tone tone;

    Aspect(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    boolean has(Reconciled wallet) {
        return switch (this) {
            case ANY -> true;
            case ALARM -> !wallet.alarms().isEmpty();
            case MAY_GO -> wallet.deletable();
            case STAYS -> !wallet.deletable() && wallet.ours() != null;
        };
    }
}
