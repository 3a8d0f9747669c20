package io.sharelift.report.words;

import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.record.reconcile.Alarm;
import io.sharelift.record.reconcile.Keep;
import io.sharelift.record.reconcile.Reconciled;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Why a stored share must be kept, and what is alarming about its wallet, in words. */
public final class KeepWords {

    private final ReportWords words;

    public KeepWords(ReportWords words) {
        this.words = words;
    }

    /** The reason in a few words. */
    public String reason(Keep keep) {
        return words.say("keep." + keep);
    }

    /** What it means and what to do. */
    public String text(Keep keep) {
        return words.say("keep." + keep + ".text");
    }

    /** The same of one wallet, with what is alarming about it. */
    public String why(Reconciled wallet, Keep keep) {
        List<String> why = new ArrayList<>();
        why.add(text(keep));
        wallet.alarms().stream()
                .sorted()
                .forEach(
                        alarm ->
                                why.add(
                                        words.say(
                                                "alarm.both",
                                                alarm(alarm),
                                                here(wallet, alarm),
                                                there(wallet, alarm))));
        return String.join(" ", why);
    }

    /** What is alarming, in a few words. */
    public String alarm(Alarm alarm) {
        return words.say("alarm." + alarm);
    }

    /** What the export and this record say. */
    public String here(Reconciled wallet, Alarm alarm) {
        WalletAccount ours = wallet.ours();
        if (ours == null) {
            return words.say("none");
        }
        return switch (alarm) {
            case WRONG_SIGNATURE, OTHER_KEY ->
                    both(ours.planned().address(), ours.planned().publicKey());
            case OTHER_TYPE -> ours.planned().type().name();
            case OTHER_SCHEME -> ours.planned().scheme().name();
            case GONE -> words.say("alarm.GONE.here");
        };
    }

    /** What Para, or the signature, says instead. */
    public String there(Reconciled wallet, Alarm alarm) {
        WalletAccount ours = wallet.ours();
        WalletListed listed = wallet.listed();
        return switch (alarm) {
            case WRONG_SIGNATURE ->
                    ours == null || ours.lastProof() == null
                            ? words.say("none")
                            : both(ours.lastProof().signedBy(), null);
            case OTHER_KEY ->
                    listed == null ? words.say("none") : both(listed.address(), listed.publicKey());
            case OTHER_TYPE -> listed == null ? words.say("none") : both(listed.type(), null);
            case OTHER_SCHEME -> listed == null ? words.say("none") : both(listed.scheme(), null);
            case GONE -> words.say("alarm.GONE.there");
        };
    }

    private String both(@Nullable String one, @Nullable String two) {
        if (one == null) {
            return two == null ? words.say("alarm.not-told") : two;
        }
        return two == null ? one : one + ", " + two;
    }
}
