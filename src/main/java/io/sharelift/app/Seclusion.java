package io.sharelift.app;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import org.slf4j.LoggerFactory;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/**
 * Keeps other programs of the same user out of this one's memory, where the system can do that: on
 * Linux the process is said to be none that may be dumped or looked into (prctl, PR_SET_DUMPABLE).
 */
final class Seclusion {

    private static final int GET_DUMPABLE = 3;
    private static final int SET_DUMPABLE = 4;

    private Seclusion() {}

    /** Begins beside whatever else is to be done: the call takes its time to be prepared. */
    static void soon() {
        Thread.ofPlatform().daemon().name("seclusion").start(Seclusion::begin);
    }

    /** Whether the process is secluded now, and stays so. */
    static boolean begin() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return false;
        }
        try {
            MethodHandle prctl = prctl();
            int refused = (int) prctl.invokeExact(SET_DUMPABLE, 0L, 0L, 0L, 0L);
            int dumpable = (int) prctl.invokeExact(GET_DUMPABLE, 0L, 0L, 0L, 0L);
            return refused == 0 && dumpable == 0;
        } catch (Throwable e) {
            // The program works as well without; that it is so is said where somebody may look.
            LoggerFactory.getLogger(Seclusion.class)
                    .warn("Other programs may look into this one: {}.", e.getClass().getName());
            return false;
        }
    }

    @SuppressWarnings("restricted") // one call with numbers alone
    private static MethodHandle prctl() {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().find("prctl").orElseThrow(),
                FunctionDescriptor.of(
                        JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
    }
}
