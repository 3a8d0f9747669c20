package io.sharelift.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.app.PracticeInWindow;
import io.sharelift.desktop.lock.LockViewModel;
import io.sharelift.desktop.work.Bells;
import io.sharelift.desktop.work.Crashes;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.Machine;
import io.sharelift.desktop.work.Network;
import io.sharelift.desktop.work.Place;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.migration.TestHome;
import io.sharelift.para.ApiKey;
import io.sharelift.para.Pace;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaHost;
import io.sharelift.para.ParaHost.Environment;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.ShareSealed;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.verify.RecordVerifier;
import io.sharelift.settings.Policy;
import io.sharelift.settings.SettingsStore;

import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The window on a computer without a network: it makes no connection, and seals all the same. */
final class OfflineTest {

    @TempDir Path folder;
    private final List<String> interfaces = new CopyOnWriteArrayList<>();
    private final Network network = Network.standard().having(() -> List.copyOf(interfaces));
    private PracticePara para;
    private Path pem;
    private String fingerprint = "";
    private OnScreen screen;
    private volatile Duration away = Duration.ZERO;

    @BeforeEach
    void somewhereIsAParaAndHereAWindowWithoutANetwork() throws Exception {
        para = PracticePara.startAllWell(PracticeSettings.standard(), 90);
        para.writeExport(folder.resolve("export.json"));
        pem = folder.resolve("enclave-production.pem");
        try (ApiKey key = ApiKey.of(para.apiKey());
                ParaClient client =
                        new ParaClient(
                                ParaHost.custom(para.base().toString()), key, new Pace(10, 20))) {
            var stated = client.enclaveKey();
            Files.writeString(pem, stated.pem());
            fingerprint = String.valueOf(stated.fingerprint());
        }
        screen = new OnScreen(services(network.offlineForGood()), () -> Instant.now().plus(away));
    }

    @AfterEach
    void close() {
        screen.close();
        para.close();
    }

    private Services services(Network with) {
        return new Services(
                new WindowTasks(),
                InventoryReader::read,
                new PracticeInWindow(),
                new Hosts(ParaHost.BETA, new ParaHost(Environment.PRODUCTION, para.base())),
                TestHome.in(folder),
                new Machine(
                        "0.1.0",
                        Policy.NONE,
                        SettingsStore.unkept(),
                        Crashes.NONE,
                        Bells.NONE,
                        folder,
                        Optional.empty(),
                        ignored -> {},
                        with));
    }

    private void openOneThatIsNotOffline() throws TimeoutException {
        screen.close();
        screen = new OnScreen(services(network));
    }

    private void openExport() {
        OnScreen.run(() -> screen.window.open(List.of(folder.resolve("export.json"))));
        screen.until(
                "the export is read", () -> screen.window.job().inventory().files().size() == 1);
        screen.click("#go-inspect");
        screen.click("#go-plan");
    }

    private String said(String query) {
        return OnScreen.fx(
                () ->
                        screen.robot.lookup(query).query().lookupAll(".label").stream()
                                .map(label -> ((Labeled) label).getText())
                                .reduce("", (before, text) -> before + text + "\n"));
    }

    private void type(String query, String text) {
        OnScreen.run(() -> ((TextField) screen.node(query)).setText(text));
    }

    private void giveKey(Path file) {
        OnScreen.run(() -> screen.window.plan().connect().givenKey().read(file));
        screen.until(
                "the key is read",
                () -> !screen.window.plan().connect().givenKey().fileProperty().get().isEmpty());
    }

    private boolean mayGoOn() {
        return !OnScreen.fx(() -> screen.node("#open-migration").isDisabled());
    }

    private void toThePlan() {
        openExport();
        giveKey(pem);
        type("#typed-fingerprint", fingerprint);
        screen.until("it agrees", this::mayGoOn);
        screen.click("#open-migration");
        screen.until(
                "the plan is there",
                () -> screen.visible("#seal-ahead") && !screen.node("#seal-ahead").isDisabled());
    }

    private Path sealed() {
        return OnScreen.fx(() -> screen.window.plan().connect().recordProperty().get());
    }

    @Test
    void aWindowThatWasStartedOfflineStaysSo() throws Exception {
        assertThat(said("#network")).contains("Offline: this program makes no connection");
        CheckMenuItem item =
                (CheckMenuItem)
                        ((MenuButton) screen.node("#menu"))
                                .getItems().stream()
                                        .filter(each -> "menu-offline".equals(each.getId()))
                                        .findFirst()
                                        .orElseThrow();
        assertThat(item.isSelected()).isTrue();
        assertThat(item.isDisable()).isTrue();
        openExport();
        assertThat(screen.visible("#api-key")).isFalse();
        assertThat(screen.visible("#check-connection")).isFalse();
        assertThat(screen.node("#offline").isDisabled()).isTrue();
        assertThat(screen.node("#place-practice").isDisabled()).isTrue();
        assertThat(OnScreen.fx(() -> screen.window.job().badges().placeProperty().get()))
                .isEqualTo(Place.PRODUCTION);
        screen.photograph("offline-1-form");
        screen.photograph("offline-1-form-narrow", 1000, 700);
    }

    @Test
    void thereIsNoWayToParaWhileItIsOffline() throws Exception {
        Machine machine = services(network.offlineForGood()).machine();
        assertThatThrownBy(machine::route)
                .hasMessage("This window is offline, so it makes no connection. Nothing was sent.");
    }

    @Test
    void itIsSwitchedOnAndOffWhereSomebodyLooksForIt() throws Exception {
        openOneThatIsNotOffline();
        openExport();
        assertThat(screen.visible("#given-key")).isFalse();
        screen.click("#offline");
        assertThat(screen.visible("#given-key")).isTrue();
        assertThat(screen.visible("#api-key")).isFalse();
        assertThat(((CheckBox) screen.node("#offline")).isSelected()).isTrue();
        screen.click("#offline");
        assertThat(screen.visible("#given-key")).isFalse();
        assertThat(OnScreen.fx(() -> screen.window.job().badges().placeProperty().get()))
                .isEqualTo(Place.PRACTICE);
        assertThat(said("#network")).contains("Not connected");
    }

    @Test
    void aNetworkThatIsThereAllTheSameIsSaidInRedUntilItIsGone() throws Exception {
        interfaces.add("eth0");
        openExport();
        screen.until("it is said", () -> screen.visible("#has-network"));
        assertThat(said("#has-network"))
                .contains(
                        "This computer has a network (eth0). For sealing without any network,"
                                + " unplug it.");
        screen.photograph("offline-2-network");
        interfaces.add("wlan0");
        screen.until("both are said", () -> said("#has-network").contains("(eth0, wlan0)"));
        interfaces.clear();
        screen.until("nothing is said any more", () -> !screen.visible("#has-network"));
    }

    @Test
    void aWindowThatIsNotOfflineSaysNothingOfNetworks() throws Exception {
        interfaces.add("eth0");
        openOneThatIsNotOffline();
        assertThat(screen.visible("#has-network")).isFalse();
        OnScreen.run(() -> screen.window.open(List.of(folder.resolve("export.json"))));
        screen.until(
                "the export is read", () -> screen.window.job().inventory().files().size() == 1);
        assertThat(screen.visible("#has-network")).isFalse();
    }

    @Test
    void aFingerprintIsComparedAsItIsTypedAndAnotherKeysIsTheEnd() throws Exception {
        openExport();
        giveKey(pem);
        type("#typed-fingerprint", fingerprint.substring(0, 20));
        assertThat(said("#comparison")).contains("Not a whole fingerprint yet.");
        assertThat(mayGoOn()).isFalse();
        char tenth = fingerprint.charAt(10);
        String other =
                fingerprint.substring(0, 10)
                        + (tenth == 'A' ? 'B' : 'A')
                        + fingerprint.substring(11);
        type("#typed-fingerprint", other);
        assertThat(said("#comparison")).contains("does not have this fingerprint");
        assertThat(mayGoOn()).isFalse();
        screen.photograph("offline-3-differs");
        type("#typed-fingerprint", " " + fingerprint + "\t");
        assertThat(said("#comparison"))
                .contains(
                        "The key has this fingerprint (SHA-256 of the key's DER bytes, in base64");
        assertThat(mayGoOn()).isTrue();
        screen.photograph("offline-4-agrees");
    }

    @Test
    void aFileThatHoldsNoKeySaysWhatItIsInstead() throws Exception {
        Path none = Files.writeString(folder.resolve("notes.pem"), "not a key at all");
        openExport();
        giveKey(none);
        screen.until("it is refused", () -> screen.visible("#key-trouble"));
        assertThat(said("#key-trouble"))
                .contains("What is in notes.pem cannot be used as the enclave’s key:")
                .contains("Nothing was sealed.");
        type("#typed-fingerprint", fingerprint);
        assertThat(mayGoOn()).isFalse();
    }

    /** Each wallet of the export so many times, under other IDs. */
    private void growExport(int times) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Path file = folder.resolve("export.json");
        ArrayNode all = json.createArrayNode();
        for (int time = 0; time < times; time++) {
            for (JsonNode one : json.readTree(Files.readString(file))) {
                // Several shares of one wallet are told apart by a sign that is none of base64.
                if (!one.get("userShare").asString().matches("[A-Za-z0-9+/]+={0,2}")) {
                    continue;
                }
                String before = one.get("walletId").asString();
                String now = UUID.randomUUID().toString();
                String share =
                        new String(
                                Base64.getDecoder().decode(one.get("userShare").asString()), UTF_8);
                all.add(
                        ((ObjectNode) one)
                                .deepCopy()
                                .put("walletId", now)
                                .put(
                                        "userShare",
                                        Base64.getEncoder()
                                                .encodeToString(
                                                        share.replace(before, now)
                                                                .getBytes(UTF_8))));
            }
        }
        Files.writeString(file, json.writeValueAsString(all));
    }

    /** A record that somebody reads, very slowly: nothing is written to it until they are done. */
    private static final class HeldRecord implements AutoCloseable {
        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch done = new CountDownLatch(1);

        void read(MigrationRecord record) {
            Thread.ofVirtual()
                    .start(
                            () ->
                                    record.replay(
                                            event -> {
                                                reading.countDown();
                                                await(done);
                                            }));
        }

        void await() {
            await(reading);
        }

        @Override
        public void close() {
            done.countDown();
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private HeldRecord holdOnceSomeAreSealed() {
        HeldRecord held = new HeldRecord();
        AtomicBoolean begun = new AtomicBoolean();
        OnScreen.run(
                () ->
                        screen.window
                                .plan()
                                .sealing()
                                .partProperty()
                                .subscribe(
                                        part -> {
                                            if (part.doubleValue() > 0
                                                    && begun.compareAndSet(false, true)) {
                                                held.read(
                                                        Objects.requireNonNull(
                                                                        screen.window
                                                                                .job()
                                                                                .sealingProperty()
                                                                                .get())
                                                                .record());
                                            }
                                        }));
        return held;
    }

    @Test
    void sealingGoesOnBehindTheLockAndTheLockSaysSo() throws Exception {
        growExport(120);
        toThePlan();
        try (HeldRecord held = holdOnceSomeAreSealed()) {
            screen.click("#seal-ahead");
            held.await();
            away = LockViewModel.LIMIT;
            OnScreen.run(() -> screen.window.lock().look());
            assertThat(OnScreen.fx(() -> ((Label) screen.node("#lock-meaning")).getText()))
                    .contains("What is under way goes on");
            screen.click("#lock-show");
        }
        screen.until("all is sealed", () -> screen.visible("#seal-records"));
    }

    @Test
    void sealingThatIsStoppedKeepsWhatIsSealedAndGoesOnFromThere() throws Exception {
        growExport(120);
        toThePlan();
        int wallets =
                OnScreen.fx(
                        () ->
                                Objects.requireNonNull(screen.window.job().sealingProperty().get())
                                        .plan()
                                        .count(Decision.SEND));
        try (HeldRecord held = holdOnceSomeAreSealed()) {
            screen.click("#seal-ahead");
            held.await();
            screen.photograph("offline-6-sealing");
            screen.click("#seal-stop");
        }
        screen.until("it has stopped", () -> screen.visible("#seal-back"));
        assertThat(said("#seal-end"))
                .containsPattern("Stopped: [0-9,]+ of [0-9,]+ are sealed.")
                .contains("Seal the rest now");
        screen.photograph("offline-8-stopped");
        screen.click("#seal-back");
        screen.until("the plan is there again", () -> screen.visible("#seal-ahead"));
        Path record = sealed();
        screen.until("it may be sealed", () -> !screen.node("#seal-ahead").isDisabled());
        screen.click("#seal-ahead");
        screen.until("all is sealed", () -> screen.visible("#seal-records"));
        assertThat(said("#seal-end"))
                .contains(String.format(Locale.ROOT, "All %,d shares are sealed.", wallets));
        assertThat(RecordVerifier.verify(record, Optional.empty()).flaw()).isEmpty();
        try (StoredRecord stored = StoredRecord.open(record)) {
            assertThat(
                            stored.events().stream()
                                    .filter(one -> one.event() instanceof ShareSealed)
                                    .count())
                    .isEqualTo(wallets);
        }
    }

    @Test
    void aRecordIsReadWhileItsPlanIsInHandToBeSealed() throws Exception {
        toThePlan();
        Path record = sealed();
        screen.click("#step-records");
        TableView<?> records = (TableView<?>) screen.node("#records");
        screen.until(
                "it is listed and could be read",
                () ->
                        records.getItems().stream()
                                .map(String::valueOf)
                                .anyMatch(
                                        line ->
                                                line.contains(record.toString())
                                                        && line.contains("trouble=,")));
        assertThat(records.getItems()).hasSize(1);
    }

    @Test
    void allSharesAreSealedIntoARecordThatIsClosedAndSound() throws Exception {
        long before = para.answers().values().stream().mapToLong(Long::longValue).sum();
        toThePlan();
        screen.photograph("offline-5-plan");
        Path record = sealed();
        screen.click("#seal-ahead");
        screen.until("all is sealed", () -> screen.visible("#seal-records"));
        assertThat(said("#seal-end"))
                .contains("shares are sealed.")
                .contains("The exports can stay here.");
        screen.photograph("offline-7-sealed");
        assertThat(RecordVerifier.verify(record, Optional.empty()).flaw()).isEmpty();
        try (StoredRecord stored = StoredRecord.open(record)) {
            assertThat(said("#anchor")).contains(stored.anchor().text());
        }
        assertThat(para.answers().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(before);
        screen.click("#seal-records");
        assertThat(OnScreen.fx(() -> screen.window.job().isPlanInHand())).isFalse();
    }
}
