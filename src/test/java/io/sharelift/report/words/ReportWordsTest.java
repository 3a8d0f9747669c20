package io.sharelift.report.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.ProofWay;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.record.account.ProofState;
import io.sharelift.record.account.Result;
import io.sharelift.record.reconcile.Alarm;
import io.sharelift.record.reconcile.Keep;
import io.sharelift.record.reconcile.Standing;

import org.junit.jupiter.api.Test;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

class ReportWordsTest {

    private final ResourceBundle bundle =
            ResourceBundle.getBundle("io.sharelift.report.words", Locale.ENGLISH);

    @Test
    void thereAreWordsForEverythingThatARecordCanSay() {
        List<String> keys =
                Stream.of(
                                all("answer.", Answer.values(), ""),
                                all("result.", Result.values(), ""),
                                all("plan.decision.", Decision.values(), ""),
                                all("runs.start.", Start.values(), ""),
                                all("keep.", Keep.values(), ""),
                                all("keep.", Keep.values(), ".text"),
                                all("alarm.", Alarm.values(), ""),
                                all("standing.", Standing.values(), ""),
                                all("standing.", Standing.values(), ".text"),
                                all("proof.", ProofState.values(), ""),
                                all("proofs.way.", ProofWay.values(), ""),
                                all("event.proof.", ProofWay.values(), ""),
                                all("wallet.", Answer.values(), ".what"),
                                all("wallet.", Answer.values(), ".todo"),
                                all("wallet.", Decision.values(), ".what"),
                                all("wallet.", Decision.values(), ".todo"))
                        .flatMap(each -> each)
                        .toList();
        assertThat(bundle.keySet()).containsAll(keys);
    }

    private static Stream<String> all(String before, Enum<?>[] values, String after) {
        return Arrays.stream(values).map(value -> before + value.name() + after);
    }

    @Test
    void everyPatternCanBeFilledAndHasTheRightApostrophe() {
        for (String key : bundle.keySet()) {
            String pattern = bundle.getString(key);
            assertThat(pattern).as(key).doesNotContain("'");
            assertThatCode(() -> new MessageFormat(pattern, Locale.ENGLISH))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void timesAreInUtcWithTheClockOnTheWallBesideThem() {
        Instant time = Instant.parse("2026-11-25T23:03:22Z");
        assertThat(new Moments(ZoneOffset.UTC).at(time)).isEqualTo("2026-11-25 23:03:22 UTC");
        assertThat(new Moments(ZoneId.of("America/Lima")).at(time))
                .isEqualTo("2026-11-25 23:03:22 UTC (18:03:22 local)");
        assertThat(new Moments(ZoneId.of("Europe/Berlin")).at(time))
                .as("the day too where it is another")
                .isEqualTo("2026-11-25 23:03:22 UTC (2026-11-26 00:03:22 local)");
    }

    @Test
    void durationsHaveTheUnitsThatPeopleUse() {
        assertThat(
                        Stream.of(143L, 4_210L, 41_000L, 130_000L, 120_000L, 11_100_000L)
                                .map(millis -> Moments.length(Duration.ofMillis(millis))))
                .containsExactly("143 ms", "4.2 s", "41 s", "2 min 10 s", "2 min", "3 h 5 min");
    }

    @Test
    void oneWalletIsNotWallets() {
        ReportWords words = new ReportWords();
        assertThat(Stream.of(0, 1, 1_020).map(words::wallets))
                .containsExactly("0 wallets", "1 wallet", "1,020 wallets");
    }
}
