package io.sharelift.desktop;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Screen;
import io.sharelift.desktop.control.ScreenLater;
import io.sharelift.desktop.exports.ExportsView;
import io.sharelift.desktop.exports.ExportsViewModel;
import io.sharelift.desktop.inspect.InspectView;
import io.sharelift.desktop.inspect.InspectViewModel;
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
import io.sharelift.desktop.theme.TextSize;
import io.sharelift.desktop.theme.Theme;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.Practice;
import io.sharelift.desktop.work.TaskRunner;

import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** The window with everything in it, wired by constructor calls. */
public final class Window implements AutoCloseable {

    private final Job job = new Job();
    private final Words words = new Words(Locale.ENGLISH);
    private final Theme theme = new Theme();
    private final Practice practice;
    private final ExportsViewModel exports;
    private final PlanViewModel plan;
    private final MigrateViewModel migrate;
    private final RecordsViewModel records;
    private final Overlay overlay;
    private final List<Screen> screens;
    private final ShellViewModel shell;
    private final Scene scene;
    private ColorScheme scheme = ColorScheme.LIGHT;
    private TextSize size = TextSize.NORMAL;

    public Window(Services services) {
        theme.prepare(scheme);
        overlay = new Overlay();
        practice = new Practice(services.practice());
        exports =
                new ExportsViewModel(
                        job,
                        services.tasks(),
                        services.ownedReading(),
                        practice,
                        services.home().records().resolve("practice-export.json"),
                        InstantSource.system(),
                        words);
        InspectViewModel inspect = new InspectViewModel(job, services.tasks(), words);
        TaskRunner tasks = services.tasks();
        InstantSource clock = InstantSource.system();
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
                                clock,
                                words),
                        run.listener(),
                        words);
        migrate = new MigrateViewModel(job, tasks, run, words);
        ReadyViewModel ready = new ReadyViewModel(job, tasks, words);
        records = new RecordsViewModel(job, tasks, services.home(), words);
        shell =
                new ShellViewModel(
                        List.of(
                                exports.step(),
                                inspect.step(),
                                plan.step(),
                                migrate.step(),
                                ready.step()),
                        List.of(records.step()),
                        job.badges());
        screens =
                List.of(
                        new ScreenLater(
                                exports.step(),
                                () -> new ExportsView(exports, words, () -> shell.go("inspect"))),
                        new ScreenLater(
                                inspect.step(),
                                () -> new InspectView(inspect, words, () -> shell.go("plan"))),
                        new ScreenLater(
                                plan.step(),
                                () ->
                                        new PlanView(
                                                plan, overlay, () -> shell.go("migrate"), words)),
                        new ScreenLater(
                                migrate.step(),
                                () -> new MigrateView(migrate, tasks, overlay, ways(), words)),
                        new ScreenLater(ready.step(), () -> new ReadyView(ready, words)),
                        new ScreenLater(
                                records.step(),
                                () -> new RecordsView(records, overlay, this::goOn, words)));
        ShellView view = new ShellView(shell, screens, overlay, words);
        scene = new Scene(view.root(), 1180, 760);
        view.listen(scene);
        scene.getAccelerators()
                .put(KeyCombination.keyCombination("Shortcut+Plus"), () -> size(size.larger()));
        scene.getAccelerators()
                .put(KeyCombination.keyCombination("Shortcut+Equals"), () -> size(size.larger()));
        scene.getAccelerators()
                .put(KeyCombination.keyCombination("Shortcut+Minus"), () -> size(size.smaller()));
        scene.getAccelerators()
                .put(KeyCombination.keyCombination("Shortcut+0"), () -> size(TextSize.NORMAL));
        theme.apply(scene, scheme, size);
    }

    /** Puts the window on a stage; the caller shows it. */
    public void on(Stage stage) {
        stage.setTitle(words.say("product"));
        stage.setMinWidth(880);
        stage.setMinHeight(600);
        stage.setScene(scene);
        stage.setOnCloseRequest(
                event -> {
                    if (migrate.phaseProperty().get().isUnderWay()) {
                        event.consume();
                        LeaveQuestion.ask(overlay, () -> migrate.stopThen(stage::hide), words);
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

    /** The job in hand. */
    public Job job() {
        return job;
    }

    /** Changes between light and dark. */
    public void scheme(ColorScheme now) {
        if (!now.equals(scheme)) {
            scheme = now;
            theme.apply(scene, scheme, size);
        }
    }

    /** Goes on with a record: what is done in it stays done. */
    private void goOn(Path record) {
        plan.leave();
        plan.connect().choose(record);
        shell.go(job.inventory().rows().isEmpty() ? "exports" : "plan");
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

    private void size(TextSize now) {
        size = now;
        theme.apply(scene, scheme, size);
    }

    @Override
    public void close() {
        migrate.stopThen(
                () -> {
                    plan.close();
                    exports.close();
                    practice.close();
                });
    }
}
