package io.sharelift.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.control.SecretField;
import io.sharelift.desktop.migrate.MigrateViewModel.Phase;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.migration.TestHome;
import io.sharelift.para.ParaHost;
import io.sharelift.para.ParaHost.Environment;
import io.sharelift.practice.Fault;
import io.sharelift.practice.Faults;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.RecordEvent;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/** The window where it is serious: a Para on this computer stands in the place of production. */
final class ProductionTest {

    @TempDir Path folder;
    private PracticePara para;
    private OnScreen screen;

    @BeforeEach
    void openWindow() throws IOException, TimeoutException {
        para = PracticePara.startAllWell(PracticeSettings.standard(), 24);
        para.writeExport(folder.resolve("export.json"));
        ParaHost production = new ParaHost(Environment.PRODUCTION, para.base());
        screen =
                new OnScreen(
                        new Services(
                                new WindowTasks(),
                                InventoryReader::read,
                                () -> {
                                    throw new IOException("no practice here");
                                },
                                new Hosts(ParaHost.BETA, production),
                                TestHome.in(folder)));
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
        screen.click("#api-key");
        // Pasted in one piece: a robot's key strokes take longer than the rest of the test.
        OnScreen.run(
                () -> ((SecretField) screen.node("#api-key")).replaceSelection(new String(typed)));
        screen.click("#open-migration");
    }

    /** Connects, looks, and approves as production asks for it. */
    private void approve() {
        until(Phase.CHECK);
        screen.until(
                "the plan is written down", () -> screen.canApprove() || screen.visible("#looked"));
        if (!screen.canApprove()) {
            screen.press("#looked");
            screen.until("it was looked at", screen::canApprove);
        }
        screen.click("#approve");
        OnScreen.run(
                () -> {
                    ((TextField) screen.node("#approve-name")).setText("Anna Kern");
                    ((TextField) screen.node("#approve-role")).setText("operator");
                    ((TextField) screen.node("#approve-reason")).setText("CHG-4711");
                });
        screen.photograph("production-2-approval");
        screen.click("#approve-yes");
        screen.until("the plan is approved", () -> screen.window.job().approvedProperty().get());
        screen.click("#go-migrate");
    }

    /** Asks for the start, and types how many wallets go first. */
    private void askStart() {
        screen.click("#ask-start");
        OnScreen.run(
                () -> ((TextField) screen.node("#wallet-number")).setText(String.valueOf(first())));
    }

    private int first() {
        return OnScreen.fx(() -> migration().run().firstFew());
    }

    private void until(Phase wanted) {
        screen.until(
                "the migration is " + wanted,
                () -> screen.window.migrate().phaseProperty().get() == wanted);
    }

    private OpenMigration migration() {
        return Objects.requireNonNull(screen.window.migrate().migration());
    }

    private boolean canStart() {
        return !screen.node("#start").isDisabled();
    }

    private List<? extends RecordEvent> accepted() {
        return events(RecordEvent.EnclaveKeyAccepted.class);
    }

    private List<? extends RecordEvent> events(Class<? extends RecordEvent> kind) {
        return migration().record().events().stream()
                .map(recorded -> recorded.event())
                .filter(kind::isInstance)
                .toList();
    }

    @Test
    void withoutAKeyItDoesNotConnectAndSaysWhy() {
        assertThat(screen.node("#open-migration").isDisabled()).isTrue();
        screen.photograph("production-1-setup");
    }

    @Test
    void productionStartsWithAFewWalletsWhenTheirNumberHasBeenTypedAndTheRestWaits() {
        connect();
        until(Phase.CHECK);
        screen.photograph("production-2-plan");
        approve();
        assertThat(((Button) screen.node("#ask-start")).getText())
                .startsWith("Migrate the first " + first() + " of 24 wallets to Production");
        screen.click("#ask-start");
        assertThat(canStart()).isFalse();
        screen.photograph("production-3-question");
        OnScreen.run(() -> ((TextField) screen.node("#wallet-number")).setText("24"));
        assertThat(canStart()).isFalse();
        int first = first();
        OnScreen.run(
                () -> ((TextField) screen.node("#wallet-number")).setText(String.valueOf(first)));
        assertThat(canStart()).isTrue();
        screen.click("#start");
        until(Phase.ENDED);
        screen.photograph("production-4-first-few");
        assertThat(events(RecordEvent.Intent.class)).hasSize(first);
        assertThat(events(RecordEvent.CanaryJudged.class))
                .singleElement()
                .extracting(judged -> ((RecordEvent.CanaryJudged) judged).ready())
                .isEqualTo(first);

        screen.click("#ask-rest");
        assertThat(screen.node("#rest-go").isDisabled()).isTrue();
        OnScreen.run(
                () -> {
                    ((TextArea) screen.node("#rest-words")).setText("Signed with one of them.");
                    ((TextField) screen.node("#rest-number")).setText(String.valueOf(24 - first));
                });
        screen.photograph("production-4-rest");
        screen.click("#rest-go");
        screen.until("all are sent", () -> events(RecordEvent.Intent.class).size() == 24);
        until(Phase.ENDED);
        screen.photograph("production-4-ended");
        assertThat(events(RecordEvent.RestReleased.class)).hasSize(1);
        assertThat(accepted()).isEmpty();
    }

    @Test
    void aChangedPlanLosesItsApproval() {
        connect();
        approve();
        screen.click("#step-plan");
        OnScreen.run(() -> screen.window.plan().change(migration().frozen().terms().withBurst(7)));
        screen.until("another plan is shown", () -> screen.visible("#plan-changed"));
        screen.photograph("production-8-changed");
        assertThat(screen.window.job().approvedProperty().get()).isFalse();
        assertThat(screen.visible("#approve")).isTrue();
    }

    @Test
    void aKeyThatCouldNotBeVerifiedNeedsAPersonsWordsWhichGoIntoTheRecord() throws Exception {
        para.faults()
                .on(
                        call -> call.path().endsWith("/enclave/public-key"),
                        Faults.ALWAYS,
                        withoutFingerprint());
        connect();
        until(Phase.CHECK);
        screen.photograph("production-5-not-verified");
        approve();
        askStart();
        assertThat(canStart()).isFalse();
        OnScreen.run(
                () ->
                        ((TextArea) screen.node("#key-account"))
                                .setText("Read out by Para's support on the telephone."));
        screen.photograph("production-6-words");
        assertThat(canStart()).isTrue();
        screen.click("#start");
        until(Phase.ENDED);

        assertThat(accepted())
                .singleElement()
                .isEqualTo(
                        new RecordEvent.EnclaveKeyAccepted(
                                para.base().toString(),
                                migration().check().key().fingerprint(),
                                "Read out by Para's support on the telephone."));
    }

    /** The real key, and nothing that vouches for it. */
    private Fault withoutFingerprint() throws Exception {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            String answer =
                    client.send(
                                    java.net.http.HttpRequest.newBuilder(
                                                    para.base().resolve("/enclave/public-key"))
                                            .build(),
                                    java.net.http.HttpResponse.BodyHandlers.ofString())
                            .body();
            return Fault.enclaveKey(
                    tools.jackson.databind.json.JsonMapper.builder()
                            .build()
                            .readTree(answer)
                            .get("publicKey")
                            .stringValue());
        }
    }

    @Test
    void aKeyThatChangesInTheMiddleStopsTheRunAndIsAnAlarmAtTheNextOne() {
        connect();
        approve();
        para.changeEnclaveKey();
        askStart();
        screen.click("#start");
        until(Phase.ENDED);
        screen.photograph("production-7-key-changed");

        assertThat(Objects.requireNonNull(screen.window.migrate().endProperty().get()).words())
                .contains("key");
        assertThat(para.answers()).doesNotContainKey(400);

        Path record = migration().record().file();
        screen.click("#go-on");
        until(Phase.NONE);
        assertThat(screen.window.plan().connect().recordProperty().get()).isEqualTo(record);
        connect();
        approve();
        askStart();
        screen.click("#start");
        until(Phase.ENDED);
        assertThat(events(RecordEvent.CanaryJudged.class)).hasSize(1);
        assertThat(para.answers()).doesNotContainKey(400);
    }
}
