package io.sharelift.report.content;

import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordedEvent;
import io.sharelift.report.words.ReportWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a record's events one after another, and makes the lines of the timeline of them. */
final class TimelineTelling {

    private static final int SHORT = 12;

    private final ReportWords words = new ReportWords();
    private final List<Moment> moments = new ArrayList<>();
    private Sends sends = new Sends();
    private String enclaveKey = "";
    private String authority = "";
    private int planned;
    private int left;
    private int signatures;

    void take(RecordedEvent recorded) {
        if (recorded.event() instanceof RecordEvent.HeadSigned) {
            signatures++;
        } else if (!sends.take(recorded)) {
            milestone(recorded.event())
                    .ifPresent(
                            what -> {
                                flush();
                                add(
                                        new Moment(
                                                recorded.at(),
                                                recorded.sequence(),
                                                recorded.sequence(),
                                                recorded.actor(),
                                                what));
                            });
        }
    }

    Timeline told() {
        flush();
        return new Timeline(moments, left, signatures);
    }

    private void flush() {
        sends.told(words).ifPresent(this::add);
        sends = new Sends();
    }

    private void add(Moment moment) {
        if (moments.size() < Timeline.MOST) {
            moments.add(moment);
        } else {
            left++;
        }
    }

    private Optional<String> milestone(RecordEvent event) {
        return switch (event) {
            case RecordEvent.RecordCreated made -> say("event.made", made.computer());
            case RecordEvent.TakenOver taken -> say("event.taken", taken.computer(), taken.words());
            case RecordEvent.ApprovalRule rule -> say("event.rule", rule.people());
            case RecordEvent.PlanBegun _ -> {
                planned = 0;
                yield Optional.empty();
            }
            case RecordEvent.WalletPlanned _ -> {
                planned++;
                yield Optional.empty();
            }
            case RecordEvent.PlanFrozen frozen ->
                    say(
                            "event.plan",
                            frozen.plan(),
                            words.wallets(planned),
                            start(frozen.sha256()));
            case RecordEvent.DryRun run ->
                    say(
                            "event.dry-run",
                            run.plan(),
                            words.number(run.sealed()),
                            words.number(run.unsealed()));
            case RecordEvent.Approved approved ->
                    say(
                            "event.approved",
                            approved.plan(),
                            approved.name(),
                            approved.role(),
                            approved.reason());
            case RecordEvent.CanaryJudged judged ->
                    say("event.canary", judged.run(), judged.sent(), judged.ready());
            case RecordEvent.RestReleased released ->
                    say(
                            released.withoutCanary() ? "event.release.without" : "event.release",
                            released.words());
            case RecordEvent.ReadyListRead read ->
                    say(
                            read.complete() ? "event.list" : "event.list.part",
                            words.wallets(read.wallets()));
            case RecordEvent.ProofBegun begun ->
                    say(
                            "event.proof." + begun.way(),
                            begun.proof(),
                            words.wallets(begun.wallets()));
            case RecordEvent.ProofEnded ended ->
                    say(
                            "event.proof.ended",
                            ended.proof(),
                            words.number(ended.good()),
                            words.number(ended.wrong()),
                            words.number(ended.missing()));
            case RecordEvent.DeletionListed saved ->
                    say("event.deletion", saved.name(), words.wallets(saved.deletable()));
            case RecordEvent.EvidenceSaved saved -> say("event.evidence", saved.name());
            case RecordEvent.EnclaveKeySeen seen -> seen(seen.fingerprint());
            case RecordEvent.SealingEnded ended ->
                    say(
                            "event.sealing.ended",
                            words.wallets(ended.sealed()),
                            words.number(ended.unsealed()));
            case RecordEvent.ConnectionVouched vouched -> vouched(vouched);
            case RecordEvent.EnclaveKeyAccepted accepted ->
                    say("event.key.accepted", start(accepted.fingerprint()), accepted.words());
            case RecordEvent.EnclaveKeyCompared compared ->
                    say(
                            compared.agrees() ? "event.key.agrees" : "event.key.differs",
                            start(compared.fingerprint()));
            case RecordEvent.EnclaveKeyPinned pinned ->
                    say(
                            pinned.compared() ? "event.key.pinned.compared" : "event.key.pinned",
                            start(pinned.fingerprint()),
                            pinned.name(),
                            day(pinned.since()));
            case RecordEvent.RunStarted started ->
                    say(
                            "event.run",
                            started.run(),
                            started.environment(),
                            words.wallets(started.wallets()));
            case RecordEvent.Paused paused -> say("event.paused", paused.run());
            case RecordEvent.Resumed resumed -> say("event.resumed", resumed.run());
            case RecordEvent.RunStopped stopped ->
                    say("event.stopped", stopped.run(), ending(stopped, words));
            default -> Optional.empty();
        };
    }

    /** How a run ended: in the words that were said then, or in ours. */
    static String ending(RecordEvent.RunStopped stopped, ReportWords words) {
        return stopped.words().isEmpty()
                ? words.sayOr("stop." + stopped.reason(), stopped.reason())
                : stopped.words();
    }

    /** Only another authority than before is news. */
    private Optional<String> vouched(RecordEvent.ConnectionVouched by) {
        if (by.fingerprint().equals(authority)) {
            return Optional.empty();
        }
        authority = by.fingerprint();
        return say(by.everywhere() ? "event.vouched" : "event.vouched.here", by.authority());
    }

    /** Para states its key before each run; only another one is news. */
    private Optional<String> seen(String fingerprint) {
        if (fingerprint.equals(enclaveKey)) {
            return Optional.empty();
        }
        enclaveKey = fingerprint;
        return say("event.key", start(fingerprint));
    }

    private Optional<String> say(String key, Object... values) {
        return Optional.of(words.say(key, values));
    }

    /** Of a moment in UTC the day. */
    private static String day(String moment) {
        return moment.substring(0, Math.min(10, moment.length()));
    }

    private static String start(String hex) {
        return hex.substring(0, Math.min(SHORT, hex.length()));
    }
}
