package io.sharelift.share;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;

/**
 * A signer as it stands in its segment between the quotes of its JSON string: sealed byte for byte,
 * and never shown. It lives as long as the {@link UserShare} that it is part of.
 */
public final class SignerLiteral {

    private final SecretBytes share;
    private final MemorySegment literal;

    SignerLiteral(SecretBytes share, MemorySegment literal) {
        this.share = share;
        this.literal = literal;
    }

    /** Bytes of the literal. */
    public long size() {
        return literal.byteSize();
    }

    /** Copies the literal into an array that the caller wipes. */
    public void copyTo(byte[] target, int offset) {
        MemorySegment.copy(memory(), JAVA_BYTE, 0, target, offset, (int) literal.byteSize());
    }

    /**
     * The bytes in place, valid until the share is closed.
     *
     * @throws IllegalStateException if it is closed: the wiped bytes must never pass for a signer
     */
    public MemorySegment memory() {
        share.requireOpen();
        return literal;
    }

    /** The signer's text with the JSON escapes resolved, in UTF-8; the caller closes it. */
    public SecretBytes unescaped() {
        MemorySegment escaped = memory();
        SecretBytes wide = SecretBytes.allocate(escaped.byteSize());
        long size = JsonEscapes.resolve(escaped, wide.memory());
        return wide.first(size);
    }

    @Override
    public String toString() {
        return "SignerLiteral[" + literal.byteSize() + " bytes, masked]";
    }
}
