package io.sharelift.command;

import io.sharelift.migration.Home;
import io.sharelift.migration.TestHome;
import io.sharelift.practice.PracticePara;
import io.sharelift.settings.Policy;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One verb, run to its end. */
record CommandRun(int exitCode, String out, String err) {

    private static final PracticeStarter NONE =
            options -> {
                throw new AssertionError("No practice Para is wanted here.");
            };

    static CommandRun of(Surroundings around, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Verbs.commandLine(around, "test");
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int exitCode = line.execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    static CommandRun of(String... arguments) {
        return of(new Surroundings(NONE, Map.of(), TestHome.fresh()), arguments);
    }

    /** A verb with a practice Para as its Para, its key in {@code KEY}, and no need to hurry. */
    static CommandRun against(PracticePara para, String... arguments) {
        return against(TestHome.fresh(), para, arguments);
    }

    /** The same, of a user who has been here before. */
    static CommandRun against(Home home, PracticePara para, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--url", para.base().toString(), "--api-key-env", "KEY"));
        all.addAll(1, List.of("--rate", "10000", "--burst", "1000"));
        return of(
                new Surroundings(NONE, Map.of("KEY", new String(para.apiKey())), home),
                all.toArray(String[]::new));
    }

    /** The same, on a computer whose administrator has decided something. */
    static CommandRun against(Policy policy, PracticePara para, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--url", para.base().toString(), "--api-key-env", "KEY"));
        return of(
                new Surroundings(
                        NONE, Map.of("KEY", new String(para.apiKey())), TestHome.fresh(), policy),
                all.toArray(String[]::new));
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** What was said last, for people. */
    String lastWords() {
        return err.lines().reduce("", (earlier, later) -> later);
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
