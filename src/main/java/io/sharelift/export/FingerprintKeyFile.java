package io.sharelift.export;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.sharelift.share.OwnerOnly;
import io.sharelift.share.SecretBytes;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file of a fingerprint key: one line of hexadecimal digits that only its owner can read. */
final class FingerprintKeyFile {

    private static final int DIGITS = 2 * FingerprintKey.SIZE;

    private static final String WITHOUT =
            " Without that key nobody can show which share a fingerprint in a record was made of."
                    + " ";

    private FingerprintKeyFile() {}

    /** The key in the file, made first if there is no file; the caller closes it. */
    static SecretBytes readOrMake(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            make(file);
        }
        return read(file);
    }

    private static void make(Path file) throws IOException {
        try (SecretBytes key = FingerprintKey.randomBytes();
                SecretBytes line = line(key)) {
            OwnerOnly.makeOnce(
                    file,
                    channel -> {
                        ByteBuffer rest = line.memory().asByteBuffer();
                        while (rest.hasRemaining()) {
                            channel.write(rest);
                        }
                    });
        }
    }

    private static SecretBytes line(SecretBytes key) {
        SecretBytes line = SecretBytes.allocate(DIGITS + 1);
        MemorySegment digits = line.memory();
        for (int i = 0; i < FingerprintKey.SIZE; i++) {
            int value = key.memory().get(JAVA_BYTE, i) & 0xff;
            digits.set(JAVA_BYTE, 2L * i, (byte) Character.forDigit(value >> 4, 16));
            digits.set(JAVA_BYTE, 2L * i + 1, (byte) Character.forDigit(value & 15, 16));
        }
        digits.set(JAVA_BYTE, DIGITS, (byte) '\n');
        return line;
    }

    private static SecretBytes read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw damaged(file);
        }
        switch (OwnerOnly.of(file)) {
            case OWNER_ALONE -> {}
            case OTHERS_TOO -> throw othersToo(file);
            case ANOTHER_OWNER -> throw anotherOwner(file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                SecretBytes text = SecretBytes.allocate(DIGITS + 3)) {
            ByteBuffer buffer = text.memory().asByteBuffer();
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // Until the line is whole, or is longer than it should be.
            }
            return parse(text.memory().asSlice(0, buffer.position()), file);
        } catch (AccessDeniedException notOurs) {
            throw anotherOwner(file);
        }
    }

    private static SecretBytes parse(MemorySegment line, Path file) throws IOException {
        long end = line.byteSize();
        end -= end > 0 && line.get(JAVA_BYTE, end - 1) == '\n' ? 1 : 0;
        end -= end > 0 && line.get(JAVA_BYTE, end - 1) == '\r' ? 1 : 0;
        if (end != DIGITS) {
            throw damaged(file);
        }
        SecretBytes key = SecretBytes.allocate(FingerprintKey.SIZE);
        for (int i = 0; i < FingerprintKey.SIZE; i++) {
            int high = Character.digit(line.get(JAVA_BYTE, 2L * i), 16);
            int low = Character.digit(line.get(JAVA_BYTE, 2L * i + 1), 16);
            if (high < 0 || low < 0) {
                key.close();
                throw damaged(file);
            }
            key.memory().set(JAVA_BYTE, i, (byte) (high << 4 | low));
        }
        return key;
    }

    private static IOException damaged(Path file) {
        return new IOException(
                "The file of the fingerprint key, "
                        + file
                        + ", does not hold one: it should be one line of "
                        + DIGITS
                        + " hexadecimal digits."
                        + WITHOUT
                        + "Put back a copy of the file. If there is none, move this one away, and"
                        + " a new key is made.");
    }

    private static IOException othersToo(Path file) {
        return new IOException(
                "Others on this machine may read or change the fingerprint key in "
                        + file
                        + ", and with it test guesses at the shares in a record. Let only its"
                        + " owner read and write it (chmod 600). If somebody may have seen it, move"
                        + " the file away instead, and a new key is made.");
    }

    private static IOException anotherOwner(Path file) {
        return new IOException(
                "The fingerprint key in "
                        + file
                        + " belongs to another user of this machine, so it is not used."
                        + WITHOUT
                        + "Start Sharelift as the user whose file it is, or move the file away,"
                        + " and a new key is made.");
    }
}
