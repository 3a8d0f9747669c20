package io.sharelift.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.app.PracticeInWindow;
import io.sharelift.desktop.control.SecretField;
import io.sharelift.desktop.lock.LockViewModel;
import io.sharelift.desktop.migrate.MigrateViewModel.Phase;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.migration.Terms;
import io.sharelift.migration.TestHome;
import io.sharelift.para.ParaHost.Environment;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** The real window while nobody is at it. */
final class LockTest {

    private static final Duration LESS = LockViewModel.LIMIT.minusSeconds(1);

    @TempDir Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private PracticePara para;
    private OnScreen screen;

    @BeforeEach
    void openWindow() throws Exception {
        para = PracticePara.startAllWell(PracticeSettings.standard(), 40);
        para.writeExport(folder.resolve("export.json"));
        screen =
                new OnScreen(
                        new Services(
                                new WindowTasks(),
                                InventoryReader::read,
                                new PracticeInWindow(),
                                Hosts.ofPara(),
                                TestHome.in(folder)),
                        now::get);
        OnScreen.run(() -> screen.window.open(List.of(folder.resolve("export.json"))));
        screen.until(
                "the export is read", () -> screen.window.job().inventory().files().size() == 1);
        screen.click("#go-inspect");
        screen.click("#go-plan");
    }

    @AfterEach
    void closeWindow() {
        screen.close();
        para.close();
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        look();
    }

    private void look() {
        OnScreen.run(() -> screen.window.lock().look());
        screen.settle();
    }

    private boolean locked() {
        return screen.visible("#lock");
    }

    private String meaning() {
        return ((Labeled) screen.node("#lock-meaning")).getText();
    }

    private void fill(String query, String text) {
        OnScreen.run(() -> ((TextField) screen.node(query)).setText(text));
    }

    private SecretField key() {
        return (SecretField) screen.node("#api-key");
    }

    private void typeKey() {
        screen.click("#place-custom");
        fill("#custom-address", para.base().toString());
        OnScreen.run(() -> key().replaceSelection(new String(para.apiKey())));
        screen.settle();
    }

    private void connect() {
        typeKey();
        screen.click("#open-migration");
        until(Phase.CHECK);
        OnScreen.run(
                () ->
                        screen.window
                                .plan()
                                .change(
                                        Terms.standard(Environment.CUSTOM)
                                                .withCanary(0)
                                                .withPerMinute(600)
                                                .withBurst(2)
                                                .withAcceptedBy("anna")));
        screen.until("the plan is written down", screen::canApprove);
    }

    private void start() {
        connect();
        screen.click("#approve");
        fill("#approve-name", "Anna Kern");
        fill("#approve-role", "operator");
        fill("#approve-reason", "CHG-4711");
        screen.click("#approve-yes");
        screen.until("it is approved", () -> screen.window.job().approvedProperty().get());
        screen.click("#go-migrate");
        screen.click("#ask-start");
        screen.click("#start");
        until(Phase.RUNNING);
    }

    private void until(Phase wanted) {
        screen.until(
                "the migration is " + wanted,
                () -> screen.window.migrate().phaseProperty().get() == wanted);
    }

    private OpenMigration migration() {
        return Objects.requireNonNull(screen.window.migrate().migration());
    }

    @Test
    void afterTenMinutesWithoutAnybodyTheWindowIsCoveredAndWhatWasTypedIsForgotten() {
        typeKey();
        pass(LESS);
        assertThat(locked()).isFalse();
        assertThat(key().secretLengthProperty().get()).isPositive();

        pass(Duration.ofSeconds(1));
        assertThat(locked()).isTrue();
        assertThat(screen.visible("#api-key")).isFalse();
        assertThat(screen.visible("#place")).isFalse();
        assertThat(key().secretLengthProperty().get()).isZero();
        assertThat(meaning()).startsWith("Keys and passwords that were typed are forgotten.");
        screen.photograph("lock-1-typed");

        screen.click("#lock-show");
        assertThat(locked()).isFalse();
        assertThat(screen.visible("#api-key")).isTrue();
        pass(LESS);
        assertThat(locked()).isFalse();
    }

    @Test
    void whoeverMovesTheMouseOrTypesIsThere() {
        pass(LESS);
        screen.robot.moveTo("#place-custom");
        screen.settle();
        pass(LESS);
        screen.robot.push(KeyCode.SHIFT);
        pass(LESS);
        assertThat(locked()).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(locked()).isTrue();
    }

    @Test
    void noKeyReachesTheWindowBehindTheCoverAndEnterTakesItAway() {
        pass(LockViewModel.LIMIT);
        screen.robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        screen.robot.push(KeyCode.TAB);
        screen.robot.push(KeyCode.F1);
        screen.settle();
        assertThat(locked()).isTrue();
        assertThat(OnScreen.fx(() -> screen.window.scene().getFocusOwner().getId()))
                .isEqualTo("lock-show");
        screen.robot.push(KeyCode.ENTER);
        screen.settle();
        assertThat(locked()).isFalse();
        assertThat(screen.visible("#open-migration")).isTrue();
    }

    @Test
    void aQuestionThatIsOpenIsTakenAwayUnanswered() {
        connect();
        screen.click("#approve");
        pass(LockViewModel.LIMIT);
        screen.click("#lock-show");
        assertThat(screen.visible("#approve-yes")).isFalse();
        assertThat(screen.window.job().approvedProperty().get()).isFalse();
    }

    @Test
    void aMigrationOfWhichNothingIsUnderWayLosesItsKeyAndIsStillShown() {
        connect();
        pass(LockViewModel.LIMIT);
        assertThat(meaning()).contains("the connection to Para is closed", "connect again");
        assertThat(migration().connected()).isFalse();
        screen.click("#lock-show");
        assertThat(screen.visible("#closed-notice")).isTrue();
        assertThat(screen.visible("#approve")).isTrue();
        screen.photograph("lock-2-closed");

        Path record = migration().record().file();
        screen.click("#closed-again");
        assertThat(screen.visible("#closed-notice")).isFalse();
        assertThat(screen.window.plan().connect().recordProperty().get()).isEqualTo(record);
        connect();
        assertThat(migration().connected()).isTrue();
    }

    @Test
    void aRunGoesOnBehindTheCoverWhichSaysHowItStandsAndKeepsItsKeyUntilItHasEnded() {
        start();
        pass(LockViewModel.LIMIT);
        assertThat(locked()).isTrue();
        assertThat(meaning()).contains("goes on: leave this computer on");
        assertThat(migration().connected()).isTrue();
        screen.until("some are done", () -> said("#lock-going").matches("(?s).*[1-9]\\d? of 40.*"));
        assertThat(said("#lock-going"))
                .contains("Migration to 127.0.0.1:" + para.base().getPort() + ": running");
        assertThat(screen.visible("#courses")).isFalse();
        screen.photograph("lock-3-running");
        until(Phase.ENDED);
        look();
        assertThat(migration().connected()).isFalse();
        assertThat(said("#lock-going")).contains("ended", "40 of 40");
        assertThat(meaning()).contains("the connection to Para is closed");
        screen.photograph("lock-4-ended");
        screen.click("#lock-show");
        assertThat(screen.visible("#courses")).isTrue();
        assertThat(screen.visible("#closed-notice")).isTrue();
        screen.photograph("lock-5-back");
        assertThat(para.answers().get(200)).isGreaterThanOrEqualTo(40L);
    }

    @Test
    void aRunThatIsPausedKeepsItsKeyUntilItHasEnded() {
        start();
        screen.click("#pause");
        until(Phase.PAUSED);
        pass(LockViewModel.LIMIT);
        assertThat(meaning()).startsWith("Nothing more is sent until somebody goes on.");
        assertThat(migration().connected()).isTrue();
        screen.click("#lock-show");
        screen.click("#pause");
        until(Phase.ENDED);
    }

    @Test
    void practiceHasNoKeyToForget() {
        screen.click("#place-practice");
        screen.click("#open-migration");
        until(Phase.CHECK);
        pass(LockViewModel.LIMIT);
        assertThat(migration().connected()).isTrue();
        screen.click("#lock-show");
        assertThat(screen.visible("#closed-notice")).isFalse();
    }

    @Test
    void theKeyOfSealedSharesIsForgottenAndTheyAreSealedAgain() {
        Path sealed = Path.of("src/test/resources/exports/encrypted-shares.json");
        OnScreen.run(() -> screen.window.open(List.of(sealed.toAbsolutePath())));
        screen.until(
                "the sealed export is read",
                () -> screen.window.job().inventory().files().size() == 2);
        long before = usable();
        screen.click("#step-exports");
        OnScreen.run(
                () ->
                        ((SecretField) screen.node("#share-key"))
                                .replaceSelection(System.getenv("SHARELIFT_FIXTURE_SHARE_KEY")));
        screen.click("#unseal");
        screen.until("the shares are open", () -> usable() > before);
        pass(LockViewModel.LIMIT);
        screen.until("the shares are sealed again", () -> usable() == before);
        assertThat(meaning()).startsWith("Keys and passwords that were typed are forgotten.");
    }

    private long usable() {
        return screen.window.job().inventory().rows().stream()
                .filter(row -> row.signerBytes() > 0)
                .count();
    }

    private String said(String query) {
        return OnScreen.fx(
                () ->
                        screen.robot.lookup(query).query().lookupAll(".label").stream()
                                .map(label -> ((Labeled) label).getText())
                                .reduce("", (before, text) -> before + text + "\n"));
    }
}
