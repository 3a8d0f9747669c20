package io.sharelift.record.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.record.Anchor;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class AnchorWordsTest {

    /** The published example of the list: the fingerprint of a PGP key. */
    @Test
    void thePublishedExampleComesOut() {
        byte[] published = HexFormat.of().parseHex("E58294F2E9A227486E8B061B31CC528FD7FA3F19");
        assertThat(
                        IntStream.range(0, published.length)
                                .mapToObj(i -> AnchorWords.word(i, published[i]))
                                .collect(Collectors.joining(" ")))
                .isEqualTo(
                        "topmost Istanbul Pluto vagabond treadmill Pacific brackish dictator"
                                + " goldfish Medusa afflict bravado chatter revolver Dupont"
                                + " midsummer stopwatch whimsical cowbell bottomless");
    }

    @Test
    void twiceTwoHundredAndFiftySixWordsAreAllDifferent() {
        List<String> all = new ArrayList<>();
        for (int place = 0; place < 2; place++) {
            assertThat(AnchorWords.words(place)).hasSize(256);
            AnchorWords.words(place).forEach(word -> all.add(word.toLowerCase(Locale.ROOT)));
        }
        assertThat(all).doesNotHaveDuplicates().allMatch(word -> word.matches("[a-z]{4,11}"));
    }

    /** Those who made it put "applicant" before "Apollo"; everything else is in its order. */
    @Test
    void bothListsAreInTheOrderOfTheAlphabet() {
        for (int place = 0; place < 2; place++) {
            List<String> words = new ArrayList<>(AnchorWords.words(place));
            words.remove("applicant");
            assertThat(words).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        }
        assertThat(AnchorWords.word(1, (byte) 9)).isEqualTo("applicant");
        assertThat(AnchorWords.word(1, (byte) 10)).isEqualTo("Apollo");
    }

    @Test
    void aHeadIsFourRowsOfEight() {
        Anchor anchor = new Anchor(7, "00ff".repeat(16));
        assertThat(AnchorWords.of(anchor)).hasSize(32).startsWith("aardvark", "Yucatan");
        assertThat(AnchorWords.rows(anchor)).hasSize(4).allMatch(row -> row.split(" ").length == 8);
    }
}
