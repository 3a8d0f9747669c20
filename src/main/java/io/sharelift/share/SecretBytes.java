package io.sharelift.share;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Secret bytes outside the Java heap, wiped when closed: the one type that may hold a share, a
 * signer or an API key.
 *
 * <p>The memory is not on the heap because a moving collector leaves copies behind that nothing can
 * wipe. Reading after {@link #close()} is a mistake and throws.
 */
public final class SecretBytes implements AutoCloseable {

    private final MemorySegment bytes;

    /** What is wiped, and given back if it is ours. */
    private final MemorySegment block;

    private final boolean ours;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SecretBytes(MemorySegment bytes, MemorySegment block, boolean ours) {
        this.bytes = bytes;
        this.block = block;
        this.ours = ours;
    }

    /** Memory of this many bytes, all zero. */
    public static SecretBytes allocate(long size) {
        MemorySegment block = SecretMemory.take(size);
        return new SecretBytes(block.asSlice(0, size), block, true);
    }

    /** A copy of an array; the caller still has the array to wipe. */
    public static SecretBytes copyOf(byte[] source) {
        SecretBytes copy = allocate(source.length);
        MemorySegment.copy(source, 0, copy.bytes, ValueLayout.JAVA_BYTE, 0, source.length);
        return copy;
    }

    /**
     * Takes over memory that its owner will use again; closing wipes it and leaves it allocated.
     */
    public static SecretBytes over(MemorySegment memory) {
        if (!memory.isNative()) {
            throw new IllegalArgumentException("Secret bytes do not belong on the heap.");
        }
        return new SecretBytes(memory, memory, false);
    }

    /** The first bytes alone, which take over the memory of these; these are closed. */
    public SecretBytes first(long size) {
        MemorySegment part = memory().asSlice(0, size);
        closed.set(true);
        return new SecretBytes(part, block, ours);
    }

    /** The bytes in place; never keep the segment past {@link #close()}. */
    public MemorySegment memory() {
        requireOpen();
        return bytes;
    }

    void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("These secret bytes have been wiped.");
        }
    }

    /** How many bytes there are; not a secret. */
    public long size() {
        return bytes.byteSize();
    }

    /** Copies all bytes into an array that the caller wipes. */
    public void copyTo(byte[] target, int offset) {
        MemorySegment.copy(
                memory(), ValueLayout.JAVA_BYTE, 0, target, offset, (int) bytes.byteSize());
    }

    /** Wipes the bytes, once: the memory may be in use again by the next call. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            block.fill((byte) 0);
            if (ours) {
                SecretMemory.giveBack(block);
            }
        }
    }

    /** Equal bytes, compared in a time that depends on the length alone. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretBytes that && sameBytes(memory(), that.memory());
    }

    private static boolean sameBytes(MemorySegment one, MemorySegment two) {
        if (one.byteSize() != two.byteSize()) {
            return false;
        }
        int difference = 0;
        for (long i = 0; i < one.byteSize(); i++) {
            difference |= one.get(ValueLayout.JAVA_BYTE, i) ^ two.get(ValueLayout.JAVA_BYTE, i);
        }
        return difference == 0;
    }

    /** The length alone: a hash of the content would say something about it. */
    @Override
    public int hashCode() {
        return Long.hashCode(bytes.byteSize());
    }

    @Override
    public String toString() {
        return "SecretBytes[" + bytes.byteSize() + " bytes, masked]";
    }
}
