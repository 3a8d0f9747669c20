package io.sharelift.record.reconcile;

import static io.sharelift.record.reconcile.Story.address;
import static io.sharelift.record.reconcile.Story.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.ProofVerdict;
import io.sharelift.record.RecordEvent.WalletUnlisted;
import io.sharelift.record.account.ProofState;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Export, record and ready list side by side, and which stored shares may go. */
class ReconciliationTest {

    @TempDir Path folder;
    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    private Reconciled wallet(String name) {
        return story.reconciled().wallets().stream()
                .filter(wallet -> wallet.wallet().equals(id(name)))
                .findFirst()
                .orElseThrow();
    }

    private void stands(String name, Standing standing, @Nullable Keep keep) {
        assertThat(wallet(name).standing()).isEqualTo(standing);
        assertThat(wallet(name).keep()).isEqualTo(keep);
    }

    @Test
    void everyWalletStandsInOneOfFourPlaces() {
        story.wallet("ready")
                .wallet("late")
                .wallet("rejected")
                .wallet("silent")
                .wallet("not-chosen", Decision.NOT_CHOSEN, null, List.of())
                .run()
                .migrated("ready", "late")
                .sent("rejected", Answer.REJECTED)
                .sent("silent", Answer.NO_ANSWER)
                .list(1)
                .listed(1, "ready", "stranger")
                .read(1, 2);

        stands("ready", Standing.READY, null);
        stands("late", Standing.NOT_YET, Keep.NOT_READY);
        stands("silent", Standing.NOT_YET, Keep.NOT_READY);
        stands("rejected", Standing.NOT_MIGRATED, Keep.NOT_MIGRATED);
        stands("not-chosen", Standing.NOT_MIGRATED, Keep.NOT_MIGRATED);
        stands("stranger", Standing.ELSEWHERE, Keep.NOT_OURS);
        Reconciliation all = story.reconciled();
        assertThat(all.count(Standing.READY)).isEqualTo(1);
        assertThat(all.count(Standing.NOT_YET)).isEqualTo(2);
        assertThat(all.count(Standing.NOT_MIGRATED)).isEqualTo(2);
        assertThat(all.count(Standing.ELSEWHERE)).isEqualTo(1);
        assertThat(all.ours()).isEqualTo(5);
        assertThat(all.deletable()).isEqualTo(1);
        assertThat(all.ready()).containsExactly(id("ready"));
    }

    @Test
    void readyByItsOwnAnswerIsReadyButNothingCouldBeCompared() {
        story.wallet("asked")
                .run()
                .migrated("asked")
                .also(new Confirmed(id("asked"), Story.HERE, "ready"));

        stands("asked", Standing.READY, Keep.LIST_NOT_READ);
    }

    @Test
    void aWalletThatParaHadBeforeMayGoIfItsAddressIsTheOneOfOurShare() {
        story.wallet("there")
                .run()
                .sent("there", Answer.ALREADY)
                .list(1)
                .listed(1, "there")
                .read(1, 1);

        stands("there", Standing.READY, null);
    }

    @Test
    void aWalletThatIsReadyWithoutUsKeepsItsShare() {
        story.wallet("rejected")
                .wallet("unsent")
                .wallet("by-an-earlier-record", Decision.DONE_BEFORE, address("e"), List.of())
                .run()
                .sent("rejected", Answer.REJECTED)
                .list(1)
                .listed(1, "rejected", "unsent")
                .listedAs(1, "by-an-earlier-record", address("e"), "EVM", "DKLS", "ready")
                .read(1, 3);

        stands("rejected", Standing.READY, Keep.NOT_MIGRATED);
        stands("unsent", Standing.READY, Keep.NOT_MIGRATED);
        stands("by-an-earlier-record", Standing.READY, null);
    }

    @Test
    void factsThatDifferAreAlarmsAndKeepTheShare() {
        story.wallet("key")
                .wallet("type")
                .wallet("scheme")
                .wallet("old", Decision.SEND, address("old"), List.of("SEGMENT_LEGACY"))
                .wallet("all-right")
                .run()
                .migrated("key", "type", "scheme", "old", "all-right")
                .list(1)
                .listedAs(1, "key", address("another"), "EVM", "DKLS", "ready")
                .listedAs(1, "type", address("type"), "COSMOS", "DKLS", "ready")
                .listedAs(1, "scheme", address("scheme"), "EVM", "CGGMP", "ready")
                .listedAs(1, "old", address("old"), "COSMOS", "CGGMP", "ready")
                .listedAs(1, "all-right", address("all-right"), null, null, "ready")
                .read(1, 5);

        assertThat(wallet("key").alarms()).isEqualTo(Set.of(Alarm.OTHER_KEY));
        assertThat(wallet("type").alarms()).isEqualTo(Set.of(Alarm.OTHER_TYPE));
        assertThat(wallet("scheme").alarms()).isEqualTo(Set.of(Alarm.OTHER_SCHEME));
        assertThat(wallet("old").alarms()).isEmpty();
        stands("key", Standing.READY, Keep.DIFFERS);
        stands("type", Standing.READY, Keep.DIFFERS);
        stands("scheme", Standing.READY, Keep.DIFFERS);
        stands("old", Standing.READY, null);
        stands("all-right", Standing.READY, null);
        assertThat(story.reconciled().count(Alarm.OTHER_KEY)).isEqualTo(1);
    }

    @Test
    void whatCannotBeComparedStays() {
        story.wallet("unstated", Decision.SEND, null, List.of())
                .wallet("not-stated-there")
                .run()
                .migrated("unstated", "not-stated-there")
                .list(1)
                .listed(1, "unstated")
                .listedAs(1, "not-stated-there", null, "EVM", "DKLS", "ready")
                .read(1, 2);

        stands("unstated", Standing.READY, Keep.NOT_COMPARABLE);
        stands("not-stated-there", Standing.READY, Keep.NOT_COMPARABLE);
    }

    @Test
    void aWalletThatVanishesFromTheListIsAnAlarm() {
        story.wallet("gone")
                .run()
                .migrated("gone")
                .list(1)
                .listed(1, "gone")
                .read(1, 1)
                .list(2)
                .also(new WalletUnlisted(id("gone"), 2))
                .read(2, 0);

        stands("gone", Standing.NOT_YET, Keep.NOT_READY);
        assertThat(wallet("gone").alarms()).isEqualTo(Set.of(Alarm.GONE));

        story.list(3).listed(3, "gone").read(3, 1);
        stands("gone", Standing.READY, null);
        assertThat(wallet("gone").alarms()).isEmpty();
    }

    @Test
    void aStatusThatNobodyHasHeardOfIsKeptAndIsNotReady() {
        story.wallet("odd")
                .run()
                .migrated("odd")
                .list(1)
                .listedAs(1, "odd", address("odd"), "EVM", "DKLS", "archived")
                .read(1, 1);

        stands("odd", Standing.NOT_YET, Keep.NOT_READY);
        assertThat(wallet("odd").listed()).extracting("status").isEqualTo("archived");
    }

    @Test
    void onlyWhoWasAskedToSignMustHaveSigned() {
        story.wallet("not-asked")
                .wallet("signed")
                .wallet("no-answer")
                .wallet("not-reached")
                .run()
                .migrated("not-asked", "signed", "no-answer", "not-reached")
                .list(1)
                .listed(1, "not-asked", "signed", "no-answer", "not-reached")
                .read(1, 4)
                .proofWanted("signed", "no-answer", "not-reached")
                .signed("signed", ProofVerdict.GOOD)
                .signed("no-answer", ProofVerdict.MISSING);

        stands("not-asked", Standing.READY, null);
        stands("signed", Standing.READY, null);
        stands("no-answer", Standing.READY, Keep.NOT_PROVEN);
        stands("not-reached", Standing.READY, Keep.NOT_PROVEN);
        assertThat(story.reconciled().count(ProofState.WANTED)).isEqualTo(1);
    }

    @Test
    void oneWrongSignatureKeepsEveryShareUntilThatWalletHasSignedRight() {
        story.wallet("good")
                .wallet("wrong")
                .run()
                .migrated("good", "wrong")
                .list(1)
                .listed(1, "good", "wrong")
                .read(1, 2)
                .proofWanted("good", "wrong")
                .signed("good", ProofVerdict.GOOD)
                .signed("wrong", ProofVerdict.WRONG);

        stands("good", Standing.READY, Keep.ALARM_ON_THE_RUN);
        stands("wrong", Standing.READY, Keep.ALARM_ON_THE_RUN);
        assertThat(wallet("wrong").alarms()).isEqualTo(Set.of(Alarm.WRONG_SIGNATURE));
        assertThat(wallet("good").alarms()).isEmpty();
        assertThat(story.reconciled().deletable()).isZero();

        story.proofWanted("wrong").signed("wrong", ProofVerdict.GOOD);
        assertThat(story.reconciled().deletable()).isEqualTo(2);
    }

    @Test
    void aStoredShareMayGoOnlyIfEveryWalletInItMay() {
        story.wallet("evm", "solana", "cosmos")
                .wallet("solana", "evm", "cosmos")
                .wallet("cosmos", "evm", "solana")
                .wallet("single")
                .wallet("with-a-stranger", "nobody-planned-it")
                .wallet("with-rubbish", "?")
                .run()
                .migrated("evm", "solana", "single", "with-a-stranger", "with-rubbish")
                .sent("cosmos", Answer.REJECTED)
                .list(1)
                .listed(1, "evm", "solana", "single", "with-a-stranger", "with-rubbish")
                .read(1, 5);

        stands("evm", Standing.READY, Keep.SHARED);
        stands("solana", Standing.READY, Keep.SHARED);
        stands("cosmos", Standing.NOT_MIGRATED, Keep.NOT_MIGRATED);
        stands("single", Standing.READY, null);
        stands("with-a-stranger", Standing.READY, Keep.SHARED);
        stands("with-rubbish", Standing.READY, Keep.SHARED);
    }

    @Test
    void oneThatIsKeptForAnothersSakeKeepsAThird() {
        story.wallet("first", "second")
                .wallet("second", "third")
                .wallet("third", "nobody-planned-it")
                .run()
                .migrated("first", "second", "third")
                .list(1)
                .listed(1, "first", "second", "third")
                .read(1, 3);

        assertThat(story.reconciled().deletable()).isZero();
    }
}
