package io.sharelift.export;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What archives hold, unpacked once for all who read shares from it at a time, and wiped when the
 * last of them closes it.
 */
final class UnpackedStore {

    private final Map<Key, Held> held = new HashMap<>();

    private record Key(Path file, Inside.Entry entry) {}

    private static final class Held {
        private final UnpackedMemory memory = new UnpackedMemory(Archive.MOST_UNPACKED);
        private int users;
    }

    /** The bytes of an entry, for the caller to close. */
    synchronized SourceBytes open(Path file, Inside.Entry entry) throws IOException {
        Key key = new Key(file, entry);
        Held here = held.get(key);
        if (here == null) {
            here = new Held();
            unpack(file, entry, here.memory);
            held.put(key, here);
        }
        here.users++;
        return new Lease(key, here);
    }

    private static void unpack(Path file, Inside.Entry entry, UnpackedMemory into)
            throws IOException {
        try (ExportSource source = ExportSource.open(file)) {
            Archive archive = ArchiveReader.archive(source).orElseThrow(UnpackedStore::gone);
            List<ArchiveEntry> entries = archive.entries();
            if (entry.index() >= entries.size()
                    || !entries.get(entry.index()).name().equals(entry.name())) {
                throw gone();
            }
            archive.unpack(entries.get(entry.index()), into);
        } catch (ArchiveException e) {
            // What came out before it broke is what was inspected, and each share is compared.
        } catch (IOException | RuntimeException e) {
            into.close();
            throw e;
        }
    }

    private static ShareChangedException gone() {
        return new ShareChangedException("The archive no longer holds what was inspected.");
    }

    private synchronized void release(Key key, Held here) {
        here.users--;
        if (here.users == 0) {
            held.remove(key);
            here.memory.close();
        }
    }

    /** One reader's hold on the bytes of an entry. */
    private final class Lease implements SourceBytes {
        private final Key key;
        private final Held here;
        private boolean closed;

        Lease(Key key, Held here) {
            this.key = key;
            this.here = here;
        }

        @Override
        public long size() {
            return here.memory.size();
        }

        @Override
        public long read(MemorySegment target, long from) {
            return here.memory.read(target, from);
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                release(key, here);
            }
        }
    }
}
