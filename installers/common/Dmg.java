import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A disk image for macOS. {@code SHARELIFT_SIGN_MAC} names the identity in the keychain that signs,
 * {@code SHARELIFT_NOTARY_PROFILE} the keychain profile that Apple's notary knows.
 */
final class Dmg implements SystemPackage {

    private final Build build;

    Dmg(Build build) {
        this.build = build;
    }

    @Override
    public void check() {
        Tool.need(
                "hdiutil",
                "help",
                "To make the installer for this system Sharelift needs hdiutil, which is part of"
                        + " macOS.");
    }

    @Override
    public Path pack(Image image) throws IOException, InterruptedException {
        String identity = System.getenv("SHARELIFT_SIGN_MAC");
        if (identity != null && !identity.isBlank()) {
            List<String> signing = new ArrayList<>();
            signing.addAll(List.of("--type", "app-image", "--app-image", image.root().toString()));
            signing.addAll(List.of("--mac-sign", "--mac-signing-key-user-name", identity));
            Tool.jdk("jpackage", signing);
        }
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--type", "dmg", "--app-image", image.root().toString()));
        arguments.addAll(List.of("--name", "Sharelift", "--app-version", build.jpackageVersion()));
        arguments.addAll(List.of("--dest", build.out().toString()));
        Tool.jdk("jpackage", arguments);
        Path dmg = build.out().resolve("Sharelift-%s.dmg".formatted(build.version()));
        Files.move(
                build.out().resolve("Sharelift-%s.dmg".formatted(build.jpackageVersion())),
                dmg,
                StandardCopyOption.REPLACE_EXISTING);

        String notary = System.getenv("SHARELIFT_NOTARY_PROFILE");
        if (notary != null && !notary.isBlank()) {
            Tool.system(
                    Map.of(),
                    List.of(
                            "xcrun",
                            "notarytool",
                            "submit",
                            dmg.toString(),
                            "--keychain-profile",
                            notary,
                            "--wait"));
            Tool.system(Map.of(), List.of("xcrun", "stapler", "staple", dmg.toString()));
        }
        return dmg;
    }
}
