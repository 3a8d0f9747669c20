package io.sharelift.report.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** New files that only their owner may read: names and e-mail addresses stand in evidence. */
public final class OwnerFile {

    private OwnerFile() {}

    /** Makes an empty file; elsewhere than on POSIX the folder says who may read it. */
    public static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
