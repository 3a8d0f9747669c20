package io.sharelift.export;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of one file that was opened.
 *
 * @param format the format's name, or a dash if none looks like it
 * @param wallets how many wallets it brought
 * @param findings what is wrong with the file as a whole
 */
public record FileReport(
        Path file, String format, long bytes, int wallets, List<Finding> findings) {

    public FileReport {
        findings = List.copyOf(findings);
    }
}
