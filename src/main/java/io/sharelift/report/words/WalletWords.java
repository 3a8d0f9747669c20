package io.sharelift.report.words;

import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.account.Result;
import io.sharelift.record.account.WalletAccount;

import org.jspecify.annotations.Nullable;

/** What became of a wallet, in words: what happened and what it means, and what to do. */
public final class WalletWords {

    private final ReportWords words;

    public WalletWords(ReportWords words) {
        this.words = words;
    }

    /** What happened and what it means. */
    public String what(WalletAccount wallet) {
        if (wallet.result() == Result.FAILED && !wallet.withheld().isEmpty()) {
            return wallet.withheld();
        }
        String why = wallet.planned().why();
        if (isHeldBack(wallet) && !why.isEmpty()) {
            return why;
        }
        Outcome last = wallet.last();
        String what = words.say("wallet." + key(wallet) + ".what");
        return wallet.listedNow() || wallet.gone() || last == null || last.detail() == null
                ? what
                : what + " (" + last.detail() + ")";
    }

    /** What to do. */
    public String todo(WalletAccount wallet) {
        return wallet.result() == Result.FAILED && !wallet.withheld().isEmpty()
                ? words.say("wallet.withheld.todo")
                : words.say("wallet." + key(wallet) + ".todo");
    }

    private static boolean isHeldBack(WalletAccount wallet) {
        return wallet.result() == Result.SKIPPED
                && !wallet.listedNow()
                && !wallet.gone()
                && wallet.planned().decision() != Decision.SEND;
    }

    private static String key(WalletAccount wallet) {
        if (wallet.gone()) {
            return "gone";
        }
        if (wallet.listedNow()) {
            return ready(wallet);
        }
        return switch (wallet.result()) {
            case MIGRATED, ALREADY -> wallet.result().name();
            case SKIPPED -> wallet.planned().decision().name();
            case UNKNOWN -> unknown(wallet);
            case FAILED -> {
                Outcome last = wallet.last();
                yield last == null ? Answer.NOT_SENT.name() : last.answer().name();
            }
        };
    }

    private static String ready(WalletAccount wallet) {
        if (wallet.result() == Result.SKIPPED) {
            return wallet.planned().decision() == Decision.DONE_BEFORE
                    ? "ready-before"
                    : "ready-only";
        }
        return refused(wallet.last()) ? "ready-refused" : "ready";
    }

    private static boolean refused(@Nullable Outcome last) {
        return last != null
                && (last.answer() == Answer.REJECTED || last.answer() == Answer.NOT_FOUND);
    }

    private static String unknown(WalletAccount wallet) {
        Outcome last = wallet.last();
        if (wallet.cutOff() || last == null) {
            return "cut-off";
        }
        return last.answer().leavesDoubt() ? last.answer().name() : "doubt";
    }
}
