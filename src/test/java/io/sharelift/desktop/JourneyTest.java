package io.sharelift.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.app.PracticeInWindow;
import io.sharelift.desktop.migrate.MigrateViewModel.Phase;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.migration.Terms;
import io.sharelift.migration.TestHome;
import io.sharelift.migration.WalletState;
import io.sharelift.migration.WalletStatus;
import io.sharelift.para.ParaHost;
import io.sharelift.record.RecordEvent;

import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The whole job through the real window, as a newcomer would do it in Practice. */
final class JourneyTest {

    @TempDir Path folder;
    private OnScreen screen;

    @BeforeEach
    void openWindow() throws TimeoutException {
        screen =
                new OnScreen(
                        new Services(
                                new WindowTasks(),
                                InventoryReader::read,
                                new PracticeInWindow(),
                                Hosts.ofPara(),
                                TestHome.in(folder)));
    }

    @AfterEach
    void closeWindow() {
        screen.close();
    }

    private Phase phase() {
        return screen.window.migrate().phaseProperty().get();
    }

    private void until(Phase wanted) {
        screen.until("the migration is " + wanted, () -> phase() == wanted);
    }

    private List<WalletStatus> statuses() {
        return OnScreen.fx(() -> List.copyOf(migration().run().statuses()));
    }

    private Map<WalletState, Long> counts() {
        return statuses().stream()
                .collect(Collectors.groupingBy(WalletStatus::state, Collectors.counting()));
    }

    private long count(WalletState state) {
        return statuses().stream().filter(status -> status.state() == state).count();
    }

    private OpenMigration migration() {
        return Objects.requireNonNull(screen.window.migrate().migration());
    }

    private void makePracticeExport() {
        screen.click("#practice-export");
        screen.until(
                "the practice export is read",
                () -> screen.window.job().inventory().files().size() == 1);
    }

    /** As far as the plan, with a pace of its own. */
    private void connect(int perSecond) {
        screen.click("#open-migration");
        until(Phase.CHECK);
        OnScreen.run(
                () ->
                        screen.window
                                .plan()
                                .change(
                                        Terms.standard(ParaHost.Environment.PRACTICE)
                                                .withPerMinute(perSecond * 60)
                                                .withBurst(4)
                                                .withAcceptedBy("anna")));
        screen.until("the plan is written down", () -> screen.canApprove());
    }

    private void approve() {
        screen.click("#approve");
        screen.click("#approve-yes");
        screen.until("the plan is approved", () -> screen.window.job().approvedProperty().get());
    }

    private void start() {
        screen.click("#go-migrate");
        screen.click("#ask-start");
        screen.click("#start");
    }

    private TableView<?> table(String query) {
        return (TableView<?>) screen.node(query);
    }

    @Test
    void aPracticeExportGoesFromItsFileToTheReadyList() {
        makePracticeExport();
        screen.photograph("journey-1-exports");
        screen.click("#go-inspect");
        screen.until("wallets are shown", () -> !table("#wallets").getItems().isEmpty());
        screen.photograph("journey-2-inspect");
        screen.click("#go-plan");
        screen.photograph("journey-3-connect");
        connect(40);
        screen.photograph("journey-4-plan");
        screen.press("#rehearse");
        screen.until("the dry run is through", () -> screen.visible("#rehearsed"));
        screen.scrollToEnd("#rehearse");
        screen.photograph("journey-4-rehearsed");
        screen.click("#approve");
        screen.photograph("journey-5-approval");
        screen.click("#approve-yes");
        screen.until("the plan is approved", () -> screen.window.job().approvedProperty().get());
        screen.photograph("journey-5-approved");
        screen.click("#go-migrate");
        screen.photograph("journey-5-before");
        screen.click("#ask-start");
        screen.photograph("journey-5-question");
        screen.click("#start");
        until(Phase.RUNNING);
        screen.until("a third is done", () -> count(WalletState.MIGRATED) > 30);
        screen.click("#pause");
        until(Phase.PAUSED);
        screen.photograph("journey-6-paused");
        screen.click("#pause");
        screen.photograph("journey-6-running");
        until(Phase.ENDED);
        screen.photograph("journey-7-ended");

        Map<WalletState, Long> after = counts();
        assertThat(after)
                .containsKeys(
                        WalletState.MIGRATED,
                        WalletState.ALREADY,
                        WalletState.REJECTED,
                        WalletState.NOT_FOUND,
                        WalletState.BLOCKED)
                .doesNotContainKeys(WalletState.PLANNED, WalletState.UNKNOWN, WalletState.WAITING);
        long ready = count(WalletState.READY);
        long done = count(WalletState.MIGRATED) + count(WalletState.ALREADY) + ready;

        lookAt(WalletState.REJECTED, "journey-8-rejected");
        lookAt(WalletState.NOT_FOUND, "journey-8-not-found");
        screen.click("#go-ready");
        screen.until(
                "every migrated wallet is ready",
                () -> {
                    if (count(WalletState.READY) < done) {
                        ((Button) screen.window.scene().lookup("#ask-ready")).fire();
                    }
                    return count(WalletState.READY) == done;
                });
        screen.photograph("journey-9-ready");
        assertThat(counts()).containsEntry(WalletState.READY, done);
        assertThat(events(RecordEvent.WalletListed.class)).hasSizeGreaterThanOrEqualTo((int) done);
        assertThat(events(RecordEvent.Paused.class)).hasSize(1);
        assertThat(events(RecordEvent.Resumed.class)).hasSize(1);
    }

    private void lookAt(WalletState state, String picture) {
        int index =
                statuses().stream()
                        .filter(status -> status.state() == state)
                        .findFirst()
                        .orElseThrow()
                        .index();
        TableView<?> courses = table("#courses");
        OnScreen.run(
                () -> {
                    courses.getSelectionModel().clearAndSelect(index);
                    courses.scrollTo(Math.max(0, index - 3));
                });
        screen.until("the detail is shown", () -> screen.visible(".whole-id"));
        screen.photograph(picture);
    }

    private <T extends RecordEvent> List<T> events(Class<T> kind) {
        return migration().record().events().stream()
                .map(recorded -> recorded.event())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void anyExportCanBePractisedWithAndTheSameRecordIsNotSentTwice() {
        PicturesTest.open(screen, "acme-wallets.json");
        screen.click("#go-inspect");
        screen.click("#go-plan");
        connect(1_000);
        approve();
        start();
        until(Phase.ENDED);

        assertThat(counts()).containsKey(WalletState.MIGRATED);
        assertThat(counts()).doesNotContainKeys(WalletState.REJECTED, WalletState.NOT_FOUND);

        Path record = migration().record().file();
        long sent = events(RecordEvent.Intent.class).size();
        screen.click("#another");
        OnScreen.run(() -> screen.window.plan().connect().choose(record));
        screen.click("#open-migration");
        until(Phase.CHECK);
        screen.until("it is approved still", () -> screen.window.job().approvedProperty().get());
        screen.click("#go-migrate");

        screen.photograph("migrate-nothing-left");
        assertThat(counts()).doesNotContainKeys(WalletState.PLANNED);
        assertThat(events(RecordEvent.Intent.class)).hasSize((int) sent);
        assertThat(screen.visible("#ask-start")).isFalse();
        assertThat(screen.visible("#go-ready")).isTrue();
    }

    @Test
    void aRunThatIsStoppedSaysSoAndGoesOn() {
        makePracticeExport();
        screen.click("#go-inspect");
        screen.click("#go-plan");
        connect(40);
        approve();
        start();
        screen.until("some are done", () -> count(WalletState.MIGRATED) > 10);
        screen.click("#step-records");
        screen.until(
                "the record is said to be running",
                () ->
                        table("#records").getItems().stream()
                                .anyMatch(line -> line.toString().contains("state=RUNNING")));
        screen.click("#step-migrate");
        screen.click("#stop");
        until(Phase.ENDED);
        screen.photograph("migrate-stopped");

        assertThat(counts()).containsKey(WalletState.STOPPED);
        OnScreen.run(() -> migration().para().pace().setRate(1_000, 50));
        screen.click("#go-on");
        until(Phase.ENDED);
        assertThat(counts()).doesNotContainKeys(WalletState.STOPPED, WalletState.PLANNED);
    }

    @Test
    void anAddressThatIsNoneIsRefusedInASentenceAndNothingIsLost() {
        PicturesTest.open(screen, "acme-wallets.json");
        screen.click("#go-inspect");
        screen.click("#go-plan");
        screen.click("#place-custom");
        OnScreen.run(
                () -> ((TextField) screen.node("#custom-address")).setText("http://example.com"));
        screen.click("#api-key");
        screen.robot.write("sk_test_0123456789");
        screen.click("#open-migration");
        screen.until("the trouble is told", () -> screen.visible("#connect-trouble"));
        screen.photograph("plan-connect-refused");

        assertThat(phase()).isEqualTo(Phase.NONE);
        assertThat(screen.window.plan().connect().troubleProperty().get())
                .contains("https://")
                .doesNotContain("0123456789");
        assertThat(((TextField) screen.node("#api-key")).getText()).isEmpty();
    }
}
