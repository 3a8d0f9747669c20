package io.sharelift.app;

import io.sharelift.settings.Policy;
import io.sharelift.settings.PolicyFile;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the administrator of a computer puts a file for everybody who uses it. {@code
 * SHARELIFT_HOME} does not move it: it is not the user's.
 */
final class PolicyPlace {

    private static final String NAME = "policy.json";

    private PolicyPlace() {}

    static Path in(Map<String, String> environment, String system) {
        String kind = system.toLowerCase(Locale.ROOT);
        if (kind.contains("win")) {
            return Path.of(
                    environment.getOrDefault("ProgramData", "C:\\ProgramData"), "Sharelift", NAME);
        }
        return kind.contains("mac")
                ? Path.of("/Library/Application Support/Sharelift", NAME)
                : Path.of("/etc/sharelift", NAME);
    }

    /** What the administrator of this computer has decided. */
    static Policy read() {
        return PolicyFile.read(in(System.getenv(), System.getProperty("os.name", "")));
    }
}
