package io.sharelift.report.save;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The SHA-256 of files, as {@code sha256sum -c} reads them. */
public final class Sums {

    private Sums() {}

    /** A line for each file. */
    public static String of(Path folder, List<String> names) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (String name : names) {
            sums.append(of(folder.resolve(name))).append("  ").append(name).append('\n');
        }
        return sums.toString();
    }

    /** The SHA-256 of a file, lower-case hex. */
    public static String of(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
