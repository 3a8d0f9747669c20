package io.sharelift.share;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Memory outside the heap that is used again: a million shares ask for some ten times each, and the
 * system and the collector would have as much to do with that as with the shares. What is given
 * back is wiped first, so what is taken is all zero.
 */
final class SecretMemory {

    private static final int SMALLEST = 6;
    private static final int LARGEST = 18;

    /** Blocks of a size that are kept; what comes back beyond is left to the collector. */
    private static final int MOST_KEPT = 32;

    private static final List<Deque<MemorySegment>> FREE = new ArrayList<>();

    static {
        for (int power = 0; power <= LARGEST; power++) {
            FREE.add(new ArrayDeque<>());
        }
    }

    private SecretMemory() {}

    /** A block of at least this many bytes, all zero. */
    static MemorySegment take(long size) {
        int power = power(size);
        if (power <= LARGEST) {
            Deque<MemorySegment> free = FREE.get(power);
            synchronized (free) {
                MemorySegment block = free.pollLast();
                if (block != null) {
                    return block;
                }
            }
        }
        return Arena.ofAuto().allocate(power <= LARGEST ? 1L << power : size, 8);
    }

    /** Takes a wiped block back. */
    static void giveBack(MemorySegment block) {
        int power = power(block.byteSize());
        if (power > LARGEST) {
            return;
        }
        Deque<MemorySegment> free = FREE.get(power);
        synchronized (free) {
            if (free.size() < MOST_KEPT) {
                free.addLast(block);
            }
        }
    }

    private static int power(long size) {
        return Math.max(SMALLEST, 64 - Long.numberOfLeadingZeros(Math.max(1, size - 1)));
    }
}
