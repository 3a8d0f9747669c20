package io.sharelift.desktop.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.words.Words;
import io.sharelift.migration.WalletState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;
import java.util.Map;

final class CountsTest {

    private final Words words = new Words(Locale.ENGLISH);

    @Test
    void notKnowingIsNoAnswerAndNeedsAPerson() {
        Counts counts = new Counts(Map.of(WalletState.MIGRATED, 3, WalletState.UNKNOWN, 2));

        assertThat(counts.answered()).isEqualTo(3);
        assertThat(counts.needPerson()).isEqualTo(2);
        assertThat(counts.left()).isEqualTo(2);
    }

    @Test
    void whatIsHeldBackOrDoneBeforeIsNotToBeSent() {
        Counts counts =
                new Counts(
                        Map.of(
                                WalletState.BLOCKED, 4,
                                WalletState.SKIPPED, 5,
                                WalletState.PLANNED, 6));

        assertThat(counts.total()).isEqualTo(15);
        assertThat(counts.toSend()).isEqualTo(6);
        assertThat(counts.left()).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(WalletState.class)
    void everyStateCountsOnceAndIsInItsGroup(WalletState state) {
        Counts counts = new Counts(Map.of(state, 1));

        assertThat(counts.total()).isEqualTo(1);
        assertThat(counts.of(Group.of(state))).isEqualTo(1);
    }

    @Test
    void theVerdictSaysHowManyAreWithParaWhoIsNeededAndThatTakenIsNotReady() {
        Counts counts =
                new Counts(
                        Map.of(
                                WalletState.MIGRATED, 90,
                                WalletState.ALREADY, 12,
                                WalletState.NOT_FOUND, 6,
                                WalletState.REJECTED, 3,
                                WalletState.BLOCKED, 9));

        assertThat(counts.verdict(words))
                .startsWith(
                        "102 of 120 wallets are with Para. 9 need you: 3 rejected, 6 not found.")
                .contains("9 were held back and not sent.")
                .endsWith("Taken is not ready yet: see what Para lists as ready.");
    }

    @Test
    void nobodyIsNeededWhenNothingWentWrong() {
        assertThat(new Counts(Map.of(WalletState.READY, 1)).verdict(words))
                .startsWith("1 of 1 wallet is with Para.")
                .doesNotContain("need");
    }
}
