import java.nio.file.Path;
import java.time.Instant;

/**
 * What an installer is made from.
 *
 * @param version of the program
 * @param date of everything in the installer, so that two builds give the same
 * @param lib the folder of jars that {@code mvn package} lays out
 * @param bom the CycloneDX list of parts, as XML
 * @param out where installers are left
 * @param sources the folder {@code installers}
 */
record Build(
        String version, Instant date, Path lib, Path bom, Path out, Path sources, Target target) {

    /** What is only needed on the way. */
    Path work() {
        return out.resolve("work");
    }

    /** jpackage for macOS takes no version that begins with 0; what people see is the true one. */
    String jpackageVersion() {
        return target.isMac() && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    Path common() {
        return sources.resolve("common");
    }

    /** What is this system's alone. */
    Path own() {
        return sources.resolve(target.folder());
    }
}
