package io.sharelift.leak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pieces of secrets in each of their spellings, and a search for all of them at once. What it says
 * of a find is where it is and how it is spelled, never what it is.
 */
final class Needles {

    /** Bytes of a piece: short enough to be found where a copy was half overwritten. */
    static final int PIECE = 20;

    private static final int BEGINNING = 8;
    private static final int FILTER = 22;
    private static final int MOST_OF_A_SPELLING = 3;
    private static final int BLOCK = 1 << 20;

    private final Map<Long, List<Needle>> byBeginning = new HashMap<>();
    private final Set<String> secrets = new HashSet<>();
    private final BitSet filter = new BitSet(1 << FILTER);
    private int longest;

    private static final class Needle {
        private final Spelling spelling;
        private final byte[] bytes;

        Needle(Spelling spelling, byte[] bytes) {
            this.spelling = spelling;
            this.bytes = bytes;
        }
    }

    /**
     * A find.
     *
     * @param place the file or other place
     * @param at the byte in it
     * @param spelling how the secret is written there
     */
    record Found(String place, long at, Spelling spelling) {}

    /** Learns a piece of a secret of {@link #PIECE} bytes or a little more. */
    void learn(byte[] piece) {
        if (piece.length < PIECE) {
            throw new IllegalArgumentException("Too short to be told from what is no secret.");
        }
        secrets.add(new String(piece, StandardCharsets.ISO_8859_1));
        for (Spelling spelling : Spelling.values()) {
            for (byte[] bytes : spelling.of(piece)) {
                add(new Needle(spelling, bytes));
            }
        }
    }

    private void add(Needle needle) {
        long beginning = 0;
        for (int i = 0; i < BEGINNING; i++) {
            beginning = (beginning << 8) | (needle.bytes[i] & 0xff);
        }
        List<Needle> alike = byBeginning.computeIfAbsent(beginning, ignored -> new ArrayList<>());
        if (alike.stream().noneMatch(other -> Arrays.equals(other.bytes, needle.bytes))) {
            alike.add(needle);
            filter.set(slot(beginning));
            longest = Math.max(longest, needle.bytes.length);
        }
    }

    private static int slot(long beginning) {
        return (int) ((beginning * 0x9E3779B97F4A7C15L) >>> (64 - FILTER));
    }

    /** How many different pieces are known. */
    int pieces() {
        return secrets.size();
    }

    List<Found> in(String place, byte[] bytes) {
        try {
            return in(place, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Found> in(String place, String text) {
        return in(place, text.getBytes(StandardCharsets.UTF_8));
    }

    List<Found> in(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in(String.valueOf(file.getFileName()), in);
        }
    }

    /** The first few finds of each spelling. */
    List<Found> in(String place, InputStream in) throws IOException {
        if (secrets.isEmpty()) {
            throw new IllegalStateException("There is nothing to look for.");
        }
        List<Found> found = new ArrayList<>();
        byte[] block = new byte[BLOCK + longest];
        int kept = 0;
        long before = 0;
        while (true) {
            int read = in.readNBytes(block, kept, block.length - kept);
            int filled = kept + read;
            boolean last = filled < block.length;
            // A needle that may go on in the next block is looked for there.
            int until = last ? filled - BEGINNING + 1 : filled - longest + 1;
            search(block, until, filled, place, before, found);
            if (last) {
                return found;
            }
            kept = filled - until;
            System.arraycopy(block, until, block, 0, kept);
            before += until;
        }
    }

    private void search(
            byte[] block, int until, int filled, String place, long before, List<Found> found) {
        long beginning = 0;
        int end = Math.min(filled, until + BEGINNING - 1);
        for (int i = 0; i < end; i++) {
            beginning = (beginning << 8) | (block[i] & 0xff);
            if (i < BEGINNING - 1 || !filter.get(slot(beginning))) {
                continue;
            }
            int at = i - BEGINNING + 1;
            for (Needle needle : byBeginning.getOrDefault(beginning, List.of())) {
                byte[] bytes = needle.bytes;
                if (at + bytes.length <= filled
                        && Arrays.equals(block, at, at + bytes.length, bytes, 0, bytes.length)
                        && mayTell(found, needle.spelling)) {
                    found.add(new Found(place, before + at, needle.spelling));
                }
            }
        }
    }

    private static boolean mayTell(List<Found> found, Spelling spelling) {
        return found.stream().filter(other -> other.spelling() == spelling).count()
                < MOST_OF_A_SPELLING;
    }

    @Override
    public String toString() {
        return "Needles[" + pieces() + " pieces, masked]";
    }
}
