package io.sharelift.app;

import io.sharelift.desktop.work.Bells;
import io.sharelift.share.OwnerOnly;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Which windows of this user have which record open, told by locked files: the system takes a lock
 * away with the program that held it, so none is left after a crash. Files are named after a hash,
 * so that the folder tells nothing of where records are.
 */
final class OpenRecords implements Bells {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Logger LOG = LoggerFactory.getLogger(OpenRecords.class);

    /** A record that this window has open. */
    private record Held(FileChannel channel, FileLock lock, Path file, Thread looking) {}

    private final Path folder;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Held held;

    /**
     * @param folder need not be there; then no window can be called
     */
    OpenRecords(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized void opened(Path record) {
        closed();
        Path file = file(record, ".open");
        FileChannel channel = null;
        try {
            channel = open(file);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return;
            }
            Path call = file(record, ".call");
            Files.deleteIfExists(call);
            Thread looking = Thread.ofVirtual().name("bell").start(() -> lookFor(call));
            held = new Held(channel, lock, file, looking);
        } catch (IOException | OverlappingFileLockException e) {
            LOG.warn("This window cannot be called to the front.");
            closeQuietly(channel);
        }
    }

    @Override
    public synchronized void closed() {
        Held before = held;
        held = null;
        if (before == null) {
            return;
        }
        before.looking().interrupt();
        try {
            // Before the lock is given back: afterwards it may be another window's.
            Files.deleteIfExists(before.file());
        } catch (IOException e) {
            // Without a lock the file says nothing.
        }
        closeQuietly(before.channel());
    }

    @Override
    public boolean ring(Path record) {
        Path file = file(record, ".open");
        if (!Files.exists(file) || !isLocked(file)) {
            return false;
        }
        Path call = file(record, ".call");
        try {
            Files.createFile(call, OwnerOnly.posix(call));
            return true;
        } catch (FileAlreadyExistsException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void listen(Runnable called) {
        listeners.add(called);
    }

    private static boolean isLocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void lookFor(Path call) {
        try {
            while (true) {
                if (Files.deleteIfExists(call)) {
                    listeners.forEach(Runnable::run);
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException | IOException e) {
            // The record was closed, or its folder is gone.
        }
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            Files.createFile(file, OwnerOnly.posix(file));
        } catch (FileAlreadyExistsException e) {
            // Left by a program that was killed: the lock decides.
        }
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    private Path file(Path record, String end) {
        byte[] name = real(record).toString().getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name);
            return folder.resolve(HexFormat.of().formatHex(hash) + end);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    /** However it was reached. */
    private static Path real(Path record) {
        try {
            return record.toRealPath();
        } catch (IOException e) {
            return record.toAbsolutePath().normalize();
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // Its lock goes with the program.
            }
        }
    }
}
