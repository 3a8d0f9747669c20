package io.sharelift.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a JVM of its own, with everything it writes below one folder. */
final class WatchedProgram {

    /** For a machine that does much else at the same time. */
    private static final long LONGEST_SECONDS = 180;

    /** The file in the folder with all that it printed. */
    static final String SAID = "said.txt";

    private final Path folder;
    private final char[] apiKey;

    WatchedProgram(Path folder, char[] apiKey) throws IOException {
        this.folder = folder;
        this.apiKey = apiKey;
        Files.createDirectories(folder.resolve("tmp"));
    }

    /** Runs a verb to its end. */
    void run(List<String> verb, List<Path> files) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(folder.toString()));
        arguments.addAll(verb);
        files.forEach(file -> arguments.add(file.toString()));
        start(WatchedMain.class, arguments);
    }

    /** Runs a class to its end in a JVM with the program's own options. */
    void start(Class<?> main, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        try (var options = Files.lines(Path.of("src/main/launcher/jvm.options"))) {
            options.filter(line -> line.startsWith("-X") || line.startsWith("-D"))
                    .forEach(command::add);
        }
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Dtestfx.robot=glass",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                        "-Duser.home=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(folder.resolve(SAID).toFile()));
        builder.environment().put("SHARELIFT_HOME", folder.resolve("data").toString());
        // As the launchers for Linux do: what is given back to the system's own memory is
        // overwritten.
        builder.environment().put("MALLOC_PERTURB_", "170");
        builder.environment().put("KEY", new String(apiKey));
        Process process = builder.start();
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
        assertThat(process.exitValue()).as(said()).isZero();
    }

    /** All that it printed so far. */
    String said() throws IOException {
        return Files.readString(folder.resolve(SAID));
    }
}
