package io.sharelift.record.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.record.Anchor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

class AnchorTextTest {

    private static final Anchor HEAD = new Anchor(1204, "e58294f2e9a22748".repeat(4));
    private static final AnchorText NUMBERED = new AnchorText(OptionalLong.of(1204), HEAD.hash());
    private static final AnchorText BARE = new AnchorText(OptionalLong.empty(), HEAD.hash());

    @Test
    void whatIsShownIsRead() {
        assertThat(HEAD.text()).isEqualTo("1204-" + HEAD.hash());
        assertThat(AnchorText.parse(HEAD.text())).isEqualTo(NUMBERED);
        assertThat(AnchorText.parse(AnchorQr.of(HEAD).text())).isEqualTo(NUMBERED);
        assertThat(AnchorText.parse(HEAD.hash())).isEqualTo(BARE);
        assertThat(AnchorText.parse(String.join("\n", AnchorWords.rows(HEAD)))).isEqualTo(BARE);
    }

    @Test
    void aColonSpacesCapitalsAndLineBreaksDoNotMatter() {
        String hex = HEAD.hash().toUpperCase(Locale.ROOT);
        assertThat(AnchorText.parse("1204:" + hex)).isEqualTo(NUMBERED);
        assertThat(
                        AnchorText.parse(
                                " 1204 \u2013 " + hex.substring(0, 32) + "\n" + hex.substring(32)))
                .isEqualTo(NUMBERED);
        String words = String.join(",  ", AnchorWords.of(HEAD)).toUpperCase(Locale.ROOT) + ".\n";
        assertThat(AnchorText.parse(words)).isEqualTo(BARE);
        assertThat(AnchorText.parse("1204: " + words)).isEqualTo(NUMBERED);
        assertThat(AnchorText.parse("\u201c" + words + "\u201d")).isEqualTo(BARE);
    }

    @Test
    void aWordThatWasMisheardIsNamedWithWhatItMayHaveBeen() {
        assertThatThrownBy(() -> AnchorText.parse(with(5, "pasific")))
                .isInstanceOf(AnchorTextException.class)
                .hasMessage(
                        "Word 6 (\u201cpasific\u201d) is not one of the words that a head can have"
                                + " there. If it was \u201cPacific\u201d, write that.");
        assertThatThrownBy(() -> AnchorText.parse(with(0, "xylophonist")))
                .hasMessageContaining("Word 1 (\u201cxylophonist\u201d)")
                .hasMessageEndingWith("Have it read again.");
    }

    @Test
    void aWordLeftOutIsHeardAtTheNextOne() {
        List<String> words = new ArrayList<>(AnchorWords.of(HEAD));
        words.remove(4);
        assertThatThrownBy(() -> AnchorText.parse(String.join(" ", words)))
                .hasMessageContaining("Word 5 (\u201cpacific\u201d) never stands in an odd place")
                .hasMessageContaining("left out or doubled");
    }

    @Test
    void tooFewAndTooManyWordsAreCounted() {
        List<String> words = AnchorWords.of(HEAD);
        assertThatThrownBy(() -> AnchorText.parse(String.join(" ", words.subList(0, 30))))
                .hasMessage(
                        "There are 30 words here, and a head has 32. Ask for the rest of them.");
        assertThatThrownBy(() -> AnchorText.parse(String.join(" ", words) + " aardvark adroitness"))
                .hasMessageContaining("There are 34 words here");
    }

    @Test
    void hexOfAnotherLengthIsCounted() {
        assertThatThrownBy(() -> AnchorText.parse("1204-" + HEAD.hash().substring(1)))
                .isInstanceOf(AnchorTextException.class)
                .hasMessageContaining("has 63 hex digits, and a head has 64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "1204",
                "1204-",
                "sharelift:",
                "abandon ability able",
                "\u0000",
                "ß"
            })
    void whatIsNoHeadIsSaidInASentence(String text) {
        assertThatThrownBy(() -> AnchorText.parse(text))
                .isInstanceOf(AnchorTextException.class)
                .hasMessageMatching("(?s)[A-Z].*\\. [A-Z].*\\.");
    }

    @Test
    void aBookIsNotRead() {
        assertThatThrownBy(() -> AnchorText.parse("aardvark ".repeat(100_000)))
                .hasMessageContaining("much longer than a head");
        assertThatThrownBy(() -> AnchorText.parse("a ".repeat(4_900) + "!"))
                .isInstanceOf(AnchorTextException.class);
    }

    private static String with(int place, String word) {
        List<String> words = new ArrayList<>(AnchorWords.of(HEAD));
        words.set(place, word);
        return String.join(" ", words);
    }
}
