package io.sharelift.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;

/**
 * Disks that are full or can only be read, for a process of its own: real ones, which Linux lets
 * everybody mount in a name space of their own, unless the machine forbids that.
 */
public final class Disks {

    private static final String FULL =
            """
            set -e
            inside=$0; outside=$1; size=$2
            shift 2
            mount -t tmpfs -o size="$size" tmpfs "$inside"
            find "$outside" -maxdepth 1 -type f -exec cp -p '{}' "$inside" ';'
            code=0; "$@" || code=$?
            find "$inside" -maxdepth 1 -type f -exec cp -p '{}' "$outside" ';'
            exit $code
            """;

    private static final String READ_ONLY =
            """
            set -e
            mount --bind "$0" "$0"
            mount -o remount,bind,ro "$0"
            exec "$@"
            """;

    private Disks() {}

    /** Skips the test where no disks can be mounted. */
    public static void assumeThatTheyCanBeMounted() {
        int code;
        try {
            code =
                    new ProcessBuilder("unshare", "-Urm", "mount", "-t", "tmpfs", "t", "/mnt")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor();
        } catch (java.io.IOException e) {
            code = -1;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assumeThat(code).as("this machine lets nobody mount a disk").isZero();
    }

    /**
     * What a command begins with so that it has a small disk.
     *
     * @param inside where the disk is; it starts with the files of {@code outside}, which get what
     *     is on it in the end
     * @param size as {@code mount} takes it, e.g. 400k
     */
    public static List<String> small(Path inside, Path outside, String size) {
        return List.of(
                "unshare", "-Urm", "sh", "-c", FULL, inside.toString(), outside.toString(), size);
    }

    /** What a command begins with so that this folder is on a disk that can only be read. */
    public static List<String> readOnly(Path folder) {
        assertThat(folder).isDirectory();
        return List.of("unshare", "-Urm", "sh", "-c", READ_ONLY, folder.toString());
    }
}
