package io.sharelift.desktop.exports;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** How long the reading of a file will still take, at the pace that it has had so far. */
final class TimeLeft {

    /** Before that nobody can tell, and short files are done. */
    private static final Duration FIRST_GUESS = Duration.ofSeconds(2);

    private final InstantSource clock;
    private @Nullable Path file;
    private Instant start = Instant.EPOCH;

    TimeLeft(InstantSource clock) {
        this.clock = clock;
    }

    /** Nothing has been read yet. */
    void reset() {
        file = null;
    }

    /** The time that is left when so many bytes of a file have been read; empty if none can say. */
    Optional<Duration> at(Path now, long bytes, long ofBytes) {
        if (!now.equals(file)) {
            file = now;
            start = clock.instant();
        }
        Duration taken = Duration.between(start, clock.instant());
        if (taken.compareTo(FIRST_GUESS) < 0 || bytes <= 0 || bytes >= ofBytes) {
            return Optional.empty();
        }
        double rest = (double) (ofBytes - bytes) / bytes;
        long seconds = Math.round(rest * taken.toMillis() / 1_000);
        return seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }
}
