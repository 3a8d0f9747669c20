import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The licences of everything that is shipped: Java's, the texts that lie in the jars, and for those
 * that bring none the text kept in {@code installers/common/licences}. A part without any text
 * stops the build.
 */
final class Licences {

    private static final String TEXT = "(?i).*(licen[cs]e|notice|copying)[^/]*";

    private final Build build;
    private final Path to;

    private Licences(Build build, Path to) {
        this.build = build;
        this.to = to;
    }

    /** A folder with {@code parts.txt} and one folder of texts for each part. */
    static Path gather(Build build, Path runtime) throws IOException {
        Path to = Files.createDirectories(build.work().resolve("licences"));
        Licences licences = new Licences(build, to);
        Files.copy(Path.of("LICENSE"), to.resolve("LICENSE"));
        var lines = new TreeMap<String, String>();
        for (Bom.Part part : Bom.parts(build.bom())) {
            licences.texts(part, runtime);
            lines.put(
                    part.name(),
                    "%-28s %-12s %s%n".formatted(part.name(), part.version(), part.licence()));
        }
        lines.put(
                "java",
                "%-28s %-12s GPL-2.0 with Classpath exception%n"
                        .formatted("java", System.getProperty("java.runtime.version")));
        Trees.copy(runtime.resolve("legal"), to.resolve("java"));
        Files.writeString(
                to.resolve("parts.txt"),
                "What Sharelift "
                        + build.version()
                        + " brings, and under which licence.\n\n"
                        + String.join("", lines.values()).replace("\r", ""));
        Files.copy(
                Path.of("src/main/resources/io/sharelift/desktop/theme/fonts/OFL.txt"),
                Files.createDirectories(to.resolve("fonts")).resolve("OFL.txt"));
        return to;
    }

    private void texts(Bom.Part part, Path runtime) throws IOException {
        Path folder = Files.createDirectories(to.resolve(part.name()));
        int found = 0;
        for (Path jar : jars(part)) {
            try (FileSystem inside = FileSystems.newFileSystem(jar);
                    Stream<Path> files = Files.walk(inside.getPath("/"))) {
                for (Path text : files.filter(Licences::isText).toList()) {
                    Files.write(
                            folder.resolve(text.getFileName().toString()),
                            Files.readAllBytes(text));
                    found++;
                }
            }
        }
        Path kept = build.common().resolve("licences").resolve(part.name() + ".txt");
        if (Files.exists(kept)) {
            Files.copy(kept, folder.resolve("LICENCE.txt"));
        } else if (part.name().startsWith("javafx-")) {
            // The same licence as Java's, whose text the runtime brings.
            Files.copy(runtime.resolve("legal/java.base/LICENSE"), folder.resolve("LICENSE"));
        } else if (found == 0 && part.licence().contains("Apache-2.0")) {
            Files.copy(Path.of("LICENSE"), folder.resolve("LICENSE"));
        } else if (found == 0) {
            throw new Missing(
                    "The licence of "
                            + part.name()
                            + " is not in its jar: please put its text into"
                            + " installers/common/licences.");
        }
    }

    private static boolean isText(Path file) {
        return Files.isRegularFile(file)
                && file.toString().matches(TEXT)
                && !file.toString().endsWith(".class");
    }

    private List<Path> jars(Bom.Part part) throws IOException {
        try (Stream<Path> files = Files.list(build.lib())) {
            return files.filter(
                            file ->
                                    file.getFileName()
                                            .toString()
                                            .startsWith(part.name() + "-" + part.version()))
                    .sorted()
                    .toList();
        }
    }
}
