package io.sharelift.command;

import static io.sharelift.command.CommandRun.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.migration.Home;
import io.sharelift.migration.TestHome;
import io.sharelift.practice.Conduct;
import io.sharelift.practice.Conduct.How;
import io.sharelift.practice.Fault;
import io.sharelift.practice.Faults;
import io.sharelift.practice.Judge;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticePool;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.Challenge;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.ProofAnswered;
import io.sharelift.record.RecordEvent.ProofAsked;
import io.sharelift.record.RecordEvent.ProofVerdict;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.record.reconcile.Alarm;
import io.sharelift.record.reconcile.Keep;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.record.reconcile.Standing;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Wallets made with Para's own library, migrated, listed and asked to sign with both halves. */
final class ProveCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** 90 wallets, a share each; and 60 wallets of 20 people, three to a share. */
    private static final int SINGLE = 90;

    private static final int ALL = 150;

    @TempDir Path folder;
    private final Home home = TestHome.fresh();
    private PracticePara para;
    private PracticePool pool;
    private Path record;

    @BeforeEach
    void start() throws Exception {
        para = PracticePara.start(PracticeSettings.standard().withUntilReady(Duration.ZERO), 0);
        pool =
                PracticePool.read(
                        Path.of(
                                Objects.requireNonNull(
                                                getClass().getResource("/practice/halves.json"))
                                        .toURI()));
        para.know(pool.wallets());
        record = folder.resolve("acme.sharelift");
    }

    @AfterEach
    void stop() {
        para.close();
        pool.close();
    }

    private CommandRun run(String... arguments) {
        return CommandRun.against(home, para, arguments);
    }

    private void migrate() {
        String[] exports = {export("array.json"), export("multi-segment.json")};
        CommandRun run =
                run("migrate", "--record", record.toString(), "--yes", exports[0], exports[1]);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.WELL);
    }

    private CommandRun ready() {
        return run("ready", "--record", record.toString(), "--format", "ndjson");
    }

    private CommandRun prove(String... more) {
        return run(
                Stream.concat(Stream.of("prove", "--record", record.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static JsonNode summary(CommandRun run) {
        return JSON.readTree(run.lines().getLast());
    }

    private static int count(CommandRun run, String what) {
        return summary(run).get(what).intValue();
    }

    private Reconciliation reconciled() {
        try (StoredRecord stored = StoredRecord.open(record)) {
            return Reconciliation.of(Account.of(stored));
        }
    }

    private Set<WalletId> wallets(Set<Keep> kept) {
        return reconciled().wallets().stream()
                .filter(wallet -> wallet.keep() != null && kept.contains(wallet.keep()))
                .map(Reconciled::wallet)
                .collect(Collectors.toSet());
    }

    private <T extends RecordEvent> List<T> events(Class<T> kind) {
        try (StoredRecord stored = StoredRecord.open(record)) {
            return stored.events().stream()
                    .map(RecordedEvent::event)
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }
    }

    private WalletId wallet(int number) {
        return pool.wallets().get(number).id();
    }

    @Test
    void everyMigratedWalletProvesThatItSignsAndEveryShareMayGo() {
        migrate();
        assertThat(ready().exitCode()).isEqualTo(ExitCode.WELL);
        CommandRun run = prove();

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.WELL);
        assertThat(count(run, "good")).isEqualTo(ALL);
        assertThat(count(run, "wrong")).isZero();
        assertThat(count(run, "missing")).isZero();
        assertThat(count(run, "deletable")).isEqualTo(ALL);
        assertThat(reconciled().deletable()).isEqualTo(ALL);
        assertThat(
                        reconciled().wallets().stream()
                                .map(wallet -> planned(wallet).type())
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(WalletType.values());
    }

    private static WalletPlanned planned(Reconciled wallet) {
        return Objects.requireNonNull(wallet.ours()).planned();
    }

    @Test
    void anAuditorChecksEachSignatureFromTheRecordWithOtherCode() {
        migrate();
        ready();
        prove();

        Map<UUID, ProofAsked> asked =
                events(ProofAsked.class).stream()
                        .collect(Collectors.toMap(ProofAsked::requestId, ask -> ask));
        List<ProofAnswered> answers = events(ProofAnswered.class);
        assertThat(answers).hasSize(ALL);
        String recordId;
        Map<WalletId, String> keys;
        try (StoredRecord stored = StoredRecord.open(record)) {
            recordId = Account.of(stored).recordId();
            keys =
                    Account.of(stored).wallets().stream()
                            .map(WalletAccount::planned)
                            .collect(
                                    Collectors.toMap(
                                            WalletPlanned::wallet,
                                            planned -> String.valueOf(planned.publicKey())));
        }
        Set<String> challenges = new HashSet<>();
        for (ProofAnswered answer : answers) {
            ProofAsked ask = Objects.requireNonNull(asked.get(answer.requestId()));
            byte[] challenge = new Challenge(recordId, answer.wallet(), ask.nonce()).bytes();
            assertThat(challenges.add(HexFormat.of().formatHex(challenge))).isTrue();
            byte[] signature = HexFormat.of().parseHex(String.valueOf(answer.signature()));
            String key = Objects.requireNonNull(keys.get(answer.wallet()));
            assertThat(Judge.isBy(key, challenge, signature)).isTrue();
            challenge[0] ^= 1;
            assertThat(Judge.isBy(key, challenge, signature)).isFalse();
        }
    }

    @Test
    void eachKindOfWrongSignatureIsAnAlarmAndNothingMayGo() {
        para.behave(wallet(0), new Conduct.SignsWrongly(How.ANOTHER_KEY));
        para.behave(wallet(1), new Conduct.SignsWrongly(How.ANOTHER_MESSAGE));
        para.behave(wallet(2), new Conduct.SignsWrongly(How.GARBAGE));
        migrate();
        ready();
        CommandRun run = prove();

        assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        assertThat(count(run, "wrong")).isEqualTo(3);
        assertThat(count(run, "good")).isEqualTo(ALL - 3);
        assertThat(count(run, "deletable")).isZero();
        assertThat(run.err()).contains("ALARM: " + wallet(0));
        assertThat(
                        reconciled().wallets().stream()
                                .filter(wallet -> wallet.alarms().contains(Alarm.WRONG_SIGNATURE))
                                .map(Reconciled::wallet))
                .containsExactlyInAnyOrder(wallet(0), wallet(1), wallet(2));
        assertThat(wallets(Set.of(Keep.ALARM_ON_THE_RUN))).hasSize(ALL);
    }

    @Test
    void onlyTheRightSharesMayGo() {
        WalletId late = wallet(3);
        WalletId claimed = wallet(4);
        WalletId other = wallet(5);
        WalletId odd = wallet(6);
        WalletId silent = wallet(7);
        para.behave(late, new Conduct.Late(Duration.ofHours(1)));
        para.behave(claimed, new Conduct.Claimed());
        para.behave(other, new Conduct.OtherAddress());
        para.behave(odd, new Conduct.Status("archived"));
        // The first of three wallets in one stored share.
        WalletId inShare = wallet(SINGLE);
        para.behave(inShare, new Conduct.Claimed());
        para.faults()
                .on(
                        call ->
                                call.path().endsWith("/sign-raw")
                                        && call.wallet().filter(silent::equals).isPresent(),
                        Faults.ALWAYS,
                        Fault.status(409, "NOT_READY", "Not now."));
        migrate();
        CommandRun list = ready();
        assertThat(list.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        assertThat(list.err()).contains("ALARM: another address or public key at Para");
        CommandRun run = prove();

        assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        assertThat(wallets(Set.of(Keep.NOT_READY))).isEqualTo(Set.of(late, claimed, odd, inShare));
        assertThat(wallets(Set.of(Keep.DIFFERS))).isEqualTo(Set.of(other));
        assertThat(wallets(Set.of(Keep.NOT_PROVEN))).isEqualTo(Set.of(silent));
        assertThat(wallets(Set.of(Keep.SHARED))).hasSize(2).doesNotContain(inShare);
        assertThat(reconciled().deletable()).isEqualTo(ALL - 6 - 2);
        assertThat(count(run, "deletable")).isEqualTo(ALL - 6 - 2);
        assertThat(reconciled().count(Standing.NOT_YET)).isEqualTo(4);
        assertThat(count(run, "missing")).isEqualTo(1);
    }

    @Test
    void aSampleHasEveryTypeAndTheNextOneHasOthers() {
        migrate();
        ready();
        CommandRun first = prove("--sample", "6");
        assertThat(first.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(count(first, "asked")).isEqualTo(6);
        assertThat(count(first, "proven")).isEqualTo(6);
        Set<WalletId> asked =
                events(ProofAsked.class).stream()
                        .map(ProofAsked::wallet)
                        .collect(Collectors.toSet());
        assertThat(asked).hasSize(6);
        assertThat(
                        reconciled().wallets().stream()
                                .filter(wallet -> asked.contains(wallet.wallet()))
                                .map(wallet -> planned(wallet).type())
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(WalletType.values());

        CommandRun second = prove("--sample", "6");
        assertThat(count(second, "proven")).isEqualTo(12);
        CommandRun rest = prove();
        assertThat(count(rest, "asked")).isEqualTo(ALL - 12);
        CommandRun nothing = prove();
        assertThat(nothing.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(count(nothing, "asked")).isZero();
        assertThat(nothing.err()).contains("has proven that it signs");
        CommandRun again = prove("--again", "--sample", "5");
        assertThat(count(again, "asked")).isEqualTo(5);
        assertThat(count(again, "proven")).isEqualTo(ALL);
    }

    @Test
    void aRefusedKeyEndsTheProofAndWhoWasNotReachedKeepsItsShare() {
        migrate();
        ready();
        para.faults()
                .on(
                        call -> call.path().endsWith("/sign-raw"),
                        Faults.ALWAYS,
                        Fault.status(403, "FORBIDDEN", "No."));
        CommandRun run = prove("--in-flight", "1");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        assertThat(count(run, "missing")).isEqualTo(1);
        assertThat(count(run, "notAsked")).isEqualTo(ALL - 1);
        assertThat(count(run, "deletable")).isZero();
        assertThat(run.err()).contains("did not accept the API key");
        para.faults().none();
        assertThat(prove().exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(reconciled().deletable()).isEqualTo(ALL);
    }

    @Test
    void troubleThatPassesIsWaitedForAndNobodyIsLost() {
        migrate();
        ready();
        para.faults().on(call -> call.path().endsWith("/sign-raw"), 3, Fault.trouble());
        CommandRun run = prove("--sample", "20");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.WELL);
        assertThat(events(ProofAnswered.class))
                .hasSize(20)
                .allMatch(answer -> answer.verdict() == ProofVerdict.GOOD);
    }

    @Test
    void whatCannotBeAskedForIsSaidAndNothingIsSent() throws IOException {
        CommandRun none = prove();
        assertThat(none.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(none.lastWords()).contains("There is no record acme.sharelift");
        assertThat(prove("--sample", "0").exitCode()).isEqualTo(ExitCode.COULD_NOT);
        migrate();
        CommandRun practice =
                CommandRun.of("prove", "--record", record.toString(), "--env", "practice");
        assertThat(practice.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(practice.lastWords()).contains("sharelift practice");
        try (PracticePara another = PracticePara.start(PracticeSettings.standard(), 0)) {
            CommandRun elsewhere =
                    CommandRun.against(home, another, "prove", "--record", record.toString());
            assertThat(elsewhere.exitCode()).isEqualTo(ExitCode.COULD_NOT);
            assertThat(elsewhere.lastWords()).contains("This record is of a migration to");
            assertThat(another.answers()).isEmpty();
        }
        assertThat(events(ProofAsked.class)).isEmpty();
    }
}
