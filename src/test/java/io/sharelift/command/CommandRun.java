package io.sharelift.command;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** One verb, run to its end. */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(PracticeStarter practice, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Verbs.commandLine(practice, "test");
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int exitCode = line.execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    static CommandRun of(String... arguments) {
        return of(
                options -> {
                    throw new AssertionError("No practice Para is wanted here.");
                },
                arguments);
    }

    List<String> lines() {
        return out.lines().toList();
    }

    static String export(String name) {
        try {
            return Path.of(
                            Objects.requireNonNull(CommandRun.class.getResource("/exports/" + name))
                                    .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
