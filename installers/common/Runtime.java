import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Links a Java that has what Sharelift needs and nothing else, with line numbers kept. */
final class Runtime {

    private Runtime() {}

    /** The folder of the runtime, as one would give it to {@code JAVA_HOME}. */
    static Path link(Build build, Parts parts) throws IOException {
        Path runtime = build.work().resolve("runtime");
        List<String> arguments =
                new ArrayList<>(Options.read(build.common().resolve("jlink.options")));
        arguments.addAll(List.of("--module-path", parts.modules().toString()));
        arguments.addAll(
                List.of(
                        "--add-modules",
                        // Windows keeps its trusted certificates where only this module looks.
                        build.target().isWindows()
                                ? "io.sharelift,jdk.crypto.mscapi"
                                : "io.sharelift"));
        arguments.addAll(List.of("--output", runtime.toString()));
        Tool.jdk("jlink", arguments);

        Path libraries = runtime.resolve(build.target().isWindows() ? "bin" : "lib");
        try (Stream<Path> files = Files.list(parts.libraries())) {
            for (Path library : files.sorted().toList()) {
                Path to = libraries.resolve(library.getFileName());
                // JavaFX for Windows brings the compiler's libraries, which Java has too.
                if (!Files.exists(to)) {
                    Files.copy(library, to);
                }
            }
        }
        return runtime;
    }
}
