package io.sharelift.desktop.guide;

import io.sharelift.desktop.migrate.Counts;
import io.sharelift.desktop.migrate.Group;
import io.sharelift.desktop.words.Mentions;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.StepModel;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.export.Inventory;
import io.sharelift.migration.Picks;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The guide's steps with what the job in hand has done of each, and what is searched in them. */
public final class GuideViewModel {

    private final Job job;
    private final TaskRunner tasks;
    private final ObservableValue<Counts> running;
    private final Words words;
    private final StepModel step;
    private final ReadOnlyObjectWrapper<StepsSoFar> steps;
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(false);
    private final StringProperty query = new SimpleStringProperty("");
    private SoFar soFar = SoFar.NOTHING;
    private boolean lookedAt;
    private TaskRunner.@Nullable Running reading;

    /**
     * @param running the wallets of the run that is under way, as they are now
     */
    public GuideViewModel(Job job, TaskRunner tasks, ObservableValue<Counts> running, Words words) {
        this.job = job;
        this.tasks = tasks;
        this.running = running;
        this.words = words;
        this.step = new StepModel("guide", words.say("guide.step"));
        this.steps = new ReadOnlyObjectWrapper<>(stepsNow());
        job.inventoryProperty().subscribe(this::changed);
        job.picksProperty().subscribe(this::changed);
        job.migrationProperty().subscribe(this::changed);
        job.busyProperty().subscribe(this::changed);
        job.approvedProperty().subscribe(this::changed);
        running.subscribe(
                () -> {
                    if (lookedAt) {
                        tell();
                    }
                });
        tell();
    }

    public StepModel step() {
        return step;
    }

    /** What to say of each step now. */
    ReadOnlyObjectProperty<StepsSoFar> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /** Whose work it is that the steps tell of. */
    ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    /** Why the record could not be read, in sentences; empty if it could. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    StringProperty queryProperty() {
        return query;
    }

    /** What changes is read while somebody looks, and else when somebody comes. */
    void lookAt(boolean yes) {
        lookedAt = yes;
        changed();
    }

    /** Reads exports and record again; what was read before is shown until then. */
    void load() {
        if (reading != null) {
            reading.cancel();
        }
        Inventory inventory = job.inventory();
        Picks picks = job.picks();
        OpenMigration migration = job.migrationProperty().get();
        trouble.set("");
        loading.set(true);
        reading =
                tasks.run(
                        "reading for the guide",
                        () -> SoFar.of(inventory, picks, migration),
                        now -> {
                            soFar = now;
                            loading.set(false);
                            tell();
                        },
                        e -> {
                            loading.set(false);
                            trouble.set(Sentences.of(e));
                        });
    }

    private void changed() {
        if (job.migrationProperty().get() == null) {
            soFar = new SoFar(soFar.exports(), null);
        }
        tell();
        if (lookedAt) {
            load();
        }
    }

    private void tell() {
        Recorded record = soFar.record();
        about.set(
                record == null
                        ? words.say("guide.about.none")
                        : words.say("guide.about", record.name()));
        steps.set(stepsNow());
    }

    private StepsSoFar stepsNow() {
        ToIntFunction<Group> live =
                job.busyProperty().get() ? group -> running.getValue().of(group) : null;
        return new StepsSoFar(
                soFar,
                new StepsSoFar.Now(
                        job.migrationProperty().get() != null, job.approvedProperty().get(), live),
                words);
    }

    /** Whether the search lets a step through. */
    boolean shows(GuideStep which) {
        Shown shown = steps.get().of(which);
        return found(
                words.say("guide.step." + which),
                words.say("guide.step." + which + ".means"),
                words.say("guide.progress." + shown.progress()),
                shown.says());
    }

    boolean shows(Call which) {
        return found(which.sdk(), which.rest(), words.say("guide.call." + which));
    }

    boolean shows(Question which) {
        return found(
                words.say("guide.question." + which),
                words.say("guide.question." + which + ".answer"));
    }

    boolean searching() {
        return !query.get().isBlank();
    }

    private boolean found(String... texts) {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        return Stream.of(texts).anyMatch(text -> Mentions.in(text, wanted));
    }

    void copied(String what) {
        job.badges().statusProperty().set(words.say("guide.copied", what));
    }
}
