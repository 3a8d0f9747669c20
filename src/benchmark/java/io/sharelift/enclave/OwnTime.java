package io.sharelift.enclave;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.lang.management.ManagementFactory;

/**
 * The processor's time that the measuring threads had themselves: on a machine that has other work,
 * it says more of a way to seal than the time on the clock.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class OwnTime {

    public long nanos;
    public long calls;

    private long start;

    @Setup(Level.Iteration)
    public void start() {
        calls = 0;
        start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @TearDown(Level.Iteration)
    public void stop() {
        nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
}
