package io.sharelift.migration;

import io.sharelift.para.Backoff;
import io.sharelift.record.Answer;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts how many shares in a row Para turned away for now, whichever wallets they were, and says
 * how long everybody is held: longer each time, else a Para that is down for a minute would use up
 * the tries of hundreds of wallets. A 429 is about everybody; a 5xx may be about one wallet, so
 * only more of them than can be on their way at once are taken to be about Para.
 */
final class TurnedAway {

    private final Backoff backoff;
    private final int atOnce;
    private final AtomicInteger inARow = new AtomicInteger();

    TurnedAway(RunSettings settings) {
        this.backoff = settings.backoff();
        this.atOnce = settings.inFlight();
    }

    /** How long nobody is to send after this answer; nothing if it may be about one wallet. */
    Duration holdAfter(ReadAnswer read) {
        if (read.answer() != Answer.TRY_LATER) {
            if (read.exchange() != null) {
                inARow.set(0);
            }
            return Duration.ZERO;
        }
        int allowed = read.hasStatus(429) ? 0 : atOnce;
        int beyond = inARow.incrementAndGet() - allowed;
        return beyond > 0
                ? backoff.delay(beyond, read.retryAfter())
                : read.retryAfter().orElse(Duration.ZERO);
    }
}
