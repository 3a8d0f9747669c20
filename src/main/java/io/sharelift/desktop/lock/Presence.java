package io.sharelift.desktop.lock;

import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** When somebody last used keys, mouse or fingers in a window. */
public final class Presence {

    private final InstantSource clock;
    private Instant last;

    public Presence(Scene scene, InstantSource clock) {
        this.clock = clock;
        this.last = clock.instant();
        scene.addEventFilter(InputEvent.ANY, event -> noticed());
    }

    /** Somebody is here now. */
    void noticed() {
        last = clock.instant();
    }

    /** For how long nobody has been; a computer that slept counts as time without anybody. */
    Duration awayFor() {
        Instant now = clock.instant();
        if (now.isBefore(last)) {
            last = now;
        }
        return Duration.between(last, now);
    }
}
