package io.sharelift.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.Place;
import io.sharelift.desktop.work.TestMigration;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.migration.TestHome;
import io.sharelift.migration.WalletState;
import io.sharelift.practice.Conduct;
import io.sharelift.practice.Conduct.How;
import io.sharelift.practice.Fault;
import io.sharelift.practice.Faults;
import io.sharelift.practice.KnownWallet;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.RecordEvent;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Is it done, and proven? Through the real window, with a Para that does not do all well. */
final class ReadyTest {

    private static final int WALLETS = 120;

    @TempDir Path folder;
    private PracticePara para;
    private OnScreen screen;
    private @Nullable OpenMigration opened;

    private OpenMigration migration() {
        return Objects.requireNonNull(opened);
    }

    @BeforeEach
    void openWindow() throws Exception {
        para =
                PracticePara.start(
                        PracticeSettings.standard()
                                .withLimit(100_000, 100_000)
                                .withUntilReady(Duration.ZERO),
                        WALLETS);
        para.writeExport(folder.resolve("export.json"));
        screen =
                new OnScreen(
                        new Services(
                                new WindowTasks(),
                                InventoryReader::read,
                                () -> {
                                    throw new IOException("no practice here");
                                },
                                Hosts.ofPara(),
                                TestHome.in(folder)));
        OnScreen.run(() -> screen.window.open(List.of(folder.resolve("export.json"))));
        screen.until(
                "the export is read", () -> screen.window.job().inventory().files().size() == 1);
    }

    @AfterEach
    void closeWindow() {
        screen.close();
        para.close();
    }

    /** As after a run. */
    private void migrated(boolean practice) throws Exception {
        OpenMigration migration = TestMigration.open(para, practice, folder);
        opened = migration;
        migration.run().run();
        OnScreen.run(
                () -> {
                    screen.window
                            .job()
                            .badges()
                            .placeProperty()
                            .set(practice ? Place.PRACTICE : Place.CUSTOM);
                    screen.window.job().badges().recordNameProperty().set("acme.sharelift");
                    screen.window.job().migrationProperty().set(migration);
                });
        screen.click("#step-ready");
    }

    private void someAreNotAsTheyShould() {
        List<WalletId> made = para.made();
        for (int number : new int[] {21, 43, 44}) {
            para.behave(made.get(number), new Conduct.Claimed());
        }
        for (int number : new int[] {50, 61}) {
            para.behave(made.get(number), new Conduct.OtherAddress());
        }
        for (int number = 0; number < 5; number++) {
            WalletId id = new WalletId("5e1f0000-0000-4000-8000-00000000000" + number);
            para.know(
                    List.of(
                            new KnownWallet(
                                    id,
                                    WalletScheme.DKLS,
                                    WalletType.EVM,
                                    "0x52908400098527886E0F7030069857D2E4169E" + "E" + number,
                                    null,
                                    null)));
            para.behave(id, new Conduct.Status("ready"));
        }
    }

    private void ask() {
        screen.click("#ask-ready");
        screen.until(
                "the list is shown",
                () -> screen.visible("#sets") && !screen.node("#cancel-ready").isVisible());
    }

    private TableView<?> table() {
        return (TableView<?>) screen.node("#ready");
    }

    private void pick(String part) {
        List<?> before = OnScreen.fx(() -> table().getItems());
        OnScreen.run(() -> ((ToggleButton) screen.node("#part-" + part)).fire());
        screen.until("it is filtered", () -> !sameList(table().getItems(), before));
    }

    @SuppressWarnings("ReferenceEquality") // another list, whatever is in it
    private static boolean sameList(List<?> one, List<?> other) {
        return one == other;
    }

    private void selectFirst() {
        OnScreen.run(() -> table().getSelectionModel().clearAndSelect(0));
        screen.until("the detail is shown", () -> screen.visible(".whole-id"));
        screen.until(
                "its history is read",
                () -> !screen.robot.lookup(".detail .caption").queryAll().isEmpty());
    }

    private String texts(String query) {
        return screen.robot.lookup(query + " .label").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .collect(Collectors.joining(" "));
    }

    private void scroll(double to) {
        ScrollPane pane = (ScrollPane) screen.node(".detail .scroll-pane");
        OnScreen.run(() -> pane.setVvalue(to));
    }

    @Test
    void theFourAnswersAreAPictureThatFiltersTheTable() throws Exception {
        someAreNotAsTheyShould();
        migrated(false);
        screen.photograph("ready-1-before");
        assertThat(screen.visible("#sets")).isFalse();
        para.faults()
                .on(
                        call -> call.path().endsWith("/wallets"),
                        2,
                        new Fault.Slow(Duration.ofSeconds(4)));
        screen.click("#ask-ready");
        screen.photograph("ready-2-reading");
        screen.until("the list is shown", () -> screen.visible("#sets"));
        screen.until("it asks again", () -> screen.visible("#asks-again"));
        screen.photograph("ready-3-answers");
        screen.photograph("ready-3-answers-narrow", 1000, 700);
        screen.click("#stop-asking");
        assertThat(screen.visible("#asks-again")).isFalse();

        pick("not_yet");
        assertThat(table().getItems()).hasSize(3);
        selectFirst();
        screen.photograph("ready-4-not-yet");
        screen.photograph("ready-4-not-yet-narrow", 1000, 700);
        pick("not_migrated");
        selectFirst();
        screen.photograph("ready-5-not-migrated");
        pick("elsewhere");
        assertThat(table().getItems()).hasSize(5);
        screen.click("#show-alarms");
        screen.until("two differ", () -> table().getItems().size() == 2);
        selectFirst();
        screen.photograph("ready-6-differs");
        screen.photograph("ready-6-differs-narrow", 1000, 700);
        assertThat(texts(".detail")).contains("Para states another key", "Your export");
        OnScreen.run(() -> ((ToggleButton) screen.node("#aspect-alarm")).fire());
        OnScreen.run(() -> ((ToggleButton) screen.node("#aspect-may_go")).fire());
        screen.until("those that may go are shown", () -> table().getItems().size() > 5);
        selectFirst();
        screen.photograph("ready-7-may-go");
    }

    @Test
    void walletsProveThatTheySign() throws Exception {
        migrated(false);
        ask();
        pick("ready");
        OnScreen.run(() -> table().getSelectionModel().selectRange(0, 3));
        screen.click("#ask-proof");
        screen.until(
                "the selected rows are counted",
                () -> texts("#proof-chosen").isEmpty() && canChoose());
        screen.photograph("ready-8-proof-question");
        OnScreen.run(() -> ((TextField) screen.node("#proof-size")).setText("12"));
        assertThat(((Button) screen.node("#proof-go")).getText())
                .isEqualTo("Ask 12 wallets to sign");
        OnScreen.run(() -> ((ToggleButton) screen.node("#proof-all")).fire());
        para.faults()
                .on(
                        call -> call.path().endsWith("/sign-raw"),
                        Faults.ALWAYS,
                        new Fault.Slow(Duration.ofMillis(1200)));
        screen.click("#proof-go");
        screen.until("some have signed", () -> screen.visible("#proof-progress"));
        screen.until("a few have answered", () -> !texts("#proof-progress").startsWith("0 of"));
        screen.photograph("ready-9-proving");
        para.faults().none();
        screen.until("the proof is through", () -> screen.visible("#proof-end"));
        selectFirst();
        screen.until("the proof is told", () -> texts(".detail").contains("Signature"));
        screen.photograph("ready-10-proven");
        scroll(0.6);
        screen.photograph("ready-10-proven-below");
        assertThat(texts(".detail"))
                .contains("Sharelift asks this wallet to prove that it can sign");
        assertThat(texts("#proof-end")).contains("signed with their own key.");
    }

    private boolean canChoose() {
        return screen.visible("#proof-chosen") && !screen.node("#proof-chosen").isDisabled();
    }

    @Test
    void aWrongSignatureIsAnAlarmOnEverything() throws Exception {
        migrated(false);
        ask();
        WalletId liar =
                migration().run().statuses().stream()
                        .filter(status -> status.state() == WalletState.READY)
                        .map(status -> status.wallet())
                        .findFirst()
                        .orElseThrow();
        para.behave(liar, new Conduct.SignsWrongly(How.ANOTHER_KEY));
        screen.click("#ask-proof");
        OnScreen.run(() -> ((ToggleButton) screen.node("#proof-all")).fire());
        screen.click("#proof-go");
        screen.until("the proof is through", () -> screen.visible("#proof-end"));
        screen.click("#show-alarms");
        screen.until("one is shown", () -> table().getItems().size() == 1);
        selectFirst();
        screen.until("the proof is told", () -> texts(".detail").contains("Signed by"));
        screen.photograph("ready-11-alarm");
        screen.photograph("ready-11-alarm-narrow", 1000, 700);

        assertThat(texts("#alarm")).contains("not its own");
        assertThat(texts("#alarm")).contains("no stored share of this record may be deleted");
        assertThat(screen.visible("#verdict")).isFalse();
    }

    @Test
    void practiceSaysFirstThatNothingMayBeDeletedBecauseOfIt() throws Exception {
        migrated(true);
        ask();
        screen.photograph("ready-12-practice");

        assertThat(texts("#practice")).startsWith("This was practice: delete nothing");
        assertThat(events(RecordEvent.ReadyListRead.class)).hasSize(1);
    }

    @Test
    void allOfItWorksFromTheKeyboard() throws Exception {
        someAreNotAsTheyShould();
        migrated(false);
        screen.robot.push(KeyCode.F5);
        screen.until("the list is shown", () -> screen.visible("#sets"));
        OnScreen.run(() -> screen.node("#part-not_yet").requestFocus());
        screen.robot.push(KeyCode.SPACE);
        screen.until("it is filtered", () -> table().getItems().size() == 3);
        screen.photograph("ready-13-focus");

        assertThat(screen.node("#part-not_yet").getAccessibleText())
                .isEqualTo(
                        "3 wallets: Para has its share or may have it, and does not list it as"
                                + " ready. Press to see only these.");
    }

    private <T extends RecordEvent> List<T> events(Class<T> kind) {
        return migration().record().events().stream()
                .map(recorded -> recorded.event())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
