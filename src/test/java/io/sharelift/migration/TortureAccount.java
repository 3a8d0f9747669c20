package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Asked;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.SendReason;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.Result;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.share.WalletId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what a record tells of many lives of a program with what Para saw of them. */
final class TortureAccount {

    private final TortureBench bench;
    private final Map<WalletId, Course> courses = new HashMap<>();
    private final List<RecordedEvent> events;
    private final Account account;
    private int run;

    /** One wallet, event by event. */
    private static final class Course {
        int intents;
        boolean open;
        boolean doubt;
        int askedIn;
        boolean done;
        boolean ready;
    }

    TortureAccount(TortureBench bench) {
        this.bench = bench;
        try (StoredRecord record = StoredRecord.open(bench.record)) {
            this.events = record.events();
            this.account = Account.of(record);
        }
        events.forEach(recorded -> take(recorded.event()));
    }

    private Course course(WalletId wallet) {
        return courses.computeIfAbsent(wallet, _ -> new Course());
    }

    private void take(RecordEvent event) {
        switch (event) {
            case RunStarted _ -> run++;
            case Intent intent -> sent(course(intent.wallet()), intent);
            case Asked asked -> course(asked.wallet()).askedIn = run;
            case Confirmed confirmed -> {
                Course course = course(confirmed.wallet());
                course.ready = true;
                course.done = true;
            }
            case Outcome outcome -> answered(course(outcome.wallet()), outcome.answer());
            default -> {}
        }
    }

    private void sent(Course course, Intent intent) {
        assertThat(course.done).as("sent after it was done").isFalse();
        assertThat(intent.tryNumber()).isEqualTo(++course.intents);
        assertThat(intent.why() == SendReason.FIRST).isEqualTo(course.intents == 1);
        if (course.open || course.doubt) {
            // Nobody knows what became of the last one: ask, and only then send.
            assertThat(course.askedIn).as("the run in which it was asked about").isEqualTo(run);
            assertThat(intent.why()).isEqualTo(SendReason.TO_SETTLE);
        }
        course.open = true;
    }

    private static void answered(Course course, Answer answer) {
        course.open = false;
        course.doubt = answer.leavesDoubt();
        course.done |= answer == Answer.MIGRATED || answer == Answer.ALREADY;
    }

    /** At any time: nothing has arrived at Para that the record does not announce. */
    void assertNothingWasSentUnwritten() {
        bench.arrived.forEach(
                (wallet, count) ->
                        assertThat(count)
                                .as("shares that arrived of %s", wallet)
                                .isLessThanOrEqualTo(course(wallet).intents));
    }

    /** After the last life: every wallet is done once, and all sums agree. */
    void assertEveryWalletIsDoneOnce(int wallets) {
        assertNothingWasSentUnwritten();
        assertThat(bench.answered).hasSize(wallets);
        bench.answered.forEach(
                (wallet, statuses) -> {
                    assertThat(statuses).as("%s", wallet).containsOnlyOnce(200);
                    assertThat(Set.copyOf(statuses)).isSubsetOf(200, 409);
                });
        assertThat(courses).hasSize(wallets);
        assertThat(courses.values()).as("done").allMatch(course -> course.done);
        assertThat(courses.values()).as("seen ready").allMatch(course -> course.ready);
        assertThat(account.wallets())
                .hasSize(wallets)
                .extracting(WalletAccount::result)
                .isSubsetOf(Result.MIGRATED, Result.ALREADY);
        assertThat(account.ready()).isEqualTo(wallets);
        long migrated =
                events.stream()
                        .filter(recorded -> recorded.event() instanceof Outcome it && is200(it))
                        .count();
        // An answer that came when nobody was there to hear it is in no record.
        assertThat(migrated).isLessThanOrEqualTo(wallets);
        Set<String> kept = events.stream().map(TortureAccount::head).collect(Collectors.toSet());
        assertThat(kept).as("heads that were said").containsAll(bench.heads);
    }

    private static boolean is200(Outcome outcome) {
        return outcome.answer() == Answer.MIGRATED;
    }

    private static String head(RecordedEvent recorded) {
        return recorded.sequence() + "-" + recorded.hash();
    }

    int intents() {
        return courses.values().stream().mapToInt(course -> course.intents).sum();
    }

    int arrivals() {
        return bench.arrived.values().stream().mapToInt(Integer::intValue).sum();
    }

    int runs() {
        return run;
    }

    int events() {
        return events.size();
    }
}
