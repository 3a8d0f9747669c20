package io.sharelift.share;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a small file of its owner's in one piece: after a power cut there is the old text or the
 * new one, and nothing in between.
 */
public final class WholeFile {

    private WholeFile() {}

    /** Puts a text in the place of what is there; it is on the disk when this returns. */
    public static void replace(Path file, String text) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            OwnerOnly.makeOnce(
                    next,
                    channel -> {
                        ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                        while (rest.hasRemaining()) {
                            channel.write(rest);
                        }
                    });
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            forceFolder(folder);
        }
    }

    /** The name is on disk as the content is; Windows opens no folders and needs none of it. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The content is there under one of its names whatever happens.
        }
    }
}
