package io.sharelift.record.anchor;

import io.sharelift.record.Anchor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The hash of a head in 32 words that can be read over the telephone: the PGP word list (Juola and
 * Zimmermann, 1995). Bytes in even places have words of two syllables, those in odd places words of
 * three, so that one left out, doubled or swapped is heard. Not the words of a wallet's seed
 * phrase, which nobody should be asked to read out.
 */
public final class AnchorWords {

    private static final int BYTES = 256;
    private static final int IN_A_ROW = 8;
    private static final List<List<String>> LISTS = read();

    private AnchorWords() {}

    /** All 32 in their order. */
    public static List<String> of(Anchor anchor) {
        byte[] hash = HexFormat.of().parseHex(anchor.hash());
        return IntStream.range(0, hash.length).mapToObj(i -> word(i, hash[i])).toList();
    }

    /** As they are shown: eight in a row, with a space between. */
    public static List<String> rows(Anchor anchor) {
        List<String> words = of(anchor);
        return IntStream.range(0, (words.size() + IN_A_ROW - 1) / IN_A_ROW)
                .mapToObj(
                        row ->
                                words.stream()
                                        .skip((long) row * IN_A_ROW)
                                        .limit(IN_A_ROW)
                                        .collect(Collectors.joining(" ")))
                .toList();
    }

    static String word(int place, byte value) {
        return words(place).get(Byte.toUnsignedInt(value));
    }

    /** The 256 words that may stand in a place, counted from 0, in the order of their bytes. */
    static List<String> words(int place) {
        return LISTS.get(place % 2);
    }

    private static List<List<String>> read() {
        List<String> even = new ArrayList<>(BYTES);
        List<String> odd = new ArrayList<>(BYTES);
        try (InputStream file = AnchorWords.class.getResourceAsStream("words.txt")) {
            if (file == null) {
                throw new IllegalStateException("The list of words is not in the program.");
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))
                    .lines()
                    .forEach(
                            line -> {
                                int space = line.indexOf(' ');
                                even.add(line.substring(0, space));
                                odd.add(line.substring(space + 1));
                            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(List.copyOf(even), List.copyOf(odd));
    }
}
