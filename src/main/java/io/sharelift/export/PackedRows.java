package io.sharelift.export;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The rows as they were read, packed into memory outside the heap: a million objects with their
 * texts would fill the heap, and the collector would look at all of them again and again.
 */
final class PackedRows {

    private static final int PAGE = 1 << 18;

    private static final ValueLayout.OfLong EIGHT = ValueLayout.JAVA_LONG_UNALIGNED;

    private final PlaceCodes places = new PlaceCodes();
    private final RowPacking packing = new RowPacking(places);
    private final PackedWriter writer = new PackedWriter();
    private final List<MemorySegment> pages = new ArrayList<>();

    /** The page of each row in the upper half, the byte in the lower. */
    private long[] where = new long[64];

    private int size;
    private long used = PAGE;

    /** So that no file can be made whose wallet IDs all fall on one place of a table. */
    private final long seed = ThreadLocalRandom.current().nextLong();

    void add(WalletRow row) {
        packing.write(row, writer);
        int length = writer.size();
        if (used + length > PAGE) {
            pages.add(Arena.ofAuto().allocate(Math.max(PAGE, length)));
            used = 0;
        }
        MemorySegment.copy(writer.bytes(), 0, pages.getLast(), JAVA_BYTE, used, length);
        if (size == where.length) {
            where = Arrays.copyOf(where, 2 * size);
        }
        where[size++] = (long) (pages.size() - 1) << 32 | used;
        used += length;
    }

    void addAll(List<WalletRow> rows) {
        rows.forEach(this::add);
    }

    int size() {
        return size;
    }

    WalletRow get(int index, int number, List<Finding> more) {
        return packing.read(reader(index), number, more);
    }

    /** How much its own findings weigh, as {@link RowPacking#weight} has it. */
    int weight(int index) {
        return reader(index).next() >> RowPacking.WORST_SHIFT;
    }

    /** The wallet's type; null of a row without a segment to tell it. */
    @Nullable WalletType type(int index) {
        PackedReader in = reader(index);
        boolean told = (in.next() & RowPacking.KINDS_NOT_TOLD) == 0;
        return told ? RowPacking.type(in.next()) : null;
    }

    /** The wallet's scheme; null of a row without a segment to tell it. */
    @Nullable WalletScheme scheme(int index) {
        PackedReader in = reader(index);
        boolean told = (in.next() & RowPacking.KINDS_NOT_TOLD) == 0;
        return told ? RowPacking.scheme(in.next()) : null;
    }

    Path file(int index) {
        PackedReader in = reader(index);
        in.skip(4);
        return places.file(in.small());
    }

    boolean hasWalletId(int index) {
        return page(index).get(JAVA_BYTE, id(index)) != PackedWriter.NONE;
    }

    long walletIdHash(int index) {
        MemorySegment page = page(index);
        long hash = seed;
        long end = idEnd(index);
        for (long at = id(index); at < end; at++) {
            hash = (hash ^ page.get(JAVA_BYTE, at)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    boolean sameWalletId(int one, int two) {
        return MemorySegment.mismatch(
                        page(one), id(one), idEnd(one), page(two), id(two), idEnd(two))
                < 0;
    }

    boolean hasFingerprint(int index) {
        return (reader(index).next() & RowPacking.HAS_FINGERPRINT) != 0;
    }

    /** A fingerprint is as good as random, and keyed. */
    long fingerprintHash(int index) {
        return page(index).get(EIGHT, fingerprint(index));
    }

    boolean sameFingerprint(int one, int two) {
        long first = fingerprint(one);
        long second = fingerprint(two);
        int length = RowPacking.FINGERPRINT;
        return MemorySegment.mismatch(
                        page(one), first, first + length, page(two), second, second + length)
                < 0;
    }

    private long fingerprint(int index) {
        PackedReader in = reader(index);
        in.skip(4);
        in.number();
        return in.at();
    }

    private long id(int index) {
        return fingerprint(index) + (hasFingerprint(index) ? RowPacking.FINGERPRINT : 0);
    }

    private long idEnd(int index) {
        PackedReader in = new PackedReader(page(index), id(index));
        in.skipText();
        return in.at();
    }

    private PackedReader reader(int index) {
        return new PackedReader(page(index), where[index] & 0xffffffffL);
    }

    private MemorySegment page(int index) {
        return pages.get((int) (where[index] >>> 32));
    }
}
