package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What tells a file from every other and from itself after a change.
 *
 * @param key the file system's own key (inode), null where there is none
 */
public record FileIdentity(long size, FileTime modified, @Nullable Object key) {

    /**
     * @throws NoSuchFileException if there is no regular file
     */
    static FileIdentity of(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new NoSuchFileException(path.toString(), null, "this is a folder");
        }
        return new FileIdentity(
                attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }
}
