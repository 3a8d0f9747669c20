package io.sharelift.export;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.json.JsonInput;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/**
 * An open export: its bytes go from the file straight into memory of ours, because streams and heap
 * buffers leave copies in native memory that nothing frees. The memory is wiped on closing.
 */
final class ExportSource implements AutoCloseable {

    private static final int WINDOW = 1 << 18;
    private static final int HEAD = 1 << 16;

    private final Path path;
    private final @Nullable Inside inside;
    private final SourceBytes bytes;
    private final FileIdentity identity;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment window = arena.allocate(WINDOW);
    private final MemorySegment lineWindow = arena.allocate(WINDOW);
    private @Nullable SqliteFile database;
    private LongConsumer watcher = position -> {};

    private ExportSource(
            Path path, @Nullable Inside inside, SourceBytes bytes, FileIdentity identity) {
        this.path = path;
        this.inside = inside;
        this.bytes = bytes;
        this.identity = identity;
    }

    static ExportSource open(Path path) throws IOException {
        FileIdentity identity = FileIdentity.of(path);
        return new ExportSource(path, null, FileBytes.open(path, identity), identity);
    }

    /** What this archive holds in one entry, whose bytes are closed with it. */
    ExportSource inside(Inside.Entry entry, SourceBytes unpacked) {
        return new ExportSource(path, entry, unpacked, identity);
    }

    /** What an archive holds in one entry, from bytes that others may read too. */
    static ExportSource open(Path path, Inside.Entry entry, UnpackedStore store)
            throws IOException {
        FileIdentity identity = FileIdentity.of(path);
        return new ExportSource(path, entry, store.open(path, entry), identity);
    }

    Path path() {
        return path;
    }

    /** Where in the file these bytes are; null if they are the file's own. */
    @Nullable Inside inside() {
        return inside;
    }

    long size() {
        return bytes.size();
    }

    /** The bytes for reading an archive, watched like the windows; closed with this. */
    SourceBytes bytes() {
        return new SourceBytes() {
            @Override
            public long size() {
                return bytes.size();
            }

            @Override
            public long read(MemorySegment target, long from) throws IOException {
                watcher.accept(from);
                return bytes.read(target, from);
            }

            @Override
            public void close() {
                // It is this source that closes them.
            }
        };
    }

    /** Tells how far the windows have come; the watcher may throw to end the reading. */
    void watch(LongConsumer newWatcher) {
        watcher = newWatcher;
    }

    /** The file as a database, opened once and closed with this. */
    SqliteFile database() throws IOException {
        if (inside != null) {
            throw SqliteException.packed();
        }
        if (database == null) {
            database = SqliteFile.open(path, (int) RowInspector.LONGEST_SHARE, this::enough);
        }
        return database;
    }

    /** Whether the watcher has ended the reading; the next window says so again. */
    private boolean enough() {
        try {
            watcher.accept(0);
            return false;
        } catch (CancellationException e) {
            return true;
        }
    }

    /** The file as it was when it was opened. */
    FileIdentity identity() {
        return identity;
    }

    /** The first bytes of the file; the caller wipes them. */
    Head head() throws IOException {
        MemorySegment bytes = read(window, 0, Math.min(size(), HEAD));
        byte[] copy = bytes.toArray(ValueLayout.JAVA_BYTE);
        bytes.fill((byte) 0);
        return new Head(copy, copy.length == size());
    }

    /** The bytes from one place to another as windows over the same memory. */
    JsonInput input(long from, long to) {
        return input(from, to, window);
    }

    private JsonInput input(long from, long to, MemorySegment memory) {
        return new JsonInput() {
            private long position = from;

            @Override
            public MemorySegment next() throws IOException {
                watcher.accept(position);
                MemorySegment bytes = read(memory, position, Math.min(to - position, WINDOW));
                position += bytes.byteSize();
                return bytes;
            }
        };
    }

    /** One line as windows of its own, so that the reader of lines keeps its place. */
    JsonInput lineInput(long from, long to) {
        return input(from, to, lineWindow);
    }

    /** Where the text starts: after a byte order mark and white space. */
    long firstByte() throws IOException {
        try (Head head = head()) {
            return Math.max(head.firstIndex(), 0);
        }
    }

    /** How many bytes of white space the file ends with. */
    long trailingWhiteSpace() throws IOException {
        MemorySegment tail = read(lineWindow, Math.max(0, size() - WINDOW), WINDOW);
        long count = 0;
        while (count < tail.byteSize()
                && Character.isWhitespace(
                        tail.get(ValueLayout.JAVA_BYTE, tail.byteSize() - 1 - count))) {
            count++;
        }
        return count;
    }

    /** Whether these ASCII characters stand at a place. */
    boolean startsWith(long at, String characters) throws IOException {
        MemorySegment bytes = read(lineWindow, at, characters.length());
        boolean same = bytes.byteSize() == characters.length();
        for (int i = 0; same && i < characters.length(); i++) {
            same = bytes.get(ValueLayout.JAVA_BYTE, i) == characters.charAt(i);
        }
        return same;
    }

    /** The text of a share at its place, made plain; the caller closes it. */
    SecretBytes share(SourcePlace place) throws IOException {
        SecretBytes text = raw(place);
        return place.form() == TextForm.PLAIN
                ? text
                : text.first(PlainText.make(text.memory(), place.form()));
    }

    /** The bytes at a place as they are written there; the caller closes them. */
    SecretBytes raw(SourcePlace place) throws IOException {
        if (place.inside() instanceof Inside.Cell cell) {
            return database().read(cell, place.length());
        }
        SecretBytes raw = SecretBytes.allocate(place.length());
        if (read(raw.memory(), place.start(), place.length()).byteSize() < place.length()) {
            raw.close();
            throw new ShareChangedException("The file is shorter than when it was opened.");
        }
        return raw;
    }

    private MemorySegment read(MemorySegment into, long from, long length) throws IOException {
        MemorySegment target = into.asSlice(0, Math.max(0, length));
        return target.asSlice(0, bytes.read(target, from));
    }

    @Override
    public void close() throws IOException {
        window.fill((byte) 0);
        lineWindow.fill((byte) 0);
        arena.close();
        bytes.close();
        if (database != null) {
            database.close();
        }
    }
}
