package io.sharelift.migration;

import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordReader;
import io.sharelift.record.RecordedEvent;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * What a record says of earlier runs to one address. What was done elsewhere, e.g. at a practice
 * Para that is gone, is not done here.
 */
final class History {

    private final String base;
    private final Map<WalletId, Past> wallets = new HashMap<>();
    private final Set<String> environments = new TreeSet<>();
    private int runs;
    private int run;
    private boolean here;
    private boolean listHere;
    private String enclaveKey = "";
    private @Nullable String lastKeyHere;
    private String plan = "";
    private final KeyPast keys;

    private History(String base) {
        this.base = base;
        this.keys = new KeyPast(base);
    }

    /** To be told a record's events. */
    static History at(String base) {
        return new History(base);
    }

    static History of(RecordReader record, String base) {
        History history = new History(base);
        record.replay(history::take);
        return history;
    }

    void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case RecordEvent.PlanFrozen frozen -> plan(frozen);
            case RecordEvent.RunStarted started -> start(started);
            case RecordEvent.Intent intent -> {
                if (here) {
                    pastOf(intent.wallet()).intended(run, enclaveKey);
                }
            }
            case RecordEvent.Outcome outcome -> {
                if (here) {
                    pastOf(outcome.wallet()).answered(outcome, recorded.at());
                }
            }
            case RecordEvent.Confirmed confirmed -> {
                if (confirmed.base().equals(base)) {
                    pastOf(confirmed.wallet()).confirm(recorded.at());
                }
            }
            case RecordEvent.ReadyListBegun begun -> listHere = begun.base().equals(base);
            case RecordEvent.WalletListed listed -> {
                if (listHere && listed.isReady()) {
                    pastOf(listed.wallet()).confirm(recorded.at());
                }
            }
            case RecordEvent.RunStopped stopped -> {
                runs = Math.max(runs, stopped.run());
                if (stopped.reason().equals(RunEnd.Reason.ALL_NOT_FOUND.name())) {
                    wallets.values().forEach(past -> past.excuseIf(Answer.NOT_FOUND, run));
                }
            }
            default -> keys.take(recorded.event());
        }
    }

    private void plan(RecordEvent.PlanFrozen frozen) {
        if (!frozen.sha256().equals(plan)) {
            plan = frozen.sha256();
            wallets.values().forEach(past -> past.planned(frozen.enclaveKey()));
        }
    }

    private void start(RecordEvent.RunStarted started) {
        run = started.run();
        runs = Math.max(runs, run);
        here = started.base().equals(base);
        enclaveKey = started.enclaveKey();
        environments.add(started.environment());
        if (here) {
            lastKeyHere = enclaveKey;
        }
    }

    private Past pastOf(WalletId wallet) {
        return wallets.computeIfAbsent(wallet, id -> new Past());
    }

    /** The wallet's past here; one without events if it has none. */
    Past past(WalletId wallet) {
        Past past = wallets.get(wallet);
        return past == null ? new Past() : past;
    }

    /** Every wallet that was done here. */
    void done(BiConsumer<WalletId, Instant> taker) {
        wallets.forEach(
                (wallet, past) -> {
                    Instant at = past.doneAt();
                    if (past.done() && at != null) {
                        taker.accept(wallet, at);
                    }
                });
    }

    /** The number of the last run. */
    int runs() {
        return runs;
    }

    /** The environments that runs of this record went to. */
    Set<String> environments() {
        return environments;
    }

    /** What people did about the enclave's keys here. */
    KeyPast keys() {
        return keys;
    }

    /** The fingerprint of the key that the last run here sealed to. */
    Optional<String> lastEnclaveKey() {
        return Optional.ofNullable(lastKeyHere);
    }
}
