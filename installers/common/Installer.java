import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Makes the installer of the system that it runs on: {@code java Installer.java VERSION DATE LIB
 * BOM OUT}. It needs this JDK and the system's own packaging tool, and nothing from the network.
 */
public final class Installer {

    private Installer() {}

    /** Ends with 1 and one sentence if something is missing. */
    public static void main(String[] arguments) throws Exception {
        Build build =
                new Build(
                        arguments[0],
                        Instant.parse(arguments[1]),
                        Path.of(arguments[2]),
                        Path.of(arguments[3]),
                        Path.of(arguments[4]).toAbsolutePath(),
                        Path.of("installers").toAbsolutePath(),
                        Target.here());
        try {
            make(build);
        } catch (Missing e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void make(Build build) throws IOException, InterruptedException {
        SystemPackage packaging = SystemPackage.of(build);
        packaging.check();
        Trees.delete(build.work());
        Files.createDirectories(build.work());
        Files.createDirectories(build.out());

        Parts parts = Parts.gather(build);
        Path runtime = Runtime.link(build, parts);
        Path licences = Licences.gather(build, runtime);
        Image image = Image.make(build, runtime, parts.loose(), licences);
        Cache.learn(build, image);
        Path installer = packaging.pack(image);
        Sums.write(build, installer);
        Trees.delete(build.work().resolve("parts"));
        System.out.printf(
                "%s: %.1f MB, installed %.1f MB%n",
                installer, Files.size(installer) / 1e6, Trees.size(image.root()) / 1e6);
    }
}
