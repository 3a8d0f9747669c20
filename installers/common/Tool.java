import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** Calls tools: the JDK's own in this process, so that they are of this JDK, and the system's. */
final class Tool {

    private Tool() {}

    /** A tool of the JDK; what it says is shown only if it fails. */
    static void jdk(String name, List<String> arguments) throws IOException {
        ToolProvider tool =
                ToolProvider.findFirst(name)
                        .orElseThrow(
                                () ->
                                        new Missing(
                                                "The Java that builds Sharelift has no "
                                                        + name
                                                        + ": please install a full JDK 25."));
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        int code = tool.run(writer, writer, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IOException(name + " ended with " + code + ":\n" + said);
        }
    }

    /** A tool of the system, with its output shown. */
    static void system(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException(command.getFirst() + " ended with " + code);
        }
    }

    /** What a tool of the system says in its first line. */
    static String line(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + " said: " + said);
        }
        return said.lines().findFirst().orElse("");
    }

    /** Fails with a sentence if a tool of the system cannot be started. */
    static void need(String tool, String versionOption, String sentence) {
        try {
            Process process =
                    new ProcessBuilder(tool, versionOption)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.waitFor();
        } catch (IOException e) {
            throw new Missing(sentence);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Missing(sentence);
        }
    }
}
