import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The cache of loaded and linked classes that makes the program start fast: learned by opening the
 * window once without a display. Java leaves it alone if anything does not fit, so it can only save
 * time.
 */
final class Cache {

    static final String NAME = "sharelift.aot";

    private Cache() {}

    static void learn(Build build, Image image) throws IOException, InterruptedException {
        Path cache = image.app().resolve(NAME);
        Path home = Files.createDirectories(build.work().resolve("home"));
        List<String> command = new ArrayList<>();
        command.add(image.java().toString());
        command.addAll(image.options());
        command.addAll(
                List.of(
                        "-XX:AOTCacheOutput=" + cache,
                        // With what it learned of methods Java would compile many of them at once,
                        // and compete with the window for the processor.
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-AOTRecordTraining",
                        "-Xlog:aot=error,cds=error",
                        "-Dsharelift.close-when-drawn=true",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "--module",
                        "io.sharelift/io.sharelift.app.Main"));
        ProcessBuilder learning = new ProcessBuilder(command);
        learning.environment().put("SHARELIFT_HOME", home.toString());
        learning.redirectErrorStream(true);
        learning.redirectOutput(build.work().resolve("learning.txt").toFile());
        int code = learning.start().waitFor();
        if (code != 0 || !Files.exists(cache)) {
            throw new IOException(
                    "Learning what the window loads ended with "
                            + code
                            + ":\n"
                            + Files.readString(build.work().resolve("learning.txt")));
        }
        Trees.date(image.root(), build.date());
        Trees.delete(home);
    }
}
