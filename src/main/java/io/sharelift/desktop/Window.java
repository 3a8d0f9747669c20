package io.sharelift.desktop;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Screen;
import io.sharelift.desktop.exports.ExportsView;
import io.sharelift.desktop.exports.ExportsViewModel;
import io.sharelift.desktop.inspect.InspectView;
import io.sharelift.desktop.inspect.InspectViewModel;
import io.sharelift.desktop.migrate.MigrateView;
import io.sharelift.desktop.migrate.MigrateViewModel;
import io.sharelift.desktop.migrate.RunViewModel;
import io.sharelift.desktop.migrate.SetupViewModel;
import io.sharelift.desktop.ready.ReadyView;
import io.sharelift.desktop.ready.ReadyViewModel;
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
    private final MigrateViewModel migrate;
    private final Overlay overlay = new Overlay();
    private final ShellViewModel shell;
    private final Scene scene;
    private ColorScheme scheme = ColorScheme.LIGHT;
    private TextSize size = TextSize.NORMAL;

    public Window(Services services) {
        theme.loadFonts();
        practice = new Practice(services.practice());
        exports =
                new ExportsViewModel(
                        job,
                        services.tasks(),
                        services.reading(),
                        practice,
                        services.home().records().resolve("practice-export.json"),
                        InstantSource.system(),
                        words);
        InspectViewModel inspect = new InspectViewModel(job, services.tasks(), words);
        TaskRunner tasks = services.tasks();
        InstantSource clock = InstantSource.system();
        migrate =
                new MigrateViewModel(
                        job,
                        tasks,
                        new SetupViewModel(
                                job,
                                tasks,
                                practice,
                                services.hosts(),
                                services.home(),
                                clock,
                                words),
                        new RunViewModel(job, tasks, clock, words),
                        words);
        ReadyViewModel ready = new ReadyViewModel(job, tasks, words);
        shell =
                new ShellViewModel(
                        List.of(exports.step(), inspect.step(), migrate.step(), ready.step()),
                        job.badges());
        List<Screen> screens =
                List.of(
                        new ExportsView(exports, words, () -> shell.go("inspect")),
                        new InspectView(inspect, words, () -> shell.go("migrate")),
                        new MigrateView(migrate, tasks, overlay, () -> shell.go("ready"), words),
                        new ReadyView(ready, words));
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

    /** Opens exports, as if they had been dropped. */
    public void open(List<Path> files) {
        exports.open(files);
    }

    public Scene scene() {
        return scene;
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
        scheme = now;
        theme.apply(scene, scheme, size);
    }

    private void size(TextSize now) {
        size = now;
        theme.apply(scene, scheme, size);
    }

    @Override
    public void close() {
        migrate.stopThen(
                () -> {
                    migrate.close();
                    exports.close();
                    practice.close();
                });
    }
}
