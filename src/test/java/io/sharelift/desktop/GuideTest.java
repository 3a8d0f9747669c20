package io.sharelift.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.app.PracticeInWindow;
import io.sharelift.desktop.migrate.MigrateViewModel.Phase;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.PracticeRoom;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.WalletRow;
import io.sharelift.migration.ReadyProgress;
import io.sharelift.migration.Terms;
import io.sharelift.migration.TestHome;
import io.sharelift.migration.WalletState;
import io.sharelift.migration.ready.ProofChoice;
import io.sharelift.migration.ready.ProofListener;
import io.sharelift.migration.ready.Proving;
import io.sharelift.migration.ready.ReadyReading;
import io.sharelift.para.ParaHost;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.account.Account;
import io.sharelift.record.reconcile.Reconciliation;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/** The guide in the window: by keyboard, and in pictures. */
final class GuideTest {

    @TempDir Path folder;
    private OnScreen screen;

    @BeforeEach
    void openWindow() throws TimeoutException {
        screen = new OnScreen(services(new PracticeInWindow()));
    }

    private Services services(PracticeRoom practice) {
        return new Services(
                new WindowTasks(),
                InventoryReader::read,
                practice,
                Hosts.ofPara(),
                TestHome.in(folder));
    }

    @AfterEach
    void closeWindow() {
        screen.close();
    }

    private void type(KeyCode... keys) {
        screen.robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node focused() {
        return OnScreen.fx(() -> Objects.requireNonNull(screen.window.scene().getFocusOwner()));
    }

    private ScrollPane page() {
        return (ScrollPane) screen.node(".guide-scroll");
    }

    private boolean inSight(Node node) {
        return OnScreen.fx(
                () -> {
                    Bounds view = page().localToScene(page().getBoundsInLocal());
                    Bounds at = node.localToScene(node.getBoundsInLocal());
                    return view.getMinY() - 1 <= at.getMinY() && at.getMaxY() <= view.getMaxY() + 1;
                });
    }

    private String textOf(String query) {
        return OnScreen.fx(
                () ->
                        String.join(
                                " ",
                                screen
                                        .robot
                                        .lookup(query + " .label")
                                        .queryAllAs(Label.class)
                                        .stream()
                                        .map(Label::getText)
                                        .toList()));
    }

    private void openPlan(int perSecond) {
        screen.click("#go-inspect");
        screen.click("#go-plan");
        screen.click("#open-migration");
        screen.until("the plan is there", () -> phase() == Phase.CHECK);
        OnScreen.run(
                () ->
                        screen.window
                                .plan()
                                .change(
                                        Terms.standard(ParaHost.Environment.PRACTICE)
                                                .withPerMinute(perSecond * 60)
                                                .withBurst(4)
                                                .withAcceptedBy("anna")));
        screen.until("the plan is written down", screen::canApprove);
    }

    private void approveAndStart() {
        screen.click("#approve");
        screen.click("#approve-yes");
        screen.until("the plan is approved", () -> screen.window.job().approvedProperty().get());
        screen.click("#go-migrate");
        screen.click("#ask-start");
        screen.click("#start");
    }

    private Phase phase() {
        return screen.window.migrate().phaseProperty().get();
    }

    private int count(WalletState state) {
        return Objects.requireNonNull(screen.window.migrate().migration())
                .run()
                .progress()
                .counts()
                .getOrDefault(state, 0);
    }

    @Test
    void f1OpensItAndEveryControlIsReachedNamedAndInSight() {
        OnScreen.run(() -> screen.window.scene().getWindow().setWidth(1000));
        OnScreen.run(() -> screen.window.scene().getWindow().setHeight(700));
        type(KeyCode.F1);
        assertThat(screen.visible("#guide-create")).isTrue();
        Node page = focused();
        assertThat(page).isEqualTo(page());

        type(KeyCode.PAGE_DOWN);
        assertThat(OnScreen.fx(() -> page().getVvalue())).isPositive();
        type(KeyCode.HOME);
        int questions = 0;
        int controls = 0;
        for (int tab = 0; tab < 60 && !"step-exports".equals(focused().getId()); tab++) {
            type(KeyCode.TAB);
            Node node = focused();
            if (isInside(node, page())) {
                controls++;
                questions += node instanceof TitledPane ? 1 : 0;
                assertThat(node.getAccessibleText()).as(node.toString()).isNotBlank();
                assertThat(inSight(node)).as(node + " is in sight").isTrue();
            }
        }
        assertThat(questions).isEqualTo(10);
        assertThat(controls).isEqualTo(5 + 11 + 10);
    }

    private static boolean isInside(Node node, Node outer) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aQuestionOpensWithSpaceACallIsCopiedAndASearchLeavesWhatItFinds() {
        type(KeyCode.F1);
        OnScreen.run(() -> screen.node("#question-undo").requestFocus());
        type(KeyCode.SPACE);
        assertThat(((TitledPane) screen.node("#question-undo")).isExpanded()).isTrue();
        type(KeyCode.SPACE);
        assertThat(((TitledPane) screen.node("#question-undo")).isExpanded()).isFalse();

        screen.press("#guide-create-way");
        assertThat(((Button) focused()).getText()).isEqualTo("createWalletPreGen()");
        assertThat(inSight(focused())).isTrue();
        type(KeyCode.ENTER);
        assertThat(OnScreen.fx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("createWalletPreGen()");
        assertThat(((Label) screen.node("#status")).getText()).contains("createWalletPreGen()");

        type(KeyCode.SHORTCUT, KeyCode.F);
        assertThat(focused()).isInstanceOf(TextField.class);
        screen.robot.write("claimed");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(((TitledPane) screen.node("#question-claimed")).isExpanded()).isTrue();
        assertThat(screen.visible("#question-pace")).isFalse();
        assertThat(screen.visible("#guide-create")).isFalse();
        screen.photograph("guide-search", 1000, 700);
        screen.robot.write(" by nobody");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(screen.visible("#guide-calls")).isFalse();
        assertThat(screen.visible("#guide-none")).isTrue();
        screen.photograph("guide-search-none", 1000, 700);
        type(KeyCode.ESCAPE);
        assertThat(screen.visible("#guide-create")).isTrue();
        assertThat(((TitledPane) screen.node("#question-claimed")).isExpanded()).isFalse();
    }

    @Test
    void withoutARecordItSaysWhatEachStepWillBe() {
        type(KeyCode.SHORTCUT, KeyCode.DIGIT7);
        assertThat(screen.visible("#guide-none")).isFalse();
        screen.photograph("guide-empty");
        screen.photograph("guide-empty-narrow", 1000, 700);
        OnScreen.run(() -> page().setVvalue(0.5));
        screen.photograph("guide-calls", 1000, 700);
        OnScreen.run(
                () ->
                        List.of("undo", "claimed", "pace", "leaves", "audit")
                                .forEach(
                                        id ->
                                                ((TitledPane) screen.node("#question-" + id))
                                                        .setExpanded(true)));
        OnScreen.run(() -> page().setVvalue(1));
        screen.photograph("guide-questions", 1000, 700);
        for (int i = 0; i < 3; i++) {
            type(KeyCode.SHORTCUT, KeyCode.EQUALS);
        }
        OnScreen.run(() -> page().setVvalue(0));
        screen.photograph("guide-largest", 1000, 700);
        OnScreen.run(() -> page().setVvalue(0.5));
        screen.photograph("guide-largest-calls", 1000, 700);
        assertThat(textOf("#guide-export")).contains("No export is open.");
        screen.press("#guide-export-way");
        assertThat(screen.visible("#choose")).isTrue();
    }

    @Test
    void aRecordUnderWayIsToldInNumbersThatFollowTheRun() {
        screen.click("#practice-export");
        screen.until(
                "the practice export is read",
                () -> screen.window.job().inventory().files().size() == 1);
        openPlan(40);
        type(KeyCode.F1);
        screen.until("the plan is told", () -> textOf("#guide-migrate").contains("planned"));
        screen.photograph("guide-planned");
        screen.click("#step-plan");
        approveAndStart();
        screen.until("some are done", () -> count(WalletState.MIGRATED) > 10);
        type(KeyCode.F1);
        screen.until("it is under way", () -> textOf("#guide-migrate").contains("Under way"));
        screen.photograph("guide-running");
        screen.until("the run is through", () -> phase() == Phase.ENDED);
        screen.until("its answers are told", () -> textOf("#guide-migrate").contains("with Para"));

        assertThat(textOf("#guide-migrate"))
                .contains(count(WalletState.REJECTED) + " rejected")
                .contains(count(WalletState.NOT_FOUND) + " not found");
        screen.photograph("guide-under-way");
        screen.photograph("guide-under-way-narrow", 1000, 700);
        OnScreen.run(() -> page().setVvalue(0.25));
        screen.photograph("guide-under-way-below", 1000, 700);
        screen.press("#guide-verify-way");
        assertThat(screen.visible("#ask-ready")).isTrue();
    }

    @Test
    void whenAllIsDoneItSaysSo() throws Exception {
        screen.close();
        screen = new OnScreen(services(GuideTest::allWell));
        screen.click("#practice-export");
        screen.until(
                "the export is read", () -> screen.window.job().inventory().files().size() == 1);
        openPlan(1_000);
        approveAndStart();
        screen.until("the run is through", () -> phase() == Phase.ENDED);
        OpenMigration migration = Objects.requireNonNull(screen.window.migrate().migration());
        migration.run().confirm();
        ReadyReading.read(migration.record(), migration.para(), ReadyProgress.none());
        Reconciliation reconciled = Reconciliation.of(Account.of(migration.record()));
        new Proving(migration.record(), migration.para(), 4, ProofListener.none())
                .prove(ProofChoice.all(reconciled, false));
        type(KeyCode.F1);
        screen.until(
                "the wallets that have proven it are told",
                () -> textOf("#guide-verify").contains("40 proven to sign"));
        assertThat(textOf("#guide-delete")).contains("This was practice");

        screen.photograph("guide-done");
        OnScreen.run(() -> page().setVvalue(0.25));
        screen.photograph("guide-done-below", 1000, 700);
        assertThat(textOf("#guide-migrate")).contains("Done");
        assertThat(textOf("#guide-verify"))
                .contains("Done", "40 of 40 migrated wallets ready", "40 proven to sign");
        assertThat(OnScreen.fx(() -> screen.robot.lookup(".guide .accent").queryAll())).isEmpty();
    }

    /** A Para of whose wallets nothing is wrong with any. */
    private static PracticeRoom.Running allWell() throws IOException {
        PracticePara para = PracticePara.startAllWell(PracticeSettings.standard(), 40);
        return new PracticeRoom.Running() {
            @Override
            public URI base() {
                return para.base();
            }

            @Override
            public char[] apiKey() {
                return para.apiKey();
            }

            @Override
            public void know(List<WalletRow> wallets) {
                // It knows its own.
            }

            @Override
            public void writeExport(Path file) throws IOException {
                para.writeExport(file);
            }

            @Override
            public void close() {
                para.close();
            }
        };
    }
}
