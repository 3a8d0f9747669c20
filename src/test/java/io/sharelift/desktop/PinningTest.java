package io.sharelift.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.control.SecretField;
import io.sharelift.desktop.migrate.MigrateViewModel.Phase;
import io.sharelift.desktop.work.Badges;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.migration.Home;
import io.sharelift.migration.TestHome;
import io.sharelift.para.ParaHost;
import io.sharelift.para.ParaHost.Environment;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.EnclaveKeyAccepted;
import io.sharelift.record.RecordEvent.EnclaveKeyCompared;
import io.sharelift.record.RecordEvent.EnclaveKeyPinned;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.share.OwnerOnly;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/** The enclave's key in the window: compared, pinned, and an alarm when it is another. */
final class PinningTest {

    @TempDir Path folder;
    private PracticePara para;
    private OnScreen screen;
    private Home home;

    @BeforeEach
    void openWindow() throws IOException, TimeoutException {
        para = PracticePara.startAllWell(PracticeSettings.standard(), 24);
        para.writeExport(folder.resolve("export.json"));
        ParaHost production = new ParaHost(Environment.PRODUCTION, para.base());
        home = TestHome.in(folder);
        screen =
                new OnScreen(
                        new Services(
                                new WindowTasks(),
                                InventoryReader::read,
                                () -> {
                                    throw new IOException("no practice here");
                                },
                                new Hosts(ParaHost.BETA, production),
                                home));
        OnScreen.run(() -> screen.window.open(List.of(folder.resolve("export.json"))));
        screen.until(
                "the export is read", () -> screen.window.job().inventory().files().size() == 1);
        screen.click("#go-inspect");
        screen.click("#go-plan");
        screen.click("#place-production");
    }

    @AfterEach
    void closeWindow() {
        screen.close();
        para.close();
    }

    private void connect() {
        char[] typed = para.apiKey();
        OnScreen.run(
                () -> ((SecretField) screen.node("#api-key")).replaceSelection(new String(typed)));
        screen.click("#open-migration");
        until(Phase.CHECK);
        screen.until(
                "the plan is written down", () -> screen.canApprove() || screen.visible("#looked"));
        if (!screen.canApprove()) {
            screen.press("#looked");
            screen.until("it was looked at", screen::canApprove);
        }
    }

    private void approve() {
        screen.click("#approve");
        OnScreen.run(
                () -> {
                    ((TextField) screen.node("#approve-name")).setText("Anna Kern");
                    ((TextField) screen.node("#approve-role")).setText("operator");
                    ((TextField) screen.node("#approve-reason")).setText("CHG-4711");
                });
        screen.click("#approve-yes");
        screen.until("the plan is approved", () -> screen.window.job().approvedProperty().get());
        screen.click("#go-migrate");
    }

    private void askStart() {
        screen.click("#ask-start");
        int first = OnScreen.fx(() -> migration().run().firstFew());
        OnScreen.run(
                () -> ((TextField) screen.node("#wallet-number")).setText(String.valueOf(first)));
    }

    private void run() {
        approve();
        askStart();
        screen.click("#start");
        until(Phase.ENDED);
        screen.until(
                "the key is pinned",
                () -> migration().enclaveKey().pinProperty().get().isPresent());
    }

    /** The next migration, in a new record. */
    private void another() {
        screen.click("#another");
        until(Phase.NONE);
    }

    private void until(Phase wanted) {
        screen.until(
                "the migration is " + wanted,
                () -> screen.window.migrate().phaseProperty().get() == wanted);
    }

    private OpenMigration migration() {
        return Objects.requireNonNull(screen.window.migrate().migration());
    }

    private String fingerprint() {
        return migration().check().key().fingerprint();
    }

    private void give(String fingerprint) {
        OnScreen.run(
                () -> {
                    TextField field = (TextField) screen.node("#given-fingerprint");
                    field.setText(fingerprint);
                    field.requestFocus();
                });
    }

    private String said(String query) {
        if (screen.node(query) instanceof Labeled label) {
            return label.getText();
        }
        return screen.node(query).lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .reduce("", (before, text) -> before + text + "\n");
    }

    private Badges.Key badge() {
        return screen.window.job().badges().keyProperty().get();
    }

    private <T extends RecordEvent> List<T> events(Class<T> kind) {
        return migration().record().events().stream()
                .map(recorded -> recorded.event())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void aFingerprintThatAgreesIsGreenRecordedAndMakesThePinCompared() {
        connect();
        assertThat(said("#key-pin"))
                .isEqualTo("Not pinned yet: it will be when a run starts with it.");
        give("half a fingerprint");
        assertThat(said("#key-verdict")).contains("no whole fingerprint yet");
        give("SHA256: " + fingerprint().toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:"));
        assertThat(said("#key-verdict"))
                .contains("Agrees")
                .contains("SHA-256 of the key's DER bytes");
        screen.until("it is recorded", () -> events(EnclaveKeyCompared.class).size() == 1);
        assertThat(events(EnclaveKeyCompared.class).getFirst().agrees()).isTrue();
        screen.scrollTo("#key-verdict");
        screen.photograph("pin-1-agrees");
        run();

        assertThat(events(EnclaveKeyPinned.class))
                .singleElement()
                .satisfies(
                        pin -> {
                            assertThat(pin.name()).isEqualTo("Anna Kern");
                            assertThat(pin.compared()).isTrue();
                        });
        screen.until("the badge says so", () -> badge() == Badges.Key.PINNED);
        screen.click("#step-plan");
        give("");
        assertThat(said("#key-pin"))
                .startsWith("Pinned on this computer on ")
                .endsWith(" by Anna Kern, compared through another channel");
        screen.scrollTo("#given-fingerprint");
        screen.photograph("pin-3-pinned");
    }

    @Test
    void aFingerprintOfAnotherKeyIsRedAndNothingCanBeApprovedOrStarted() {
        connect();
        give("9a".repeat(32));
        assertThat(said("#key-verdict"))
                .contains("another key’s fingerprint")
                .contains("call Para");
        assertThat(screen.canApprove()).isFalse();
        screen.until("it is recorded", () -> events(EnclaveKeyCompared.class).size() == 1);
        assertThat(events(EnclaveKeyCompared.class).getFirst().given()).isNull();
        screen.scrollTo("#key-verdict");
        screen.photograph("pin-2-differs");

        give("");
        assertThat(screen.canApprove()).isTrue();
        approve();
        give("9a".repeat(32));
        screen.click("#ask-start");
        assertThat(said(".dialog-card")).contains("another key’s");
        assertThat(screen.node("#start").isDisabled()).isTrue();
        screen.click("#start-cancel");

        give("");
        askStart();
        assertThat(screen.node("#start").isDisabled()).isTrue();
        assertThat(said(".dialog-card")).contains("that was given last for this key was another");
        OnScreen.run(
                () ->
                        ((TextArea) screen.node("#key-account"))
                                .setText("Mistyped; Para's Kim read it out again."));
        assertThat(screen.node("#start").isDisabled()).isFalse();
        screen.click("#start");
        until(Phase.ENDED);
        assertThat(events(Intent.class)).isNotEmpty();
        assertThat(events(EnclaveKeyAccepted.class)).hasSize(1);
    }

    @Test
    void anotherKeyThanThePinnedOneIsAnAlarmInANewRecordAndNeedsWords() {
        connect();
        run();
        String old = fingerprint();
        another();
        para.changeEnclaveKey();
        connect();

        assertThat(badge()).isEqualTo(Badges.Key.CHANGED);
        assertThat(said("#key-changed").replace(" ", "").replace("\n", ""))
                .contains(old)
                .contains(fingerprint())
                .contains("byAnnaKern");
        give("");
        screen.photograph("pin-4-alarm");
        approve();
        askStart();
        assertThat(screen.node("#start").isDisabled()).isTrue();
        assertThat(said(".dialog-card")).contains("not the one that is pinned on this computer");
        OnScreen.run(
                () ->
                        ((TextArea) screen.node("#key-account"))
                                .setText("Announced in Para's letter, and read out by Kim."));
        screen.photograph("pin-5-alarm-question");
        screen.click("#start");
        until(Phase.ENDED);
        screen.until("the badge says so", () -> badge() == Badges.Key.PINNED);

        assertThat(events(EnclaveKeyPinned.class))
                .singleElement()
                .satisfies(
                        pin -> {
                            assertThat(pin.fingerprint()).isEqualTo(fingerprint());
                            assertThat(pin.words())
                                    .isEqualTo("Announced in Para's letter, and read out by Kim.");
                        });
        another();
        connect();
        assertThat(badge()).isEqualTo(Badges.Key.PINNED);
        assertThat(screen.visible("#key-changed")).isFalse();
    }

    @Test
    void pinsThatAreNotUnderstoodAreSaidAndNothingIsOpened() throws Exception {
        Path pins = home.keys().resolve("enclave-pins.json");
        Files.writeString(Files.createFile(pins, OwnerOnly.posix(pins)), "{}");
        char[] typed = para.apiKey();
        OnScreen.run(
                () -> ((SecretField) screen.node("#api-key")).replaceSelection(new String(typed)));
        screen.click("#open-migration");
        screen.until("it is said", () -> said("#connect-trouble").contains("is not understood"));
        assertThat(screen.window.migrate().migration()).isNull();
    }
}
