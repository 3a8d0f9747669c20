import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a person checks a download with: SHA-256 sums beside the installer and the list of its
 * parts, signed if the environment names a key.
 */
final class Sums {

    private Sums() {}

    static void write(Build build, Path installer) throws IOException, InterruptedException {
        Path bom = build.out().resolve("sharelift-%s.cdx.xml".formatted(build.version()));
        Files.copy(build.bom(), bom, StandardCopyOption.REPLACE_EXISTING);
        Path program = build.lib().resolve("sharelift-%s.jar".formatted(build.version()));
        StringBuilder sums = new StringBuilder();
        for (Path file : List.of(installer, bom, program)) {
            sums.append(sha256(file)).append("  ").append(file.getFileName()).append('\n');
        }
        Path list = build.out().resolve("SHA256SUMS");
        Files.writeString(list, sums);
        String key = System.getenv("SHARELIFT_SIGN_GPG");
        if (key != null && !key.isBlank()) {
            Tool.need("gpg", "--version", "To sign the sums Sharelift's build needs gpg.");
            Tool.system(
                    Map.of(),
                    List.of(
                            "gpg",
                            "--batch",
                            "--yes",
                            "--armor",
                            "--local-user",
                            key,
                            "--output",
                            list + ".asc",
                            "--detach-sign",
                            list.toString()));
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
