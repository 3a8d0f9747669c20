package io.sharelift.desktop.ready;

import io.sharelift.desktop.theme.Tone;

/** How a wallet stands between the exports and Para's ready list. */
public enum Standing {
    /** Ours, and in the list. */
    READY(Tone.READY),
    /** Migrated, and not in the list yet. */
    NOT_YET(Tone.WAITING),
    /** In the exports, and not migrated. */
    NOT_MIGRATED(Tone.BLOCKED),
    /** In the list, and in none of the exports. */
    ELSEWHERE(Tone.PLAIN);

    private final Tone tone;

    Standing(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }
}
