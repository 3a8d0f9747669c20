package io.sharelift.record.anchor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Words of a head as somebody wrote them down, in small letters.
 *
 * @param skip how many at the beginning are not of the hash
 */
record SpokenWords(List<String> words, int skip) {

    private static final int COUNT = 32;
    private static final int ALIKE = 2;

    byte[] bytes() {
        byte[] hash = new byte[COUNT];
        for (int place = 0; place + skip < words.size(); place++) {
            int value = index(AnchorWords.words(place), words.get(place + skip));
            if (value < 0) {
                throw wrong(place, words.get(place + skip));
            }
            if (place < COUNT) {
                hash[place] = (byte) value;
            }
        }
        int count = words.size() - skip;
        if (count != COUNT) {
            throw new AnchorTextException(
                    "There are %d words here, and a head has %d.".formatted(count, COUNT),
                    count < COUNT
                            ? "Ask for the rest of them."
                            : "Take away what does not belong to it.");
        }
        return hash;
    }

    private static int index(List<String> list, String word) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).equalsIgnoreCase(word)) {
                return i;
            }
        }
        return -1;
    }

    private static AnchorTextException wrong(int place, String word) {
        String named = "Word %d (\u201c%s\u201d)".formatted(place + 1, shortened(word));
        if (index(AnchorWords.words(place + 1), word) >= 0) {
            return new AnchorTextException(
                    "%s never stands in %s place."
                            .formatted(named, place % 2 == 0 ? "an odd" : "an even"),
                    "A word before it was left out or doubled, or two were swapped: have them read"
                            + " again from word %d on.".formatted(Math.max(1, place)));
        }
        return new AnchorTextException(
                named + " is not one of the words that a head can have there.",
                closest(place, word)
                        .map(meant -> "If it was \u201c%s\u201d, write that.".formatted(meant))
                        .orElse("Have it read again."));
    }

    private static Optional<String> closest(int place, String word) {
        return AnchorWords.words(place).stream()
                .filter(known -> Math.abs(known.length() - word.length()) <= ALIKE)
                .filter(known -> distance(known, word) <= ALIKE)
                .min(Comparator.comparingInt(known -> distance(known, word)));
    }

    /** Letters to add, take away or change to make one of the other. */
    private static int distance(String known, String word) {
        int[] above = new int[word.length() + 1];
        for (int i = 0; i <= word.length(); i++) {
            above[i] = i;
        }
        for (int row = 1; row <= known.length(); row++) {
            int[] here = new int[word.length() + 1];
            here[0] = row;
            for (int i = 1; i <= word.length(); i++) {
                boolean same = Character.toLowerCase(known.charAt(row - 1)) == word.charAt(i - 1);
                here[i] =
                        Math.min(
                                Math.min(here[i - 1], above[i]) + 1, above[i - 1] + (same ? 0 : 1));
            }
            above = here;
        }
        return above[word.length()];
    }

    private static String shortened(String word) {
        return word.length() <= 20 ? word : word.substring(0, 20) + "\u2026";
    }
}
