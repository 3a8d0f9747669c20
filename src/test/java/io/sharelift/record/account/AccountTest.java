package io.sharelift.record.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.record.Answer;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Approved;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.RunStopped;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordEvent.Withheld;
import io.sharelift.record.SendReason;
import io.sharelift.record.TestAuthor;
import io.sharelift.record.account.RunComparison.Difference;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

class AccountTest {

    private static final String HERE = "https://a.test";

    @TempDir Path directory;
    private MigrationRecord record;

    @BeforeEach
    void make() {
        record = MigrationRecord.open(directory.resolve("acme.sharelift"), TestAuthor.HERE);
    }

    @AfterEach
    void close() {
        record.close();
    }

    private static WalletId id(String name) {
        return new WalletId(name);
    }

    private static WalletPlanned planned(String wallet, Decision decision) {
        return new WalletPlanned(
                id(wallet),
                WalletScheme.DKLS,
                WalletType.EVM,
                "a.json",
                1,
                "ab",
                decision,
                "",
                List.of(),
                null,
                null,
                List.of());
    }

    private static PlanFrozen frozen(int plan, String base, String sha256) {
        return new PlanFrozen(
                plan, "BETA", base, "k", "f", 600, 20, 8, 0, 1, Map.of(), List.of(), Map.of(), "",
                sha256);
    }

    private void plan(int number, String base, RecordEvent... wallets) {
        record.append(new PlanBegun(number));
        record.append(wallets);
        record.append(frozen(number, base, "plan-" + number));
    }

    private void start(int run, String base) {
        record.append(new RunStarted(run, "BETA", base, "k", 3, 8, Start.ALL));
    }

    private void sent(String wallet, Answer answer) {
        UUID request = UUID.randomUUID();
        record.append(new Intent(id(wallet), "cd", request, 1, SendReason.FIRST));
        record.append(new Outcome(id(wallet), request, answer, null, null, null, null, 12, null));
    }

    private Result result(String wallet) {
        return Objects.requireNonNull(Account.of(record).wallet(id(wallet))).result();
    }

    @Test
    void everyWalletOfAPlanHasOneResult() {
        plan(
                1,
                HERE,
                planned("taken", Decision.SEND),
                planned("there", Decision.SEND),
                planned("rejected", Decision.SEND),
                planned("silent", Decision.SEND),
                planned("changed", Decision.SEND),
                planned("not-reached", Decision.SEND),
                planned("held-back", Decision.BLOCKED),
                new RowWithoutWallet("a.json", 9, "It names no wallet."));
        start(1, HERE);
        sent("taken", Answer.MIGRATED);
        sent("there", Answer.ALREADY);
        sent("rejected", Answer.REJECTED);
        sent("silent", Answer.NO_ANSWER);
        record.append(new Withheld(id("changed"), "Its share has changed."));
        record.append(new RunStopped(1, "OPERATOR", "", Map.of()));

        Account account = Account.of(record);
        assertThat(account.results())
                .containsEntry(Result.MIGRATED, 1)
                .containsEntry(Result.ALREADY, 1)
                .containsEntry(Result.FAILED, 2)
                .containsEntry(Result.UNKNOWN, 1)
                .containsEntry(Result.SKIPPED, 2);
        assertThat(account.rowsWithoutWallet()).hasSize(1);
        assertThat(account.wallets())
                .extracting(wallet -> wallet.planned().wallet().value())
                .containsExactly(
                        "taken",
                        "there",
                        "rejected",
                        "silent",
                        "changed",
                        "not-reached",
                        "held-back");
        assertThat(account.runs()).hasSize(1);
        assertThat(account.runs().getFirst().sent()).isEqualTo(4);
        assertThat(account.cutOff()).isFalse();
    }

    @Test
    void aSendWithoutAnAnswerIsNotKnownUntilParaListsTheWallet() {
        plan(1, HERE, planned("w", Decision.SEND));
        start(1, HERE);
        record.append(new Intent(id("w"), "cd", UUID.randomUUID(), 1, SendReason.FIRST));
        assertThat(result("w")).isEqualTo(Result.UNKNOWN);
        assertThat(Account.of(record).cutOff()).isTrue();

        record.append(new Confirmed(id("w"), HERE, "ready"));
        assertThat(result("w")).isEqualTo(Result.MIGRATED);
        assertThat(Account.of(record).ready()).isEqualTo(1);
    }

    @Test
    void aNewPlanKeepsWhatWasDoneAndLosesNoWallet() {
        plan(1, HERE, planned("only-before", Decision.SEND), planned("both", Decision.SEND));
        start(1, HERE);
        sent("only-before", Answer.MIGRATED);
        sent("both", Answer.ALREADY);
        plan(2, HERE, planned("new", Decision.SEND), planned("both", Decision.SEND));

        assertThat(Account.of(record).wallets())
                .extracting(wallet -> wallet.planned().wallet().value() + " " + wallet.plan())
                .containsExactly("only-before 1", "new 2", "both 2");
        assertThat(result("only-before")).isEqualTo(Result.MIGRATED);
        assertThat(result("both")).isEqualTo(Result.ALREADY);
        assertThat(result("new")).isEqualTo(Result.SKIPPED);
    }

    @Test
    void whatWasDoneAtAnotherAddressIsNotDoneHere() {
        plan(1, "http://127.0.0.1:1", planned("w", Decision.SEND));
        start(1, "http://127.0.0.1:1");
        sent("w", Answer.MIGRATED);
        plan(2, HERE, planned("w", Decision.SEND));
        assertThat(result("w")).isEqualTo(Result.SKIPPED);
    }

    @Test
    void aPlanThatWasBegunAndNeverFrozenDoesNotStand() {
        plan(1, HERE, planned("w", Decision.SEND));
        record.append(new Approved(1, "plan-1", "Ben", "controller", "CHG-7"));
        record.append(new PlanBegun(2), planned("other", Decision.SEND));

        Account account = Account.of(record);
        assertThat(account.plan()).map(PlanFrozen::plan).contains(1);
        assertThat(account.approvals()).hasSize(1);
        assertThat(account.approvals().getFirst().computer()).isEqualTo("desk-1");
        assertThat(account.wallet(id("other"))).isNull();
    }

    @Test
    void anApprovalOfAnotherPlanDoesNotCount() {
        plan(1, HERE, planned("w", Decision.SEND));
        record.append(new Approved(1, "plan-1", "Ben", "controller", "CHG-7"));
        plan(2, HERE, planned("w", Decision.SEND), planned("x", Decision.SEND));
        assertThat(Account.of(record).approvals()).isEmpty();
        record.append(new Approved(1, "plan-1", "Ben", "controller", "CHG-7"));
        assertThat(Account.of(record).approvals()).isEmpty();
    }

    @Test
    void twoRunsAreComparedByTheLastAnswerOfEachWallet() {
        plan(1, HERE, planned("a", Decision.SEND), planned("b", Decision.SEND));
        start(1, HERE);
        sent("a", Answer.TRY_LATER);
        sent("a", Answer.MIGRATED);
        sent("b", Answer.REJECTED);
        start(2, HERE);
        sent("a", Answer.MIGRATED);
        sent("b", Answer.ALREADY);
        sent("c", Answer.NOT_FOUND);

        RunComparison compared = RunComparison.of(record, 1, record, 2);
        assertThat(compared.same()).isEqualTo(1);
        assertThat(compared.differences())
                .containsExactly(
                        new Difference(id("b"), Answer.REJECTED, Answer.ALREADY),
                        new Difference(id("c"), null, Answer.NOT_FOUND));
    }
}
