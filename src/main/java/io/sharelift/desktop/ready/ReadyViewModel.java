package io.sharelift.desktop.ready;

import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.StepModel;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.para.ParaHost.Environment;
import io.sharelift.record.account.ProofState;
import io.sharelift.record.reconcile.Standing;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;

/** Is it done, and proven? What Ready has to do with the rest of the window. */
public final class ReadyViewModel {

    private final Job job;
    private final Words words;
    private final Times times = new Times(ZoneId.systemDefault());
    private final StepModel step;
    private final ReconciliationModel reconciliation;
    private final AskingAgain again;
    private final ReadyListModel list;
    private final ProofModel proof;
    private final EvidenceModel evidence;
    private @Nullable Path record;

    public ReadyViewModel(Job job, TaskRunner tasks, InstantSource clock, Words words) {
        this.job = job;
        this.words = words;
        this.step = new StepModel("ready", words.say("ready.step"));
        this.reconciliation = new ReconciliationModel(job, tasks, clock);
        this.again =
                new AskingAgain(job, tasks, clock, () -> reconciliation.counts().waiting(), words);
        this.list = new ReadyListModel(job, tasks, reconciliation, again, clock, times, words);
        this.proof = new ProofModel(job, tasks, reconciliation, words);
        this.evidence = new EvidenceModel(job, tasks, reconciliation, words);
        job.migrationProperty().subscribe(this::take);
        job.busyProperty()
                .subscribe(
                        busy -> {
                            if (!busy) {
                                reconciliation.load();
                            }
                            tellStep();
                        });
        reconciliation.walletsProperty().subscribe(this::tellStep);
        tellStep();
    }

    public StepModel step() {
        return step;
    }

    ReconciliationModel reconciliation() {
        return reconciliation;
    }

    AskingAgain again() {
        return again;
    }

    ReadyListModel list() {
        return list;
    }

    ProofModel proof() {
        return proof;
    }

    EvidenceModel evidence() {
        return evidence;
    }

    Times times() {
        return times;
    }

    @Nullable OpenMigration migration() {
        return job.migrationProperty().get();
    }

    /** Whether all of it is a rehearsal. */
    boolean practice() {
        OpenMigration migration = migration();
        return migration == null || migration.para().host().environment() == Environment.PRACTICE;
    }

    /** Whether there is a list to show. */
    boolean listed() {
        return reconciliation.wallets().list().isPresent();
    }

    /** Whether nothing better is left to do than to save the evidence. */
    boolean settled() {
        return reconciliation.wallets().complete()
                && reconciliation.counts().of(Standing.NOT_YET) == 0;
    }

    /** The screen has come into view, or has gone. */
    void inView(boolean yes) {
        if (yes) {
            reconciliation.load();
        }
        again.inView(yes);
    }

    /** Whether wallets are being asked to sign. */
    public boolean proving() {
        return proof.underWay();
    }

    /** Asks no more, and does something when what was on its way has its answer. */
    public void stopThen(Runnable then) {
        list.cancel();
        proof.stopThen(then);
    }

    /** A new plan on the same record changes nothing of what is known. */
    private void take(@Nullable OpenMigration migration) {
        Path now = migration == null ? null : migration.record().file();
        if (now == null || !now.equals(record)) {
            list.forget();
            proof.forget();
            evidence.forget();
            reconciliation.forget();
        }
        record = now;
        reconciliation.load();
        tellStep();
    }

    private void tellStep() {
        boolean closed = migration() == null;
        boolean busy = job.busyProperty().get();
        step.whyClosedProperty()
                .set(
                        closed
                                ? words.say(
                                        job.badges().offlineProperty().get()
                                                ? "step.why.offline"
                                                : "step.why.migrate")
                                : busy ? words.say("step.why.running") : "");
        ReadyCounts counts = reconciliation.counts();
        String ready = words.number(counts.of(Standing.READY));
        if (!listed()) {
            step.show(StepModel.State.NOT_YET, "", "");
        } else if (counts.of(Aspect.ALARM) > 0) {
            needsYou(words.say("ready.step.alarm", counts.of(Aspect.ALARM)), ready);
        } else if (counts.of(Standing.NOT_YET) > 0) {
            needsYou(words.say("ready.step.not-yet", counts.of(Standing.NOT_YET)), ready);
        } else if (counts.of(Standing.NOT_MIGRATED) > 0) {
            needsYou(words.say("ready.step.missing", counts.of(Standing.NOT_MIGRATED)), ready);
        } else if (!reconciliation.wallets().complete()) {
            needsYou(words.say("ready.step.part"), ready);
        } else {
            int proven = counts.of(ProofState.PROVEN);
            step.show(
                    StepModel.State.DONE,
                    proven > 0
                            ? words.say("ready.step.proven", proven)
                            : words.say("ready.step.asked"),
                    ready);
        }
    }

    private void needsYou(String says, String count) {
        step.show(StepModel.State.NEEDS_YOU, says, count);
    }
}
