import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The program's jars as a runtime can be linked from them: those without a descriptor are given
 * one, and libraries for the processor come out of them, so that nothing is unpacked when the
 * program starts.
 *
 * @param modules the folder of jars to link
 * @param libraries those of JavaFX, which looks for them in the runtime
 * @param loose those that lie beside the runtime: SQLite is told where its library is
 */
record Parts(Path modules, Path libraries, Path loose) {

    static Parts gather(Build build) throws IOException {
        Path work = build.work().resolve("parts");
        Parts parts =
                new Parts(
                        Files.createDirectories(work.resolve("modules")),
                        Files.createDirectories(work.resolve("libraries")),
                        Files.createDirectories(work.resolve("loose")));
        Properties needs = new Properties();
        try (InputStream in = Files.newInputStream(build.common().resolve("modules.properties"))) {
            needs.load(in);
        }
        for (ModuleReference module : found(build.lib())) {
            // JavaFX has an empty jar beside each one for a system.
            if (!module.descriptor().name().endsWith("Empty")) {
                parts.take(module, needs, build.target());
            }
        }
        return parts;
    }

    private static List<ModuleReference> found(Path lib) {
        return ModuleFinder.of(lib).findAll().stream()
                .sorted(Comparator.comparing(module -> module.descriptor().name()))
                .toList();
    }

    private void take(ModuleReference module, Properties needs, Target target) throws IOException {
        Path jar = Path.of(module.location().orElseThrow());
        ModuleDescriptor descriptor = module.descriptor();
        Path copy = Files.copy(jar, modules.resolve(jar.getFileName()));
        try (FileSystem inside = FileSystems.newFileSystem(copy)) {
            Path root = inside.getPath("/");
            if (descriptor.isAutomatic()) {
                String needed = needs.getProperty(descriptor.name());
                if (needed == null) {
                    throw new Missing(
                            jar.getFileName()
                                    + " is no module: please name what it needs in"
                                    + " installers/common/modules.properties.");
                }
                Files.write(
                        root.resolve("module-info.class"),
                        Descriptors.of(descriptor, List.of(needed.split("[ ,]+"))));
            }
            if (descriptor.name().equals("io.sharelift")) {
                Sheets.parse(root, modules.resolveSibling("sheet"));
            }
            for (Path library : libraries(root)) {
                takeOut(root.relativize(library), library, target);
            }
        }
    }

    private static List<Path> libraries(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().matches(".*\\.(so|dll|dylib|a|jnilib)"))
                    .forEach(found::add);
        }
        return found;
    }

    /** Libraries at the top of a jar are JavaFX's; SQLite has a folder for each system. */
    private void takeOut(Path inside, Path library, Target target) throws IOException {
        String name = inside.toString();
        Path to = null;
        if (inside.getNameCount() == 1) {
            to = libraries;
        } else if (name.startsWith("org/sqlite/native/" + target.sqlite() + "/")) {
            to = loose;
        }
        if (to != null && name.endsWith(target.libraries())) {
            Files.copy(library, to.resolve(library.getFileName().toString()));
        }
        Files.delete(library);
    }
}
