package io.sharelift.desktop.plan;

import io.sharelift.desktop.sealing.Sealing;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Badges;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.OpenSealing;
import io.sharelift.desktop.work.PlanInHand;
import io.sharelift.desktop.work.Selected;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.StepModel;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.migration.PlanInForce;
import io.sharelift.migration.RunListener;
import io.sharelift.migration.Terms;
import io.sharelift.para.ParaHost.Environment;
import io.sharelift.record.RecordEvent.Decision;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** What exactly will happen: the plan, what somebody looked at, and who approved it. */
public final class PlanViewModel implements AutoCloseable {

    /** Where the operator is. */
    public enum Phase {
        /** Where to, with which key, into which record. */
        CONNECT,
        /** The plan, of which nothing has been sent. */
        PLAN
    }

    private final Job job;
    private final TaskRunner tasks;
    private final ConnectViewModel connect;
    private final Rehearsing rehearsing;
    private final Sealing sealing;
    private final RunListener listener;
    private final Words words;
    private final StepModel step;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.CONNECT);
    private final ReadOnlyObjectWrapper<@Nullable PlanInHand> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final BooleanProperty looks = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper looksWanted = new ReadOnlyBooleanWrapper(false);
    private TaskRunner.@Nullable Running planning;

    /**
     * @param listener is told by the run, from its threads
     */
    public PlanViewModel(
            Job job,
            TaskRunner tasks,
            ConnectViewModel connect,
            RunListener listener,
            InstantSource clock,
            Words words) {
        this.job = job;
        this.tasks = tasks;
        this.connect = connect;
        this.listener = listener;
        this.words = words;
        this.rehearsing = new Rehearsing(job, tasks, words);
        this.sealing = new Sealing(job, tasks, clock, words);
        this.step = new StepModel("plan", words.say("plan.step"));
        job.migrationProperty().subscribe(() -> takeEither());
        job.sealingProperty().subscribe(() -> takeEither());
        sealing.stateProperty().subscribe(() -> tellStep());
        sealing.partProperty().subscribe(() -> tellStep());
        job.inventoryProperty().subscribe(this::exportsChanged);
        job.picksProperty().subscribe(this::exportsChanged);
        connect.sealedProperty().subscribe(() -> tellStep());
        standing.subscribe(this::tellStep);
        phase.subscribe(this::tellStep);
        tellStep();
    }

    public StepModel step() {
        return step;
    }

    public ConnectViewModel connect() {
        return connect;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** The plan that is shown. */
    ReadOnlyObjectProperty<@Nullable PlanInHand> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How the plan stands in the record; null while its hash is computed. */
    ReadOnlyObjectProperty<@Nullable Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether somebody has looked at what should be looked at. */
    BooleanProperty looksProperty() {
        return looks;
    }

    /** Whether there is something that somebody should look at. */
    ReadOnlyBooleanProperty looksWantedProperty() {
        return looksWanted.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty rehearsingProperty() {
        return rehearsing.goingProperty();
    }

    /** Whether a dry run is under way. */
    public boolean rehearsing() {
        return rehearsing.goingProperty().get();
    }

    ReadOnlyDoubleProperty rehearsedPartProperty() {
        return rehearsing.partProperty();
    }

    ReadOnlyStringProperty rehearsalProgressProperty() {
        return rehearsing.progressProperty();
    }

    ReadOnlyObjectProperty<@Nullable Rehearsed> rehearsalProperty() {
        return rehearsing.rehearsedProperty();
    }

    /** Connects and fetches the enclave's key; the typed key is wiped. */
    public void open(char[] typed) {
        connect.open(typed, listener);
    }

    /** Back to the question where to; what was not sent stays so. */
    public void leave() {
        close();
        connect.forgetRecord();
    }

    /** Back to the question where to, with the same record: what is done in it stays done. */
    public void connectAgain() {
        OpenMigration migration = job.migrationProperty().get();
        if (migration != null) {
            Path record = migration.record().file();
            close();
            connect.choose(record);
        }
    }

    /** The sealing of the plan, where nothing is sent. */
    public Sealing sealing() {
        return sealing;
    }

    /** From the end of a sealing to the plan, or to the question where to if all is sealed. */
    void leaveSealing() {
        boolean complete = sealing.isComplete();
        sealing.dismiss();
        if (complete) {
            leave();
        }
    }

    /** Closes the plan in hand; no run and no sealing may be under way. */
    @Override
    public void close() {
        PlanInHand inHand = job.planInHand();
        if (inHand != null) {
            rehearsing.cancel();
            job.migrationProperty().set(null);
            job.sealingProperty().set(null);
            job.badges().recordNameProperty().set("");
            job.badges().keyProperty().set(Badges.Key.NONE);
            job.badges().networkProperty().set(Badges.Network.OFFLINE);
            inHand.close();
        }
    }

    Terms terms() {
        PlanInHand migration = shown.get();
        return migration == null
                ? Terms.standard(Environment.PRACTICE)
                : migration.frozen().terms();
    }

    /** Plans anew with other terms. */
    public void change(Terms terms) {
        replan(terms, shown.get() == null ? Optional.empty() : shown.get().selection());
    }

    /** Whether these were looked at goes into the plan, and with it who did. */
    void looked(boolean yes) {
        change(terms().withAcceptedBy(yes ? System.getProperty("user.name", "") : ""));
    }

    /** Plans only the wallets of a list. */
    public void only(Path list) {
        trouble.set("");
        tasks.run(
                "reading a list",
                () -> Selected.read(list, job.inventory()),
                selection -> replan(terms(), Optional.of(selection)),
                e -> trouble.set(Sentences.of(e)));
    }

    void allWallets() {
        replan(terms(), Optional.empty());
    }

    boolean isSelection() {
        return shown.get() != null && shown.get().selection().isPresent();
    }

    String selectionWords() {
        PlanInHand migration = shown.get();
        return migration == null
                ? ""
                : migration
                        .selection()
                        .map(
                                selected ->
                                        words.say(
                                                "plan.only.words",
                                                selected.name(),
                                                selected.selection().wallets().size(),
                                                selected.missing(),
                                                selected.selection().unreadLines()))
                        .orElse("");
    }

    void rehearse() {
        rehearsing.start();
    }

    void cancelRehearsal() {
        rehearsing.cancel();
    }

    /** What the approval asks and does. */
    ApprovalQuestion.Asked asked() {
        return new PlanApproval(this, words);
    }

    void approve(String name, String role, String reason) {
        PlanInHand migration = shown.get();
        if (migration == null) {
            return;
        }
        trouble.set("");
        tasks.run(
                "approving",
                () -> {
                    migration.frozen().freeze(migration.record());
                    PlanInForce approved =
                            PlanInForce.of(migration.record())
                                    .orElseThrow()
                                    .approve(migration.record(), name, role, reason);
                    return Standing.of(migration.frozen(), Optional.of(approved));
                },
                this::show,
                e -> trouble.set(Sentences.of(e)));
    }

    /** Whether somebody may approve: what is to be looked at has been, and the key is the one. */
    boolean mayApprove() {
        return (!looksWanted.get() || looks.get())
                && shown.get() != null
                && !(shown.get() instanceof OpenMigration sent && sent.enclaveKey().differs());
    }

    /** Writes down what comes of a fingerprint that was typed, once for each turn that it takes. */
    void compared() {
        if (!(shown.get() instanceof OpenMigration migration)) {
            return;
        }
        migration
                .enclaveKey()
                .fingerprint()
                .ifPresent(
                        given ->
                                tasks.run(
                                        "comparing keys",
                                        () -> {
                                            migration.compared(given);
                                            return true;
                                        },
                                        done -> {},
                                        e -> trouble.set(Sentences.of(e))));
    }

    int count(Decision decision) {
        return shown.get() == null ? 0 : shown.get().plan().count(decision);
    }

    /** How many of the wallets to be sent are done in this record. */
    int doneInRecord() {
        return shown.get() == null ? 0 : shown.get().doneInRecord();
    }

    /** Codes of findings that somebody should look at, and on how many wallets that are sent. */
    Map<String, Integer> toLookAt() {
        return shown.get() == null ? Map.of() : shown.get().frozen().accepted();
    }

    /** How many wallets of each kind are sent. */
    Map<String, Integer> kinds() {
        return shown.get() == null ? Map.of() : Kinds.of(shown.get().kinds(), words);
    }

    /** Whether its shares were sealed ahead, so that it cannot be changed. */
    boolean isFixed() {
        return shown.get() != null && shown.get().isFixed();
    }

    /** Whether the plan is one to be sealed here and sent from elsewhere. */
    boolean isToSeal() {
        return shown.get() instanceof OpenSealing;
    }

    /** The line below the heading. */
    String about() {
        PlanInHand migration = shown.get();
        return migration == null
                ? ""
                : words.say(
                        isToSeal() ? "seal.about-plan" : "plan.about",
                        count(Decision.SEND),
                        words.say("place." + migration.host().environment()));
    }

    private void replan(Terms terms, Optional<Selected> selection) {
        PlanInHand before = shown.get();
        if (before == null || before.isFixed() || job.busyProperty().get()) {
            return;
        }
        if (planning != null) {
            planning.cancel();
        }
        standing.set(null);
        trouble.set("");
        planning =
                tasks.run(
                        "planning",
                        () -> before.replanned(terms, selection),
                        this::hold,
                        e -> trouble.set(Sentences.of(e)));
    }

    private void hold(PlanInHand planned) {
        switch (planned) {
            case OpenMigration migration -> job.migrationProperty().set(migration);
            case OpenSealing ahead -> job.sealingProperty().set(ahead);
        }
    }

    private void takeEither() {
        PlanInHand now = job.planInHand();
        if (now == null || !now.equals(shown.get())) {
            take(now);
        }
    }

    private void take(@Nullable PlanInHand migration) {
        standing.set(null);
        job.approvedProperty().set(false);
        looks.set(migration != null && !migration.frozen().terms().acceptedBy().isBlank());
        looksWanted.set(migration != null && !migration.frozen().accepted().isEmpty());
        shown.set(migration);
        phase.set(migration == null ? Phase.CONNECT : Phase.PLAN);
        if (migration != null) {
            planning =
                    tasks.run(
                            "hashing the plan",
                            () ->
                                    Standing.of(
                                            migration.frozen(), PlanInForce.of(migration.record())),
                            this::show,
                            e -> trouble.set(Sentences.of(e)));
        }
    }

    private void show(Standing now) {
        standing.set(now);
        job.canaryPendingProperty().set(now.canary());
        job.approvedProperty().set(now.missing() == 0);
    }

    private void exportsChanged() {
        if (!job.busyProperty().get() && !isFixed()) {
            close();
        }
        tellStep();
    }

    private void tellStep() {
        boolean nothing =
                job.inventory().rows().isEmpty()
                        && shown.get() == null
                        && connect.sealedProperty().get() == null;
        step.whyClosedProperty().set(nothing ? words.say("step.why.exports") : "");
        if (sealing.stateProperty().get() == Sealing.State.NONE) {
            tellPlan();
        } else {
            sealing.tell(step);
        }
    }

    private void tellPlan() {
        Standing now = standing.get();
        if (phase.get() == Phase.CONNECT) {
            step.show(StepModel.State.NOT_YET, "", "");
        } else if (now == null) {
            step.show(StepModel.State.GOING, words.say("plan.hashing"), "");
        } else {
            boolean done = !isToSeal() && now.missing() == 0;
            String says =
                    isToSeal() ? "seal.step" : done ? "plan.step.approved" : "plan.step.approve";
            step.show(
                    done ? StepModel.State.DONE : StepModel.State.NEEDS_YOU,
                    words.say(says),
                    words.number(count(Decision.SEND)));
        }
    }
}
