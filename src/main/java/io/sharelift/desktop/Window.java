package io.sharelift.desktop;

import io.sharelift.desktop.control.LastFolder;
import io.sharelift.desktop.control.Note;
import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Screen;
import io.sharelift.desktop.control.ScreenLater;
import io.sharelift.desktop.exports.ExportsView;
import io.sharelift.desktop.exports.ExportsViewModel;
import io.sharelift.desktop.guide.GuideView;
import io.sharelift.desktop.guide.GuideViewModel;
import io.sharelift.desktop.inspect.InspectView;
import io.sharelift.desktop.inspect.InspectViewModel;
import io.sharelift.desktop.lock.Cover;
import io.sharelift.desktop.lock.LockViewModel;
import io.sharelift.desktop.lock.Presence;
import io.sharelift.desktop.machine.CrashOffer;
import io.sharelift.desktop.machine.MachineMenu;
import io.sharelift.desktop.machine.NetworkWatch;
import io.sharelift.desktop.machine.SettingsCard;
import io.sharelift.desktop.machine.SettingsViewModel;
import io.sharelift.desktop.migrate.GoingOn;
import io.sharelift.desktop.migrate.MigrateView;
import io.sharelift.desktop.migrate.MigrateViewModel;
import io.sharelift.desktop.migrate.RunViewModel;
import io.sharelift.desktop.migrate.Ways;
import io.sharelift.desktop.plan.ConnectViewModel;
import io.sharelift.desktop.plan.PlanView;
import io.sharelift.desktop.plan.PlanViewModel;
import io.sharelift.desktop.ready.ReadyView;
import io.sharelift.desktop.ready.ReadyViewModel;
import io.sharelift.desktop.records.RecordsView;
import io.sharelift.desktop.records.RecordsViewModel;
import io.sharelift.desktop.shell.ShellView;
import io.sharelift.desktop.shell.ShellViewModel;
import io.sharelift.desktop.theme.Theme;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.Machine;
import io.sharelift.desktop.work.OfflineSwitch;
import io.sharelift.desktop.work.Place;
import io.sharelift.desktop.work.PlanInHand;
import io.sharelift.desktop.work.Practice;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.settings.Target;
import io.sharelift.settings.TextSize;

import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The window with everything in it, wired by constructor calls. */
public final class Window implements AutoCloseable {

    private final Job job = new Job();
    private final Words words = new Words(Locale.ENGLISH);
    private final Theme theme = new Theme();
    private final Practice practice;
    private final ExportsViewModel exports;
    private final PlanViewModel plan;
    private final MigrateViewModel migrate;
    private final ReadyViewModel ready;
    private final RecordsViewModel records;
    private final Overlay overlay;
    private final List<Screen> screens;
    private final ShellViewModel shell;
    private final Scene scene;
    private final Machine machine;
    private final TaskRunner tasks;
    private final SettingsViewModel settings;
    private final LockViewModel lock;
    private final OfflineSwitch offline;
    private final NetworkWatch watch;
    private ColorScheme system = ColorScheme.LIGHT;

    public Window(Services services) {
        this(services, InstantSource.system());
    }

    Window(Services services, InstantSource clock) {
        machine = services.machine();
        settings = new SettingsViewModel(machine.settings(), machine.policy());
        theme.prepare(scheme());
        overlay = new Overlay();
        practice = new Practice(services.practice());
        tasks = services.tasks();
        job.badges().placeProperty().set(chosenPlace());
        offline =
                new OfflineSwitch(
                        machine.network().offline(),
                        job,
                        practice,
                        tasks,
                        place -> machine.policy().refusal(Target.valueOf(place.name())).isEmpty());
        watch = new NetworkWatch(machine.network(), tasks, words);
        exports =
                new ExportsViewModel(
                        job,
                        services.tasks(),
                        services.ownedReading(),
                        practice,
                        services.home().records().resolve("practice-export.json"),
                        clock,
                        words);
        InspectViewModel inspect = new InspectViewModel(job, services.tasks(), words);
        RunViewModel run = new RunViewModel(job, tasks, clock, words);
        plan =
                new PlanViewModel(
                        job,
                        tasks,
                        new ConnectViewModel(
                                job,
                                tasks,
                                practice,
                                services.hosts(),
                                services.home(),
                                machine,
                                clock,
                                words),
                        run.listener(),
                        clock,
                        words);
        migrate = new MigrateViewModel(job, tasks, run, words);
        ready = new ReadyViewModel(job, tasks, clock, words);
        records = new RecordsViewModel(job, tasks, services.home(), words);
        GuideViewModel guide = new GuideViewModel(job, tasks, run.countsProperty(), words);
        shell =
                new ShellViewModel(
                        List.of(
                                exports.step(),
                                inspect.step(),
                                plan.step(),
                                migrate.step(),
                                ready.step()),
                        List.of(records.step(), guide.step()),
                        job.badges());
        screens =
                List.of(
                        new ScreenLater(
                                exports.step(),
                                () ->
                                        new ExportsView(
                                                exports,
                                                new LastFolder(machine.settings()),
                                                words,
                                                () -> shell.go("inspect"))),
                        new ScreenLater(
                                inspect.step(),
                                () -> new InspectView(inspect, words, () -> shell.go("plan"))),
                        new ScreenLater(
                                plan.step(),
                                () ->
                                        new PlanView(
                                                plan,
                                                offline,
                                                overlay,
                                                () -> shell.go("migrate"),
                                                () -> shell.go("records"),
                                                words)),
                        new ScreenLater(
                                migrate.step(),
                                () -> new MigrateView(migrate, tasks, overlay, ways(), words)),
                        new ScreenLater(
                                ready.step(), () -> new ReadyView(ready, tasks, overlay, words)),
                        new ScreenLater(
                                records.step(),
                                () -> new RecordsView(records, overlay, this::goOn, words)),
                        new ScreenLater(
                                guide.step(),
                                () -> new GuideView(guide, id -> shell.go(id), words)));
        ShellView view =
                new ShellView(
                        shell,
                        screens,
                        overlay,
                        new MachineMenu(machine, offline, overlay, this::openSettings, words),
                        notices(),
                        words);
        scene = new Scene(view.root(), 1180, 760);
        view.listen(scene);
        lock =
                new LockViewModel(
                        new Presence(scene, clock),
                        new Unattended(
                                view.root(),
                                overlay,
                                exports,
                                plan,
                                migrate,
                                ready,
                                machine.network()),
                        words);
        view.root()
                .getChildren()
                .add(new Cover(lock, view.window(), new GoingOn(migrate, words), words));
        lock.start(tasks);
        sizeWith("Shortcut+Plus", TextSize::larger);
        sizeWith("Shortcut+Equals", TextSize::larger);
        sizeWith("Shortcut+Minus", TextSize::smaller);
        sizeWith("Shortcut+0", ignored -> TextSize.NORMAL);
        scene.getAccelerators().put(MachineMenu.SETTINGS, this::openSettings);
        settings.themeProperty().subscribe(() -> dress());
        settings.textSizeProperty().subscribe(() -> dress());
        dress();
        settings.targetProperty()
                .subscribe(
                        () -> {
                            if (!job.isPlanInHand() && !offline.onProperty().get()) {
                                job.badges().placeProperty().set(chosenPlace());
                            }
                        });
        job.migrationProperty().subscribe(() -> tellOthers());
        job.sealingProperty().subscribe(() -> tellOthers());
    }

    private Place chosenPlace() {
        return Place.valueOf(settings.targetProperty().get().name());
    }

    private void sizeWith(String keys, UnaryOperator<TextSize> change) {
        scene.getAccelerators()
                .put(
                        KeyCombination.keyCombination(keys),
                        () ->
                                settings.textSizeProperty()
                                        .set(change.apply(settings.textSizeProperty().get())));
    }

    private List<Node> notices() {
        return List.of(
                notice(Tone.BLOCKS, "has-network", watch.warningProperty()),
                notice(Tone.BLOCKS, "policy-trouble", said(machine.policy().trouble())),
                notice(Tone.LOOK, "settings-trouble", said(machine.settings().said())),
                closedNotice(),
                new CrashOffer(machine, tasks, overlay, words));
    }

    private static ObservableStringValue said(String sentence) {
        return new ReadOnlyStringWrapper(sentence);
    }

    private static Note notice(Tone tone, String id, ObservableStringValue sentence) {
        Note note = new Note(tone, sentence);
        note.setId(id);
        note.getStyleClass().add("notice");
        return note;
    }

    /** Says on every screen why nothing can be sent any more, until a migration is opened again. */
    private Node closedNotice() {
        ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
        migrate.connectedProperty()
                .subscribe(
                        connected ->
                                sentence.set(
                                        connected
                                                ? ""
                                                : words.say(
                                                        "lock.notice",
                                                        LockViewModel.LIMIT.toMinutes())));
        Note note = new Note(Tone.LOOK, sentence);
        note.setId("closed-notice");
        note.getStyleClass().add("notice");
        Button again = new Button(words.say("migrate.connect-again"));
        again.setId("closed-again");
        again.setMinWidth(Button.USE_PREF_SIZE);
        again.setOnAction(event -> ways().connectAgain().run());
        note.getChildren().add(again);
        return note;
    }

    private void openSettings() {
        SettingsCard.open(settings, overlay, words);
    }

    /** Another window that wants this record calls this one to the front. */
    private void tellOthers() {
        PlanInHand inHand = job.planInHand();
        if (inHand == null) {
            machine.bells().closed();
        } else {
            machine.bells().opened(inHand.record().file());
        }
    }

    /** Puts the window on a stage; the caller shows it. */
    public void on(Stage stage) {
        stage.setTitle(words.say("product"));
        stage.setMinWidth(880);
        stage.setMinHeight(600);
        stage.setScene(scene);
        StagePlace.keep(stage, machine.settings());
        machine.bells().listen(() -> tasks.soon(() -> StagePlace.toFront(stage)));
        stage.setOnCloseRequest(
                event -> {
                    if (migrate.phaseProperty().get().isUnderWay()) {
                        event.consume();
                        LeaveQuestion.ask(overlay, () -> migrate.stopThen(stage::hide), words);
                    } else if (ready.proving()) {
                        event.consume();
                        ready.stopThen(stage::hide);
                    } else if (plan.sealing().stateProperty().get().isUnderWay()) {
                        event.consume();
                        plan.sealing().stopThen(stage::hide);
                    }
                });
    }

    /**
     * Builds the screens that nobody has seen yet, one by each: to be done when the window has
     * drawn itself, before anything is opened in it.
     */
    List<Runnable> rest() {
        return screens.stream().<Runnable>map(screen -> screen::view).toList();
    }

    /** Opens what the program was started with. */
    void open(ToOpen files) {
        if (!files.exports().isEmpty()) {
            open(files.exports());
        }
        if (!files.records().isEmpty()) {
            files.records().forEach(records::add);
            shell.go("records");
        }
    }

    /** Opens exports, as if they had been dropped. */
    public void open(List<Path> files) {
        exports.open(files);
    }

    public Scene scene() {
        return scene;
    }

    /** The plan, for whoever drives the window. */
    public PlanViewModel plan() {
        return plan;
    }

    /** The migration, for whoever drives the window. */
    public MigrateViewModel migrate() {
        return migrate;
    }

    /** Whether somebody is there, for whoever drives the window. */
    LockViewModel lock() {
        return lock;
    }

    /** The job in hand. */
    public Job job() {
        return job;
    }

    /** What the system says; it holds unless the user has chosen light or dark. */
    public void scheme(ColorScheme now) {
        if (!now.equals(system)) {
            system = now;
            dress();
        }
    }

    /** Goes on with a record: what is done in it stays done. */
    private void goOn(Path record) {
        if (job.busyProperty().get()) {
            // What is under way writes to the record in hand.
            job.badges().statusProperty().set(words.say("step.why.running"));
            return;
        }
        plan.leave();
        plan.connect().choose(record, () -> shell.go(plan.step().open() ? "plan" : "exports"));
    }

    private Ways ways() {
        return new Ways(
                () -> shell.go("plan"),
                () -> {
                    plan.connectAgain();
                    shell.go("plan");
                },
                () -> {
                    plan.leave();
                    shell.go("plan");
                },
                () -> shell.go("ready"));
    }

    private ColorScheme scheme() {
        return switch (settings.themeProperty().get()) {
            case SYSTEM -> system;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }

    private void dress() {
        theme.apply(scene, scheme(), settings.textSizeProperty().get());
    }

    @Override
    public void close() {
        machine.bells().closed();
        lock.stop();
        watch.close();
        Runnable last =
                () -> {
                    plan.close();
                    exports.close();
                    practice.close();
                };
        migrate.stopThen(() -> ready.stopThen(() -> plan.sealing().stopThen(last)));
    }
}
