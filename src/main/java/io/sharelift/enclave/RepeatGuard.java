package io.sharelift.enclave;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Notices a random generator that is stuck. One for the whole process, because the generator is:
 * with one for each worker, every worker would seal once with the same numbers.
 */
final class RepeatGuard {

    private static final AtomicReference<@Nullable Drawn> LAST = new AtomicReference<>();

    private RepeatGuard() {}

    @SuppressWarnings("ArrayRecordComponent") // compared part by part, below
    private record Drawn(byte[] ephemeral, byte[] iv) {}

    /**
     * Takes note of what a sealing is about to use.
     *
     * @throws RepeatedRandomnessException if the last one used the same key or the same IV
     */
    static void take(byte[] ephemeral, byte[] iv) {
        Drawn last = LAST.getAndSet(new Drawn(ephemeral, iv));
        if (last != null
                && (Arrays.equals(last.ephemeral, ephemeral) || Arrays.equals(last.iv, iv))) {
            throw new RepeatedRandomnessException();
        }
    }
}
