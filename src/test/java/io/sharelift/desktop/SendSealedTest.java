package io.sharelift.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.app.PracticeInWindow;
import io.sharelift.desktop.control.SecretField;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.OpenSealing;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.enclave.EnclaveKey;
import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.migration.Picks;
import io.sharelift.migration.TestHome;
import io.sharelift.migration.WalletState;
import io.sharelift.para.ApiKey;
import io.sharelift.para.Pace;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaHost;
import io.sharelift.para.ParaHost.Environment;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.ShareSealed;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.verify.Forgery;

import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A record that was sealed on a computer without a network, in the window of another one. */
final class SendSealedTest {

    private static final String GUARD =
            "CREATE TRIGGER envelope_is_not_changed BEFORE UPDATE ON envelope\n"
                    + "BEGIN SELECT RAISE(ABORT, 'an envelope is never changed'); END";

    @TempDir Path there;
    @TempDir Path here;
    private PracticePara para;
    private Path carried;
    private OnScreen screen;

    @BeforeEach
    void aRecordIsSealedElsewhereAndCarriedHere() throws Exception {
        para = PracticePara.startAllWell(PracticeSettings.standard(), 40);
        ParaHost host = new ParaHost(Environment.BETA, para.base());
        seal(host);
        carried = Files.copy(there.resolve("acme.sharelift"), here.resolve("acme.sharelift"));
        screen =
                new OnScreen(
                        new Services(
                                new WindowTasks(),
                                InventoryReader::read,
                                new PracticeInWindow(),
                                new Hosts(host, ParaHost.PRODUCTION),
                                TestHome.in(here)));
    }

    @AfterEach
    void close() {
        screen.close();
        para.close();
    }

    private void seal(ParaHost host) throws Exception {
        para.writeExport(there.resolve("export.json"));
        Inventory inventory =
                InventoryReader.read(List.of(there.resolve("export.json")), ReadingProgress.none());
        EnclaveKey key = enclaveKey();
        try (OpenSealing sealing =
                OpenSealing.open(
                        new OpenSealing.Given(host, key, key.fingerprint()),
                        new OpenSealing.Wish(
                                there.resolve("acme.sharelift"),
                                TestHome.elsewhere(Files.createDirectory(there.resolve("keys"))),
                                "",
                                1),
                        new OpenMigration.Work(inventory, Picks.none()))) {
            OpenSealing planned =
                    sealing.replanned(
                            sealing.frozen().terms().withCanary(0).withAcceptedBy("anna"),
                            Optional.empty());
            assertThat(planned.seal(planned.sealing(done -> {})).unsealed()).isZero();
        }
        Files.delete(there.resolve("export.json"));
    }

    private EnclaveKey enclaveKey() throws Exception {
        try (ApiKey key = ApiKey.of(para.apiKey());
                ParaClient client =
                        new ParaClient(
                                ParaHost.custom(para.base().toString()), key, new Pace(10, 20))) {
            return EnclaveKey.read(client.enclaveKey().pem());
        }
    }

    private List<RecordedEvent> sealed(Path record) {
        try (StoredRecord stored = StoredRecord.open(record)) {
            return stored.events().stream()
                    .filter(recorded -> recorded.event() instanceof ShareSealed)
                    .toList();
        }
    }

    private static String wallet(RecordedEvent sealed) {
        return ((ShareSealed) sealed.event()).wallet().value();
    }

    private void goOnWith(Path record) {
        OnScreen.run(() -> screen.window.open(new ToOpen(List.of(record), List.of())));
        screen.until("records are listed", () -> table("#records").getItems().size() == 1);
        OnScreen.run(() -> table("#records").getSelectionModel().select(0));
        screen.until("it can be gone on with", () -> !screen.node("#record-go-on").isDisabled());
        screen.press("#record-go-on");
        screen.until("it is asked for the key", () -> screen.visible("#api-key"));
    }

    private TableView<?> table(String query) {
        return (TableView<?>) screen.robot.lookup(query).query();
    }

    private void connect() {
        OnScreen.run(
                () -> {
                    ((TextField) screen.node("#take-over")).setText("carried here on a stick");
                    ((SecretField) screen.node("#api-key"))
                            .replaceSelection(new String(para.apiKey()));
                });
        screen.click("#open-migration");
    }

    private String said(String query) {
        return OnScreen.fx(
                () ->
                        screen.robot.lookup(query).query().lookupAll(".label").stream()
                                .map(label -> ((Labeled) label).getText())
                                .reduce("", (before, text) -> before + text + "\n"));
    }

    private long answered() {
        return para.answers().values().stream().mapToLong(Long::longValue).sum();
    }

    private OpenMigration migration() {
        return Objects.requireNonNull(screen.window.migrate().migration());
    }

    @Test
    void itIsSentFromHereWithoutAnyExport() {
        int wallets = sealed(carried).size();
        goOnWith(carried);
        assertThat(screen.node("#place-production").isDisabled()).isTrue();
        assertThat(screen.node("#place-beta").isDisabled()).isFalse();
        screen.photograph("sealed-1-form");
        connect();
        screen.until("the plan is there", screen::canApprove);
        assertThat(screen.node("#canary").isDisabled()).isTrue();
        assertThat(((Spinner<?>) screen.node("#canary")).getValue()).isEqualTo(0);
        assertThat(screen.visible("#plan-only")).isFalse();
        screen.photograph("sealed-2-plan");
        screen.click("#approve");
        OnScreen.run(
                () -> {
                    ((TextField) screen.node("#approve-name")).setText("Anna Kern");
                    ((TextField) screen.node("#approve-reason")).setText("CHG-4711");
                });
        screen.click("#approve-yes");
        screen.until("the plan is approved", () -> screen.window.job().approvedProperty().get());
        screen.click("#go-migrate");
        OnScreen.run(() -> migration().para().pace().setRate(1_000, 50));
        screen.click("#ask-start");
        screen.click("#start");
        screen.until(
                "the run has ended",
                () -> screen.window.migrate().phaseProperty().get().name().equals("ENDED"));
        screen.photograph("sealed-3-sent");
        assertThat(migration().run().progress().counts())
                .containsEntry(WalletState.MIGRATED, wallets);
        screen.click("#go-ready");
        screen.photograph("sealed-4-ready");
        assertThat(screen.visible("#ask-ready")).isTrue();
    }

    @Test
    void envelopesThatWereSwappedAreRefusedByTheNamesOfTheirWallets() throws Exception {
        List<RecordedEvent> all = sealed(carried);
        long first = all.get(3).sequence();
        long second = all.get(7).sequence();
        Path forged =
                Forgery.sql(
                        carried,
                        "DROP TRIGGER envelope_is_not_changed",
                        "UPDATE envelope SET sequence = 1000000 WHERE sequence = " + first,
                        "UPDATE envelope SET sequence = " + first + " WHERE sequence = " + second,
                        "UPDATE envelope SET sequence = " + second + " WHERE sequence = 1000000",
                        GUARD);
        Files.move(forged, carried, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        long before = answered();
        goOnWith(carried);
        connect();
        screen.until("it is refused", () -> screen.visible("#refused"));
        assertThat(said("#connect-trouble"))
                .contains("Of 2 wallets the envelope must not be sent, so nothing was sent.");
        assertThat(said("#refused"))
                .contains(wallet(all.get(3)).substring(0, 8))
                .contains("In the place of its envelope stands that of " + wallet(all.get(7)))
                .contains("In the place of its envelope stands that of " + wallet(all.get(3)));
        screen.photograph("sealed-5-refused");
        assertThat(answered()).isEqualTo(before);
        assertThat(((SecretField) screen.node("#api-key")).getText()).isEmpty();
    }

    @Test
    void anEnclaveKeyThatChangedSinceIsNoticedBeforeAnythingIsSent() {
        para.changeEnclaveKey();
        goOnWith(carried);
        connect();
        screen.until("it is refused", () -> screen.visible("#connect-trouble"));
        assertThat(said("#connect-trouble"))
                .contains("The shares in this record were sealed to the enclave's key")
                .contains("seal the shares anew where the exports are");
        try (StoredRecord stored = StoredRecord.open(carried)) {
            assertThat(stored.events()).noneMatch(recorded -> recorded.event() instanceof Intent);
        }
        screen.photograph("sealed-6-key-changed");
    }
}
