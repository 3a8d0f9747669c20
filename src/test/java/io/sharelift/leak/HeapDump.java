package io.sharelift.leak;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

import javax.management.JMException;
import javax.management.ObjectName;

/** Writes this JVM's heap into a file. */
public final class HeapDump {

    private static final String DIAGNOSTIC = "com.sun.management:type=HotSpotDiagnostic";

    private HeapDump() {}

    /**
     * Writes it.
     *
     * @param file must end in {@code .hprof}
     * @param live whether only what is still reachable; else also what the collector has not yet
     *     overwritten
     */
    public static void write(Path file, boolean live) {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName(DIAGNOSTIC),
                            "dumpHeap",
                            new Object[] {file.toString(), live},
                            new String[] {String.class.getName(), boolean.class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException("This JVM writes no heap.", e);
        }
    }
}
