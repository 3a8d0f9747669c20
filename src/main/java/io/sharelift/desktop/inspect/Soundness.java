package io.sharelift.desktop.inspect;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.export.Severity;

import org.jspecify.annotations.Nullable;

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

    /** What the worst finding of a row makes of it; null is for none. */
    static Soundness ofWorst(@Nullable Severity worst) {
        return switch (worst) {
            case BLOCKS -> HELD_BACK;
            case LOOK -> LOOK_FIRST;
            case NOTE -> SOUND;
            case null -> SOUND;
        };
    }
}
