package io.sharelift.desktop.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.guide.Call;
import io.sharelift.desktop.guide.GuideStep;
import io.sharelift.desktop.guide.Progress;
import io.sharelift.desktop.guide.Question;
import io.sharelift.desktop.guide.Way;
import io.sharelift.desktop.inspect.Soundness;
import io.sharelift.desktop.migrate.Group;
import io.sharelift.desktop.ready.Standing;
import io.sharelift.desktop.records.RecordState;
import io.sharelift.desktop.story.Topic;
import io.sharelift.desktop.work.Badges;
import io.sharelift.desktop.work.Place;
import io.sharelift.export.FindingCode;
import io.sharelift.migration.WalletState;
import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.SendReason;
import io.sharelift.record.account.Result;
import io.sharelift.share.SegmentCondition;
import io.sharelift.share.SignerCondition;
import io.sharelift.share.WalletType;
import io.sharelift.share.address.Agreement;
import io.sharelift.share.signer.Party;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

final class WordsTest {

    private final Words words = new Words(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyFindingHasAShortNameForItsColumn(FindingCode code) {
        assertThat(words.say("finding." + code)).isNotBlank().hasSizeLessThan(32);
    }

    /** What the window puts together from the names of constants. */
    private static Stream<String> namedAfterConstants() {
        return Stream.of(
                        keys("key.", Badges.Key.values()),
                        keys("network.", Badges.Network.values()),
                        keys("place.", Place.values()),
                        keys("group.", Group.values()),
                        keys("state.", WalletState.values()),
                        keys("standing.", Standing.values()),
                        keys("soundness.", Soundness.values()),
                        keys("why.", SendReason.values()),
                        keys("answer.", Answer.values()),
                        keys("event.planned.", RecordEvent.Decision.values()),
                        keys("event.run.", RecordEvent.Start.values()),
                        keys("run.start.", RecordEvent.Start.values()),
                        keys("topic.", Topic.values()),
                        keys("record-state.", RecordState.values()),
                        keys("result.", Result.values()),
                        keys("guide.step.", GuideStep.values()),
                        keys("guide.progress.", Progress.values()),
                        keys("guide.way.", Way.values()),
                        keys("guide.call.", Call.values()),
                        keys("guide.question.", Question.values()),
                        keys("type.", WalletType.values()),
                        keys("condition.", SegmentCondition.values()),
                        keys("condition.signer.", SignerCondition.values()),
                        keys("check.address.", Agreement.values()),
                        keys("anatomy.half.", Party.values()))
                .flatMap(List::stream);
    }

    private static List<String> keys(String start, Enum<?>... constants) {
        return Arrays.stream(constants)
                .filter(constant -> !constant.equals(SendReason.FIRST))
                .filter(constant -> !constant.equals(SegmentCondition.READABLE))
                .map(constant -> start + constant.name())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("namedAfterConstants")
    void everyConstantThatIsShownHasItsWords(String key) {
        assertThat(words.knows(key)).isTrue();
    }

    @Test
    void noWordsHaveAQuoteThatTheirFormatSwallows() {
        ResourceBundle bundle =
                ResourceBundle.getBundle("io.sharelift.desktop.words.words", Locale.ENGLISH);
        List<String> keys = Collections.list(bundle.getKeys());

        assertThat(keys).allSatisfy(key -> assertThat(bundle.getString(key)).doesNotContain("'"));
    }

    @Test
    void everySentenceCanBeSaidWithNoneOneAndMany() {
        ResourceBundle bundle =
                ResourceBundle.getBundle("io.sharelift.desktop.words.words", Locale.ENGLISH);
        for (String key : Collections.list(bundle.getKeys())) {
            for (int count : new int[] {0, 1, 2, 1_020}) {
                Format[] places =
                        new MessageFormat(bundle.getString(key), Locale.ENGLISH)
                                .getFormatsByArgumentIndex();
                Object[] values =
                        Arrays.stream(places)
                                .map(place -> place == null ? (Object) "word" : (Object) count)
                                .toArray();
                assertThat(words.say(key, values)).doesNotContain("{").doesNotContain("|");
            }
        }
    }

    @Test
    void oneWalletIsNotOneWallets() {
        assertThat(words.wallets(0)).isEqualTo("no wallets");
        assertThat(words.wallets(1)).isEqualTo("1 wallet");
        assertThat(words.wallets(1_020)).isEqualTo("1,020 wallets");
    }

    @Test
    void sizesAreWrittenAsFileManagersWriteThem() {
        assertThat(words.size(1)).isEqualTo("1 byte");
        assertThat(words.size(4_000_000)).isEqualTo("4.0 MB");
        assertThat(words.size(999_960)).isEqualTo("1.0 MB");
    }
}
