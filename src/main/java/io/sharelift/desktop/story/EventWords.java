package io.sharelift.desktop.story;

import io.sharelift.desktop.words.Shortened;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.SendReason;

import java.util.Locale;

/** What the record says of each thing that happened, in the operator's words. */
public final class EventWords {

    private EventWords() {}

    /** One sentence, or a few words. */
    public static String say(RecordEvent event, Words words) {
        return switch (event) {
            case RecordEvent.WalletPlanned planned ->
                    planned.decision() == RecordEvent.Decision.SEND && planned.why().isEmpty()
                            ? words.say("event.planned." + planned.decision())
                            : planned.why();
            case RecordEvent.Intent intent ->
                    intent.why() == SendReason.FIRST
                            ? words.say("event.intent.first")
                            : words.say(
                                    "event.intent",
                                    intent.tryNumber(),
                                    words.say("why." + intent.why()));
            case RecordEvent.Outcome outcome ->
                    words.say(
                            "event.outcome",
                            words.say("answer." + outcome.answer()),
                            outcome.tookMillis());
            case RecordEvent.Withheld withheld -> withheld.why();
            case RecordEvent.Asked asked -> words.say("event.asked", asked.found());
            case RecordEvent.Confirmed _ -> words.say("event.confirmed");
            case RecordEvent.Rehearsed rehearsed -> words.say("event.rehearsed", rehearsed.found());
            case RecordEvent.RecordCreated made ->
                    words.say("event.created", made.computer(), Shortened.middle(made.machine()));
            case RecordEvent.TakenOver taken ->
                    words.say("event.taken", taken.computer(), taken.words());
            case RecordEvent.HeadSigned signed ->
                    words.say("event.signed", Shortened.middle(signed.machine()));
            case RecordEvent.ApprovalRule rule -> words.say("event.rule", rule.people());
            case RecordEvent.PlanBegun begun -> words.say("event.plan-begun", begun.plan());
            case RecordEvent.RowWithoutWallet row ->
                    words.say("event.row", row.source(), row.row(), row.why());
            case RecordEvent.PlanFrozen plan ->
                    words.say(
                            "event.plan-frozen",
                            plan.plan(),
                            plan.counts().getOrDefault(RecordEvent.Decision.SEND.name(), 0),
                            place(plan.environment(), words),
                            Shortened.middle(plan.sha256()));
            case RecordEvent.DryRun dry ->
                    words.say("event.dry-run", dry.sealed(), dry.unsealed())
                            + (dry.asked()
                                    ? " " + words.say("event.dry-run.asked", dry.known())
                                    : "");
            case RecordEvent.Approved approved ->
                    words.say(
                            "event.approved",
                            approved.plan(),
                            approved.name(),
                            approved.role().isBlank() ? 0 : 1,
                            approved.role(),
                            approved.reason());
            case RecordEvent.CanaryJudged judged ->
                    words.say("event.canary", judged.sent(), judged.ready());
            case RecordEvent.RestReleased released ->
                    words.say(
                            released.withoutCanary() ? "event.no-canary" : "event.released",
                            released.words());
            case RecordEvent.ReadyListBegun begun -> words.say("event.list-begun", begun.list());
            case RecordEvent.WalletListed said ->
                    words.say("event.listed", said.status() == null ? "–" : said.status());
            case RecordEvent.WalletUnlisted _ -> words.say("event.unlisted");
            case RecordEvent.ReadyPageRead page ->
                    words.say("event.list-page", page.page(), page.wallets().size());
            case RecordEvent.ReadyListRead read ->
                    words.say(
                            read.complete() ? "event.list-read" : "event.list-part",
                            read.wallets());
            case RecordEvent.ProofBegun begun ->
                    words.say("event.proof." + begun.way(), begun.proof(), begun.wallets());
            case RecordEvent.ProofWanted _ -> words.say("event.proof-wanted");
            case RecordEvent.ProofAsked _ -> words.say("event.proof-asked");
            case RecordEvent.ProofAnswered answered ->
                    words.say("event.proof-" + answered.verdict(), answered.detail());
            case RecordEvent.ProofEnded ended ->
                    words.say(
                            "event.proof-ended",
                            ended.proof(),
                            ended.good(),
                            ended.wrong(),
                            ended.missing());
            case RecordEvent.DeletionListed saved ->
                    words.say("event.deletion", saved.name(), saved.deletable(), saved.kept());
            case RecordEvent.EvidenceSaved saved -> words.say("event.evidence", saved.name());
            case RecordEvent.EnclaveKeySeen seen ->
                    words.say(
                            seen.spelling() == null ? "event.key-unvouched" : "event.key-seen",
                            Shortened.middle(seen.fingerprint()));
            case RecordEvent.SealingBegun begun ->
                    words.say("event.sealing-begun", begun.wallets());
            case RecordEvent.ShareSealed _ -> words.say("event.sealed");
            case RecordEvent.SealingEnded ended ->
                    words.say("event.sealing-ended", ended.sealed(), ended.unsealed());
            case RecordEvent.ConnectionVouched vouched ->
                    words.say(
                            vouched.everywhere() ? "event.vouched" : "event.vouched-here",
                            vouched.authority());
            case RecordEvent.EnclaveKeyAccepted accepted ->
                    words.say(
                            "event.key-accepted",
                            Shortened.middle(accepted.fingerprint()),
                            accepted.words());
            case RecordEvent.EnclaveKeyCompared compared ->
                    words.say(
                            compared.agrees() ? "event.key-agrees" : "event.key-differs",
                            Shortened.middle(compared.fingerprint()));
            case RecordEvent.EnclaveKeyPinned pinned ->
                    words.say(
                            pinned.compared() ? "event.key-pinned-compared" : "event.key-pinned",
                            Shortened.middle(pinned.fingerprint()),
                            pinned.name());
            case RecordEvent.RunStarted started ->
                    words.say(
                            "event.run." + started.start(),
                            started.run(),
                            started.wallets(),
                            place(started.environment(), words));
            case RecordEvent.Paused _ -> words.say("event.paused");
            case RecordEvent.Resumed _ -> words.say("event.resumed");
            case RecordEvent.RunStopped stopped ->
                    words.say("event.stopped", stopped.run(), stopped.words());
        };
    }

    /** An environment as it is called in the window. */
    public static String place(String environment, Words words) {
        String key = "place." + environment.toUpperCase(Locale.ROOT);
        return words.knows(key) ? words.say(key) : environment;
    }
}
