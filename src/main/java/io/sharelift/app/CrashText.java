package io.sharelift.app;

import java.lang.module.ModuleDescriptor;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is written of something that was not foreseen: where in the program, on which Java and
 * system. Never a message, a value, a file's name or a thread's: those can hold what was read.
 */
final class CrashText {

    private static final int MOST_FRAMES = 200;
    private static final int MOST_CAUSES = 20;

    private CrashText() {}

    /**
     * @param version of the program
     */
    static String of(Throwable thrown, Instant at, String version) {
        StringBuilder text = new StringBuilder();
        text.append("Sharelift met something that was not foreseen.\n")
                .append("This report has no message and no value in it, and nothing of a wallet.\n")
                .append("Nobody was sent it.\n\n")
                .append("When: ")
                .append(at)
                .append("\nSharelift: ")
                .append(version)
                .append("\nJava: ")
                .append(property("java.runtime.version"))
                .append(", ")
                .append(property("java.vendor"))
                .append("\nSystem: ")
                .append(property("os.name"))
                .append(' ')
                .append(property("os.version"))
                .append(' ')
                .append(property("os.arch"))
                .append("\nMemory: ")
                .append(Runtime.getRuntime().maxMemory() >> 20)
                .append(" MB at most\n\n");
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        tell(text, thrown, "", told);
        text.append("\nModules: ").append(modules()).append('\n');
        return text.toString();
    }

    private static void tell(
            StringBuilder text, Throwable thrown, String before, Set<Throwable> told) {
        if (told.size() >= MOST_CAUSES || !told.add(thrown)) {
            return;
        }
        text.append(before).append(thrown.getClass().getName()).append('\n');
        int frames = 0;
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frames++ == MOST_FRAMES) {
                text.append("  and further\n");
                break;
            }
            text.append("  at ")
                    .append(frame.getClassName())
                    .append('.')
                    .append(frame.getMethodName())
                    .append(':')
                    .append(frame.getLineNumber())
                    .append('\n');
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            tell(text, suppressed, "besides: ", told);
        }
        if (thrown.getCause() != null) {
            tell(text, thrown.getCause(), "caused by: ", told);
        }
    }

    private static String modules() {
        return ModuleLayer.boot().modules().stream()
                .map(Module::getDescriptor)
                .map(ModuleDescriptor::toNameAndVersion)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String property(String name) {
        return System.getProperty(name, "not known");
    }
}
