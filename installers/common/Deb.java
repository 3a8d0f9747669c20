import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * A package for Debian and its children. Everything lies where the system looks for it, so its own
 * triggers make icon, menu and double click known: there is no script that runs as root.
 */
final class Deb implements SystemPackage {

    private static final int[] SIZES = {16, 22, 24, 32, 48, 64, 128, 256, 512};

    private final Build build;

    Deb(Build build) {
        this.build = build;
    }

    @Override
    public void check() {
        Tool.need(
                "dpkg-deb",
                "--version",
                "To make the installer for this system Sharelift needs dpkg-deb, which is in the"
                        + " package dpkg of Debian and its children.");
    }

    @Override
    public Path pack(Image image) throws IOException, InterruptedException {
        String processor = Tool.line(List.of("dpkg", "--print-architecture"));
        Path root = build.work().resolve("deb");
        Trees.copy(image.root(), root.resolve("usr/lib/sharelift"));
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(
                root.resolve("usr/bin/sharelift"), Path.of("../lib/sharelift/bin/sharelift"));
        put("sharelift.desktop", root.resolve("usr/share/applications/sharelift.desktop"));
        put("sharelift.xml", root.resolve("usr/share/mime/packages/sharelift.xml"));
        put("copyright", root.resolve("usr/share/doc/sharelift/copyright"));
        icons(root.resolve("usr/share/icons/hicolor"));
        control(root, processor);
        permit(root);
        Trees.date(root, build.date());

        Path deb = build.out().resolve("sharelift_%s_%s.deb".formatted(build.version(), processor));
        Tool.system(
                Map.of("SOURCE_DATE_EPOCH", String.valueOf(build.date().getEpochSecond())),
                List.of(
                        "dpkg-deb",
                        "--root-owner-group",
                        "-Zxz",
                        "--build",
                        root.toString(),
                        deb.toString()));
        Trees.delete(root);
        return deb;
    }

    private void put(String name, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(build.own().resolve(name), to);
    }

    private void icons(Path hicolor) throws IOException {
        Path icons = build.sources().resolveSibling("assets/icons");
        for (int size : SIZES) {
            Path folder = hicolor.resolve("%dx%d".formatted(size, size));
            Path from = icons.resolve("sharelift-" + size + ".png");
            icon(from, folder.resolve("apps/sharelift.png"));
            icon(from, folder.resolve("mimetypes/application-vnd.sharelift.record.png"));
        }
        icon(icons.resolve("sharelift.svg"), hicolor.resolve("scalable/apps/sharelift.svg"));
    }

    private static void icon(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private void control(Path root, String processor) throws IOException {
        String control =
                Files.readString(build.own().resolve("control"))
                        .replace("{version}", build.version())
                        .replace("{processor}", processor)
                        .replace("{size}", String.valueOf(Trees.size(root) / 1024));
        Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(root.resolve("DEBIAN/control"), control);
    }

    /** The same for everyone who builds, whatever their umask: all may read, nobody may write. */
    private static void permit(Path root) throws IOException {
        for (Path file : Trees.all(root)) {
            if (Files.isSymbolicLink(file)) {
                continue;
            }
            boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
