package io.sharelift.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.app.PracticeInWindow;
import io.sharelift.desktop.migrate.MigrateViewModel.Phase;
import io.sharelift.desktop.work.Bells;
import io.sharelift.desktop.work.Crashes;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.Machine;
import io.sharelift.desktop.work.Network;
import io.sharelift.desktop.work.Place;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.migration.TestHome;
import io.sharelift.record.MigrationRecord;
import io.sharelift.settings.Policy;
import io.sharelift.settings.PolicyFile;
import io.sharelift.settings.ProxyChoice;
import io.sharelift.settings.Settings;
import io.sharelift.settings.SettingsStore;
import io.sharelift.settings.Target;
import io.sharelift.settings.TextSize;
import io.sharelift.settings.ThemeChoice;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** What the window does with the computer that it runs on. */
final class MachineTest {

    @TempDir Path folder;
    private final List<Path> shown = new ArrayList<>();
    private final Reports reports = new Reports();
    private final List<Path> rung = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // each test opens its own
    private OnScreen screen;

    /** Reports that were written by hand. */
    private static final class Reports implements Crashes {
        private Optional<Path> report = Optional.empty();
        private final List<Runnable> listeners = new ArrayList<>();

        @Override
        public Optional<Path> unseen() {
            return report;
        }

        @Override
        public String read(Path file) throws IOException {
            return Files.readString(file);
        }

        @Override
        public void seen(Path file) {
            report = Optional.empty();
        }

        @Override
        public void listen(Runnable told) {
            listeners.add(told);
        }

        void come(Path file) {
            report = Optional.of(file);
            listeners.forEach(Runnable::run);
        }
    }

    private SettingsStore settings() {
        return SettingsStore.in(folder.resolve("settings.json"));
    }

    private Bells bells() {
        return new Bells() {
            @Override
            public void opened(Path record) {}

            @Override
            public void closed() {}

            @Override
            public boolean ring(Path record) {
                return rung.add(record);
            }

            @Override
            public void listen(Runnable called) {}
        };
    }

    private void open(Policy policy) throws TimeoutException {
        open(policy, Optional.empty());
    }

    private void open(Policy policy, Optional<Path> licences) throws TimeoutException {
        screen =
                new OnScreen(
                        new Services(
                                new WindowTasks(),
                                InventoryReader::read,
                                new PracticeInWindow(),
                                Hosts.ofPara(),
                                TestHome.in(folder),
                                new Machine(
                                        "0.1.0",
                                        policy,
                                        settings(),
                                        reports,
                                        bells(),
                                        folder.resolve("logs"),
                                        licences,
                                        shown::add,
                                        Network.standard())));
    }

    @AfterEach
    void closeWindow() {
        screen.close();
    }

    private Policy policy(String text) throws IOException {
        return PolicyFile.read(Files.writeString(folder.resolve("policy.json"), text));
    }

    private void menu(String item) {
        OnScreen.run(
                () ->
                        ((MenuButton) screen.robot.lookup("#menu").query())
                                .getItems().stream()
                                        .filter(each -> ("menu-" + item).equals(each.getId()))
                                        .findFirst()
                                        .map(MenuItem::getOnAction)
                                        .orElseThrow()
                                        .handle(null));
    }

    private <T> void choose(String query, T value) {
        @SuppressWarnings("unchecked") // this box holds these
        ComboBox<T> box = (ComboBox<T>) screen.node(query);
        OnScreen.run(() -> box.setValue(value));
    }

    private String said(String query) {
        return screen.node(query).lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .reduce("", String::concat);
    }

    @Test
    void whatIsChosenHoldsAtOnceAndIsFoundAgain() throws Exception {
        open(Policy.NONE);
        menu("settings");
        choose("#settings-theme", ThemeChoice.DARK);
        choose("#settings-text", TextSize.LARGE);
        choose("#settings-target", Target.BETA);
        choose("#settings-proxy", ProxyChoice.Kind.MANUAL);
        OnScreen.run(
                () -> {
                    ((TextField) screen.node("#settings-proxy-host")).setText("proxy.example.com");
                    ((TextField) screen.node("#settings-proxy-port")).setText("3128");
                });

        Settings kept = settings().now();
        assertThat(kept.theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(kept.textSize()).isEqualTo(TextSize.LARGE);
        assertThat(kept.proxy()).isEqualTo(ProxyChoice.manual("proxy.example.com", 3128));
        assertThat(screen.window.scene().getStylesheets()).anyMatch(s -> s.contains("dark"));
        assertThat(screen.window.scene().getRoot().getStyle()).contains("15px");
        assertThat(screen.window.job().badges().placeProperty().get()).isEqualTo(Place.BETA);

        choose("#settings-theme", ThemeChoice.SYSTEM);
        choose("#settings-text", TextSize.NORMAL);
        screen.photograph("machine-settings");
    }

    @Test
    void aProxyThatCannotBeIsSaidAndNotKept() throws Exception {
        open(Policy.NONE);
        menu("settings");
        choose("#settings-proxy", ProxyChoice.Kind.MANUAL);
        OnScreen.run(() -> ((TextField) screen.node("#settings-proxy-host")).setText("a:b@proxy"));

        assertThat(said("#settings")).contains("must not hold a name or a password");
        assertThat(settings().now().proxy()).isEqualTo(ProxyChoice.NONE);
    }

    @Test
    void whatTheAdministratorDecidedIsShownAsSuchAndCannotBeChanged() throws Exception {
        open(
                policy(
                        """
                        {"environments": ["beta"], "people": 2,
                         "proxy": {"kind": "manual", "host": "proxy.example", "port": 8080}}
                        """));
        menu("settings");
        assertThat(said("#settings"))
                .contains(
                        "Set by the administrator of this computer.", "allows these places alone");
        assertThat(screen.node("#settings-proxy").isDisabled()).isTrue();
        assertThat(((ComboBox<?>) screen.node("#settings-target")).getItems().toArray())
                .containsExactly(Target.PRACTICE, Target.BETA);
        screen.photograph("machine-settings-locked");
        screen.press("#settings-close");

        screen.click("#practice-export");
        screen.until("it is read", () -> screen.window.job().inventory().files().size() == 1);
        screen.click("#go-inspect");
        screen.click("#go-plan");
        assertThat(screen.node("#place-production").isDisabled()).isTrue();
        assertThat(screen.node("#place-beta").isDisabled()).isFalse();
        screen.photograph("machine-places-locked");
        screen.click("#open-migration");
        screen.until(
                "the plan is there",
                () -> screen.window.migrate().phaseProperty().get() == Phase.CHECK);
        screen.until("people are shown", () -> screen.visible("#people"));

        Spinner<?> people = (Spinner<?>) screen.node("#people");
        assertThat(people.isDisabled()).isTrue();
        assertThat(people.getValue()).isEqualTo(2);
        assertThat(
                        Objects.requireNonNull(screen.window.migrate().migration())
                                .frozen()
                                .terms()
                                .people())
                .isEqualTo(2);
        screen.scrollToEnd("#people");
        screen.photograph("machine-people-locked");
    }

    @Test
    void anAddressThatIsProductionsIsRefusedAsProductionIs() throws Exception {
        open(policy("{\"environments\": [\"custom\"]}"));
        OnScreen.run(
                () -> {
                    var connect = screen.window.plan().connect();
                    connect.placeProperty().set(Place.CUSTOM);
                    connect.addressProperty().set("https://api.getpara.com");
                    screen.window.plan().open("typed".toCharArray());
                });
        screen.until(
                "it is refused",
                () ->
                        screen.window
                                .plan()
                                .connect()
                                .troubleProperty()
                                .get()
                                .contains("administrator"));
        assertThat(screen.window.migrate().migration()).isNull();
    }

    @Test
    void rulesThatAreNotUnderstoodAreSaidOnEveryScreen() throws Exception {
        open(policy("{\"colour\": 1}"));

        assertThat(said("#policy-trouble")).contains("“colour”", "only Practice can be used");
        screen.photograph("machine-policy-trouble");
    }

    @Test
    void aReportFromTheLastStartIsOfferedOnce() throws Exception {
        reports.come(Files.writeString(folder.resolve("crash.txt"), "java.lang.Error\n  at a.B"));
        open(Policy.NONE);
        screen.photograph("machine-crash-offer");

        screen.click("#crash-show");
        assertThat(((TextArea) screen.node("#crash-text")).getText()).contains("java.lang.Error");
        screen.photograph("machine-crash-report");
        screen.press("#crash-folder");
        screen.press("#crash-close");

        assertThat(screen.visible("#crash-offer")).isFalse();
        assertThat(shown).containsExactly(folder.resolve("logs"));
    }

    @Test
    void aReportWhileTheWindowLivesIsOfferedAtOnce() throws Exception {
        open(Policy.NONE);
        assertThat(screen.visible("#crash-offer")).isFalse();

        reports.come(Files.writeString(folder.resolve("crash.txt"), "java.lang.Error"));
        screen.until("it is offered", () -> screen.visible("#crash-offer"));
        screen.click("#crash-later");

        assertThat(screen.visible("#crash-offer")).isFalse();
    }

    @Test
    void theMenuOpensFromTheKeyboardAndSaysWhichKeysThereAre() throws Exception {
        open(Policy.NONE);
        screen.robot.press(KeyCode.F10).release(KeyCode.F10);
        screen.until("the menu is open", () -> ((MenuButton) screen.node("#menu")).isShowing());
        OnScreen.run(() -> ((MenuButton) screen.node("#menu")).hide());

        menu("keys");
        assertThat(said("#keys")).contains("F10", "Ctrl+F");
        screen.photograph("machine-keys");
        screen.press("#keys-close");
        menu("about");
        assertThat(said("#about")).contains("0.1.0", "Apache License 2.0");
        assertThat(screen.visible("#about-licences")).isFalse();
        screen.photograph("machine-about");
        screen.press("#about-close");
        menu("logs");
        assertThat(shown).containsExactly(folder.resolve("logs"));
    }

    @Test
    void anInstalledProgramShowsTheFolderOfItsLicences() throws Exception {
        open(Policy.NONE, Optional.of(folder.resolve("licences")));
        menu("about");
        screen.photograph("machine-about-installed");
        screen.press("#about-licences");

        assertThat(shown).containsExactly(folder.resolve("licences"));
        assertThat(screen.visible("#about")).isTrue();
    }

    @Test
    void aRecordThatAnotherWindowHasOpenCallsThatWindow() throws Exception {
        open(Policy.NONE);
        Path record = folder.resolve("acme.sharelift");
        screen.click("#practice-export");
        screen.until("it is read", () -> screen.window.job().inventory().files().size() == 1);
        try (MigrationRecord held = MigrationRecord.open(record, TestHome.in(folder).author())) {
            OnScreen.run(() -> screen.window.plan().connect().choose(record));
            OnScreen.run(() -> screen.window.plan().open(new char[0]));
            screen.until(
                    "it is said",
                    () ->
                            screen.window
                                    .plan()
                                    .connect()
                                    .troubleProperty()
                                    .get()
                                    .contains("called to the front"));

            assertThat(rung).contains(held.file());
        }
    }

    @Test
    void aWindowIsWhereItWasWhenItWasClosed() throws Exception {
        open(Policy.NONE);
        OnScreen.run(
                () -> {
                    screen.window.scene().getWindow().setX(30);
                    screen.window.scene().getWindow().setY(40);
                    screen.window.scene().getWindow().setWidth(1_000);
                    screen.window.scene().getWindow().setHeight(700);
                });
        screen.close();
        open(Policy.NONE);

        assertThat(screen.window.scene().getWindow().getX()).isEqualTo(30);
        assertThat(screen.window.scene().getWindow().getWidth()).isEqualTo(1_000);
    }
}
