package io.sharelift.desktop.inspect;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.export.Severity;
import io.sharelift.export.WalletRow;

/** How sound a wallet's row is, and with ANY a filter that lets all through. */
public enum Soundness {
    ANY(Tone.PLAIN),
    /** A finding forbids the migration. */
    HELD_BACK(Tone.BLOCKED),
    /** It can be migrated, and somebody should look first. */
    LOOK_FIRST(Tone.LOOK),
    SOUND(Tone.GOOD);

    private final Tone tone;

    Soundness(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    public static Soundness of(WalletRow row) {
        if (row.blocked()) {
            return HELD_BACK;
        }
        return row.findings().stream().anyMatch(f -> f.severity() == Severity.LOOK)
                ? LOOK_FIRST
                : SOUND;
    }

    boolean includes(WalletRow row) {
        return this == ANY || of(row) == this;
    }
}
