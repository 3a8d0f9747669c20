package io.sharelift.desktop.migrate;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Badges;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.StepModel;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.migration.RunEnd;
import io.sharelift.migration.RunSummary;
import io.sharelift.para.ParaHost.Environment;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Callable;

/** The migration from its first question to its end: what may be done now, and what it led to. */
public final class MigrateViewModel {

    /** Where the operator is. */
    public enum Phase {
        /** There is no plan in hand. */
        NONE,
        /** The plan is known, and nothing has been sent since. */
        CHECK,
        RUNNING,
        PAUSED,
        /** What is on its way gets its answer. */
        STOPPING,
        ENDED;

        public boolean isUnderWay() {
            return this == RUNNING || this == PAUSED || this == STOPPING;
        }
    }

    /** How the last run ended, or that it is held, in words, in a tone. */
    public record End(Tone tone, String heading, String words) {

        /** How a run ended whose last wallets these are. */
        static End of(RunSummary summary, Counts counts, Words words) {
            RunEnd how = summary.end();
            return switch (how.reason()) {
                case CANARY ->
                        new End(
                                counts.allFirstReady() ? Tone.GOOD : Tone.LOOK,
                                words.say("migrate.end.canary"),
                                how.words());
                case ENCLAVE_KEY_CHANGED ->
                        new End(Tone.BLOCKS, words.say("migrate.end.key"), how.words());
                case OPERATOR ->
                        new End(
                                Tone.STOPPED,
                                words.say("migrate.end.operator"),
                                words.say(
                                        "migrate.end.operator.words",
                                        counts.of(Group.STOPPED),
                                        counts.of(Group.UNKNOWN)));
                case FINISHED ->
                        new End(
                                counts.needPerson() == 0 ? Tone.GOOD : Tone.LOOK,
                                words.say("migrate.end.finished", Times.length(summary.took())),
                                counts.verdict(words));
                default -> new End(Tone.BLOCKS, words.say("migrate.end.stopped"), how.words());
            };
        }
    }

    private final Job job;
    private final TaskRunner tasks;
    private final Words words;
    private final RunViewModel run;
    private final StepModel step;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NONE);
    private final ObjectProperty<@Nullable End> end = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper connected = new ReadOnlyBooleanWrapper(true);
    private @Nullable RunEnd lastEnd;
    private Runnable afterEnd = () -> {};

    public MigrateViewModel(Job job, TaskRunner tasks, RunViewModel run, Words words) {
        this.job = job;
        this.tasks = tasks;
        this.words = words;
        this.run = run;
        this.step = new StepModel("migrate", words.say("migrate.step"));
        job.migrationProperty()
                .subscribe(
                        migration -> {
                            end.set(null);
                            lastEnd = null;
                            connected.set(migration == null || migration.connected());
                            if (migration == null) {
                                go(Phase.NONE);
                            } else {
                                run.take(migration);
                                go(Phase.CHECK);
                                tellNothingLeft();
                            }
                        });
        job.approvedProperty().subscribe(this::tellStep);
        job.badges().offlineProperty().subscribe(() -> tellStep());
        phase.subscribe(this::tellStep);
        run.countsProperty().subscribe(this::tellStep);
        tellStep();
    }

    public StepModel step() {
        return step;
    }

    public RunViewModel run() {
        return run;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** How the last run ended or is held; null before, and while it runs. */
    public ObjectProperty<@Nullable End> endProperty() {
        return end;
    }

    public @Nullable OpenMigration migration() {
        return job.migrationProperty().get();
    }

    /**
     * Whether the key of the enclave needs a person's words before the run: it is another than
     * before, or than the one whose fingerprint was given; or it could not be verified, or may have
     * been swapped on the way, nobody has answered for it, and real wallets are at stake.
     */
    public boolean needsWords() {
        OpenMigration open = migration();
        return open != null
                && (open.keyBefore().isPresent()
                        || open.enclaveKey().differed()
                        || ((open.check().spelling().isEmpty()
                                        || open.enclaveKey().vouchedHereAlone())
                                && !open.enclaveKey().isVouchedFor()
                                && open.para().host().environment() == Environment.PRODUCTION));
    }

    /**
     * Starts.
     *
     * @param acceptance how the enclave's key was compared, where that {@link #needsWords}; else
     *     empty
     */
    public void start(String acceptance) {
        under(
                migration -> {
                    if (!acceptance.isBlank()) {
                        migration.run().acceptKey(acceptance.strip());
                    }
                    return migration.run().run();
                });
    }

    /** Whether a few wallets go first; known when the plan has been looked up in the record. */
    ReadOnlyBooleanProperty firstFewProperty() {
        return job.canaryPendingProperty();
    }

    /** How many wallets go when it is started: the first few, or all that are left. */
    int toStart() {
        OpenMigration open = migration();
        int left = run.counts().left();
        return open == null || !firstFewProperty().get()
                ? left
                : Math.min(left, open.run().firstFew());
    }

    /**
     * Lets the rest follow the first few.
     *
     * @param why in the person's words; may be empty where all of them are ready
     */
    void releaseRest(String why) {
        under(
                migration -> {
                    migration.run().releaseRest(why.strip());
                    tasks.soon(() -> job.canaryPendingProperty().set(false));
                    return migration.run().run();
                });
    }

    /** Whether the last run stopped because the enclave's key was another one. */
    boolean keyChanged() {
        return lastEnd != null && lastEnd.reason() == RunEnd.Reason.ENCLAVE_KEY_CHANGED;
    }

    /** Whether the first few have gone, and the rest waits for a person. */
    boolean restWaits() {
        return lastEnd != null && lastEnd.reason() == RunEnd.Reason.CANARY;
    }

    /** Whether going on needs another key or a look at the enclave's. */
    boolean mustConnectAgain() {
        return !connected.get() || (lastEnd != null && lastEnd.needsOtherConnection());
    }

    /** Whether the migration in hand, if there is one, still has its API key. */
    public ReadOnlyBooleanProperty connectedProperty() {
        return connected.getReadOnlyProperty();
    }

    /**
     * Forgets the API key of a migration of which nothing is under way: it can be looked at, and
     * going on needs the key again. Practice has no key to forget.
     */
    public void disconnect() {
        OpenMigration open = migration();
        if (open != null
                && !phase.get().isUnderWay()
                && open.para().host().environment() != Environment.PRACTICE) {
            open.disconnect();
            job.badges().networkProperty().set(Badges.Network.OFFLINE);
            connected.set(false);
        }
    }

    /** Success that has nothing to do is said as such. */
    private void tellNothingLeft() {
        job.badges().statusProperty().set("");
        if (run.counts().left() == 0) {
            end.set(
                    new End(
                            run.counts().needPerson() == 0 ? Tone.GOOD : Tone.LOOK,
                            words.say("migrate.nothing.title"),
                            words.say("plan.check.nothing")));
        }
    }

    /** Goes on with everything that is not done. */
    public void goOn() {
        under(migration -> migration.run().run());
    }

    /** Sends again what failed, because the operator asks for it. */
    public void retry() {
        List<Integer> again = run.retryable();
        under(migration -> migration.run().retry(again));
    }

    /** Holds a run, or lets it go on. */
    public void togglePause() {
        OpenMigration migration = migration();
        if (migration == null) {
            return;
        }
        if (phase.get() == Phase.RUNNING) {
            go(Phase.PAUSED);
            end.set(
                    new End(
                            Tone.WAITING,
                            words.say("migrate.paused", run.times().at(run.now())),
                            words.say("migrate.paused.words", run.counts().of(Group.UNKNOWN))));
            inBackground(
                    () -> {
                        migration.run().pause();
                        return true;
                    });
        } else if (phase.get() == Phase.PAUSED) {
            go(Phase.RUNNING);
            end.set(null);
            inBackground(
                    () -> {
                        migration.run().resume();
                        return true;
                    });
        }
    }

    public void stop() {
        OpenMigration migration = migration();
        if (migration != null && phase.get().isUnderWay()) {
            go(Phase.STOPPING);
            end.set(null);
            migration.run().stop();
        }
    }

    /** Stops a run, and does something when it has ended; at once if none is under way. */
    public void stopThen(Runnable then) {
        if (phase.get().isUnderWay()) {
            afterEnd = then;
            stop();
        } else {
            then.run();
        }
    }

    private interface Work {
        RunSummary on(OpenMigration migration) throws Exception;
    }

    private void under(Work work) {
        OpenMigration migration = migration();
        if (migration == null || phase.get().isUnderWay() || !connected.get()) {
            return;
        }
        end.set(null);
        lastEnd = null;
        go(Phase.RUNNING);
        run.begin();
        tasks.run(
                "migration",
                () -> work.on(migration),
                summary -> ended(migration, summary),
                e -> {
                    run.end();
                    over(new End(Tone.BLOCKS, words.say("migrate.end.trouble"), Sentences.of(e)));
                });
    }

    private void ended(OpenMigration migration, RunSummary summary) {
        run.end();
        lastEnd = summary.end();
        if (keyChanged()) {
            job.badges().keyProperty().set(Badges.Key.CHANGED);
        } else {
            lookUpPin(migration);
        }
        over(End.of(summary, run.counts(), words));
    }

    private void over(End how) {
        end.set(how);
        go(Phase.ENDED);
        job.badges().statusProperty().set(how.heading());
        Runnable then = afterEnd;
        afterEnd = () -> {};
        then.run();
    }

    /** A run may have pinned the key; where that cannot be told, the run has said so. */
    private void lookUpPin(OpenMigration migration) {
        tasks.run(
                "looking up a pin",
                migration::pin,
                pin -> {
                    migration.enclaveKey().pinProperty().set(pin);
                    if (pin.isPresent() && migration == migration()) {
                        job.badges().keyProperty().set(Badges.Key.PINNED);
                    }
                },
                e -> job.badges().statusProperty().set(Sentences.of(e)));
    }

    private void inBackground(Callable<Boolean> work) {
        tasks.run(
                "hold or go on",
                work,
                done -> {},
                e -> job.badges().statusProperty().set(Sentences.of(e)));
    }

    private void go(Phase next) {
        job.busyProperty().set(next.isUnderWay());
        phase.set(next);
    }

    private void tellStep() {
        String why =
                migration() != null
                        ? job.approvedProperty().get() || phase.get() != Phase.CHECK
                                ? ""
                                : words.say("step.why.approval")
                        : words.say(
                                job.badges().offlineProperty().get()
                                        ? "step.why.offline"
                                        : job.inventory().rows().isEmpty()
                                                ? "step.why.exports"
                                                : "step.why.plan");
        step.whyClosedProperty().set(why);
        switch (phase.get()) {
            case NONE -> step.show(StepModel.State.NOT_YET, "", "");
            case CHECK -> {
                boolean some = run.counts().left() > 0;
                if (!job.approvedProperty().get()) {
                    step.show(StepModel.State.NOT_YET, "", "");
                    return;
                }
                step.show(
                        some ? StepModel.State.NEEDS_YOU : StepModel.State.DONE,
                        words.say(some ? "migrate.step.check" : "migrate.step.nothing"),
                        "");
            }
            case RUNNING ->
                    step.show(StepModel.State.GOING, words.say("migrate.step.running"), percent());
            case PAUSED ->
                    step.show(
                            StepModel.State.NEEDS_YOU, words.say("migrate.step.paused"), percent());
            case STOPPING ->
                    step.show(StepModel.State.GOING, words.say("migrate.step.stopping"), percent());
            case ENDED -> {
                if (restWaits()) {
                    step.show(
                            StepModel.State.NEEDS_YOU,
                            words.say("migrate.step.rest"),
                            words.number(run.counts().answered()));
                    return;
                }
                int stopped = run.counts().of(Group.STOPPED);
                if (stopped > 0) {
                    step.show(
                            StepModel.State.NEEDS_YOU,
                            keyChanged()
                                    ? words.say("migrate.step.key")
                                    : words.say("migrate.step.stopped", stopped),
                            words.number(run.counts().answered()));
                    return;
                }
                int person = run.counts().needPerson();
                step.show(
                        person > 0 ? StepModel.State.NEEDS_YOU : StepModel.State.DONE,
                        person > 0
                                ? words.say("migrate.step.person", person)
                                : words.say("migrate.step.done"),
                        words.number(run.counts().answered()));
            }
        }
    }

    private String percent() {
        int toSend = run.counts().toSend();
        return toSend == 0 ? "" : run.counts().answered() * 100L / toSend + "%";
    }
}
