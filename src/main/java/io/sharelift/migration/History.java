package io.sharelift.migration;

import io.sharelift.record.Answer;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a record says of earlier runs to one address. What was done elsewhere, e.g. at a practice
 * Para that is gone, is not done here.
 */
final class History {

    private final String base;
    private final Map<WalletId, Past> wallets = new HashMap<>();
    private final Map<WalletId, Decision> planned = new HashMap<>();

    /** The last plan of each wallet that was sent because the operator had picked its share. */
    private final Map<WalletId, WalletPlanned> picked = new HashMap<>();

    private final Set<String> environments = new TreeSet<>();
    private int runs;
    private int run;
    private boolean here;
    private String enclaveKey = "";
    private @Nullable String lastKeyHere;

    private History(String base) {
        this.base = base;
    }

    static History of(MigrationRecord record, String base) {
        History history = new History(base);
        record.replay(recorded -> history.take(recorded.event()));
        return history;
    }

    private void take(RecordEvent event) {
        switch (event) {
            case WalletPlanned plan -> plan(plan);
            case RecordEvent.RunStarted started -> start(started);
            case RecordEvent.Intent intent -> {
                if (here) {
                    pastOf(intent.wallet()).intended(run, enclaveKey);
                }
            }
            case RecordEvent.Outcome outcome -> {
                if (here) {
                    pastOf(outcome.wallet()).answered(outcome);
                }
            }
            case RecordEvent.Confirmed confirmed -> {
                if (confirmed.base().equals(base)) {
                    pastOf(confirmed.wallet()).confirm();
                }
            }
            case RecordEvent.RunStopped stopped -> {
                runs = Math.max(runs, stopped.run());
                if (stopped.reason().equals(RunEnd.Reason.ALL_NOT_FOUND.name())) {
                    wallets.values().forEach(past -> past.excuseIf(Answer.NOT_FOUND, run));
                }
            }
            default -> {}
        }
    }

    private void plan(WalletPlanned plan) {
        planned.put(plan.wallet(), plan.decision());
        if (isPick(plan)) {
            picked.put(plan.wallet(), plan);
        } else {
            picked.remove(plan.wallet());
        }
    }

    private static boolean isPick(WalletPlanned plan) {
        return plan.decision() == Decision.SEND && !plan.why().isEmpty();
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

    /** Whether the record has this decision for the wallet already, and the same share picked. */
    boolean hasPlanned(WalletPlanned plan) {
        WalletPlanned before = picked.get(plan.wallet());
        boolean samePick = isPick(plan) ? plan.equals(before) : before == null;
        return samePick && planned.get(plan.wallet()) == plan.decision();
    }

    /** The number of the last run. */
    int runs() {
        return runs;
    }

    /** The environments that runs of this record went to. */
    Set<String> environments() {
        return environments;
    }

    /** The fingerprint of the key that the last run here sealed to. */
    Optional<String> lastEnclaveKey() {
        return Optional.ofNullable(lastKeyHere);
    }
}
