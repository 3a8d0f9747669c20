import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program as it lies on a disk, made by jpackage: launcher, runtime, licences.
 *
 * @param root the folder, or the bundle on macOS
 * @param runtime as one would give it to {@code JAVA_HOME}
 * @param app what lies beside the runtime
 * @param options of the JVM, as the launcher passes them
 */
record Image(Path root, Path runtime, Path app, List<String> options) {

    static Image make(Build build, Path runtime, Path loose, Path licences) throws IOException {
        Path to = build.work().resolve("image");
        List<String> options = Options.read(Path.of("src/main/launcher/jvm.options"));
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--type", "app-image", "--dest", to.toString()));
        arguments.addAll(List.of("--app-version", build.jpackageVersion()));
        arguments.addAll(List.of("--runtime-image", runtime.toString()));
        arguments.addAll(List.of("--input", loose.toString()));
        for (String option : options) {
            arguments.addAll(List.of("--java-options", option));
        }
        arguments.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/" + Cache.NAME));
        arguments.addAll(Options.read(build.common().resolve("jpackage.options")));
        arguments.addAll(Options.read(build.own().resolve("jpackage.options")));
        arguments.addAll(List.of("--resource-dir", overrides(build).toString()));
        Tool.jdk("jpackage", arguments);

        Image image = in(to, build.target(), options);
        Path ownLauncher = build.own().resolve("sharelift.sh");
        if (Files.exists(ownLauncher)) {
            image.replaceLauncher(ownLauncher);
        }
        Trees.copy(licences, image.app().resolve("licences"));
        Trees.date(to, build.date());
        return image;
    }

    /** What replaces jpackage's own templates on this system, with the version in it. */
    private static Path overrides(Build build) throws IOException {
        Path to = Files.createDirectories(build.work().resolve("overrides"));
        Path from = build.own().resolve("resources");
        if (Files.isDirectory(from)) {
            for (Path file : Trees.all(from).stream().filter(Files::isRegularFile).toList()) {
                Files.writeString(
                        to.resolve(from.relativize(file).toString()),
                        Files.readString(file).replace("{version}", build.version()));
            }
        }
        return to;
    }

    private static Image in(Path folder, Target target, List<String> options) throws IOException {
        if (target.isMac()) {
            Path contents = folder.resolve("Sharelift.app/Contents");
            return new Image(
                    folder.resolve("Sharelift.app"),
                    contents.resolve("runtime/Contents/Home"),
                    contents.resolve("app"),
                    options);
        }
        if (target.isWindows()) {
            Path root = folder.resolve("Sharelift");
            return new Image(root, root.resolve("runtime"), root.resolve("app"), options);
        }
        Path root = folder.resolve("sharelift");
        return new Image(root, root.resolve("lib/runtime"), root.resolve("lib/app"), options);
    }

    /**
     * jpackage's launcher for Linux asks rpm and dpkg, through a shell, which package it is of,
     * each time that it starts; that takes longer than to start Java.
     */
    private void replaceLauncher(Path script) throws IOException {
        Path launcher = root.resolve("bin/sharelift");
        Files.delete(launcher);
        Files.copy(script, launcher);
        launcher.toFile().setExecutable(true, false);
        Files.delete(root.resolve("lib/libapplauncher.so"));
        Files.delete(app.resolve("sharelift.cfg"));
        Files.copy(Path.of("src/main/launcher/jvm.options"), app.resolve("jvm.options"));
    }

    Path java() {
        Path java = runtime.resolve("bin/java");
        return Files.exists(java) ? java : runtime.resolve("bin/java.exe");
    }
}
