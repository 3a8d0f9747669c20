package io.sharelift.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;

import javax.management.JMException;
import javax.management.ObjectName;

/** How long one input may take, and how much it may allocate on the heap, on all threads. */
final class Bounds {

    /** Far more than the inputs of a fuzzer take, on a machine that is busy. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final long FIXED = 64L << 20;
    private static final long FOR_EACH_BYTE = 1_000;

    private static final int TRIES = 3;

    private Bounds() {}

    /** What is done with an input. */
    interface Work<T> {
        T result() throws IOException;
    }

    /** Does it, and fails if it takes more than it may even when every class is loaded. */
    static <T> T hold(long inputSize, Work<T> work) throws IOException {
        long bound = FIXED + FOR_EACH_BYTE * inputSize;
        String excess = "";
        for (int tries = 0; tries < TRIES; tries++) {
            long start = System.nanoTime();
            long before = allocated();
            T result = work.result();
            long more = allocated() - before;
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (took.compareTo(LONGEST) <= 0 && more <= bound) {
                return result;
            }
            excess = "It took " + took.toMillis() + " ms and " + (more >> 20) + " MB.";
        }
        throw new AssertionError(excess);
    }

    private static long allocated() {
        try {
            return (Long)
                    ManagementFactory.getPlatformMBeanServer()
                            .getAttribute(
                                    new ObjectName("java.lang:type=Threading"),
                                    "TotalThreadAllocatedBytes");
        } catch (JMException e) {
            throw new AssertionError(e);
        }
    }
}
