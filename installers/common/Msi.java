import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An installer for Windows. {@code SHARELIFT_SIGN_WINDOWS} is the thumbprint of the certificate in
 * the user's store that signs, {@code SHARELIFT_TIMESTAMP_URL} the time-stamp server of whoever
 * issued it.
 */
final class Msi implements SystemPackage {

    private final Build build;

    Msi(Build build) {
        this.build = build;
    }

    @Override
    public void check() {
        Tool.need(
                "wix",
                "--version",
                "To make the installer for this system Sharelift needs the WiX Toolset 4 or newer,"
                        + " with its command wix on the path.");
    }

    @Override
    public Path pack(Image image) throws IOException, InterruptedException {
        sign(image.root().resolve("Sharelift.exe"));
        sign(image.root().resolve("sharelift-verbs.exe"));
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--type", "msi", "--app-image", image.root().toString()));
        arguments.addAll(List.of("--name", "Sharelift", "--app-version", build.version()));
        arguments.addAll(List.of("--dest", build.out().toString()));
        arguments.addAll(List.of("--resource-dir", build.own().resolve("resources").toString()));
        arguments.addAll(Options.read(build.own().resolve("installer.options")));
        Tool.jdk("jpackage", arguments);
        Path msi = build.out().resolve("Sharelift-%s.msi".formatted(build.version()));
        sign(msi);
        return msi;
    }

    private static void sign(Path file) throws IOException, InterruptedException {
        String certificate = System.getenv("SHARELIFT_SIGN_WINDOWS");
        if (certificate == null || certificate.isBlank()) {
            return;
        }
        List<String> command = new ArrayList<>();
        command.addAll(List.of("signtool", "sign", "/sha1", certificate, "/fd", "sha256"));
        String stamp = System.getenv("SHARELIFT_TIMESTAMP_URL");
        if (stamp != null && !stamp.isBlank()) {
            command.addAll(List.of("/tr", stamp, "/td", "sha256"));
        }
        command.add(file.toString());
        Tool.system(Map.of(), command);
    }
}
