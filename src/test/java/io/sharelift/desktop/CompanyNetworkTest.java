package io.sharelift.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.app.PracticeInWindow;
import io.sharelift.desktop.control.SecretField;
import io.sharelift.desktop.work.Bells;
import io.sharelift.desktop.work.Crashes;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.Machine;
import io.sharelift.desktop.work.Network;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.migration.TestHome;
import io.sharelift.para.Authorities;
import io.sharelift.para.ParaHost;
import io.sharelift.para.ParaHost.Environment;
import io.sharelift.para.TestTls;
import io.sharelift.para.TunnelProxy;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.RecordEvent.ConnectionVouched;
import io.sharelift.settings.Policy;
import io.sharelift.settings.ProxyChoice;
import io.sharelift.settings.SettingsStore;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The window in a company's network: a proxy that wants a login and looks into every connection,
 * with an authority that only this computer trusts. Production is played by a Para behind it.
 */
final class CompanyNetworkTest {

    private static TestTls shown;

    @TempDir Path folder;
    private PracticePara para;
    private TunnelProxy proxy;
    private OnScreen screen;

    @BeforeAll
    static void issue(@TempDir Path stores) {
        shown = TestTls.issued(stores, "dns:para.test.invalid", "CN=Acme Inspection Root, O=Acme");
    }

    @BeforeEach
    void openWindow() throws Exception {
        para = PracticePara.startAllWell(PracticeSettings.standard(), 12);
        para.writeExport(folder.resolve("export.json"));
        proxy =
                new TunnelProxy(para.base().getPort())
                        .inspecting(shown.server())
                        .wants("anna:open sesame");
        SettingsStore settings = SettingsStore.in(folder.resolve("settings.json"));
        settings.change(now -> now.withProxy(ProxyChoice.manual("127.0.0.1", proxy.port())));
        ParaHost far =
                new ParaHost(Environment.PRODUCTION, URI.create("https://para.test.invalid"));
        screen =
                new OnScreen(
                        new Services(
                                new WindowTasks(),
                                InventoryReader::read,
                                new PracticeInWindow(),
                                new Hosts(ParaHost.BETA, far),
                                TestHome.in(folder),
                                new Machine(
                                        "0.1.0",
                                        Policy.NONE,
                                        settings,
                                        Crashes.NONE,
                                        Bells.NONE,
                                        folder,
                                        Optional.empty(),
                                        ignored -> {},
                                        Network.trusting(
                                                Authorities.only(
                                                        List.of(), List.of(shown.authority()))))));
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
        proxy.close();
        para.close();
    }

    private void paste(String query, char[] secret) {
        OnScreen.run(() -> ((SecretField) screen.node(query)).replaceSelection(new String(secret)));
    }

    private String said(String query) {
        return screen.node(query).lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .reduce("", (before, text) -> before + text + "\n");
    }

    private void connect() {
        paste("#api-key", para.apiKey());
        screen.click("#open-migration");
    }

    private void logIn() {
        OnScreen.run(() -> ((TextField) screen.node("#proxy-name")).setText("anna"));
        paste("#proxy-password", "open sesame".toCharArray());
    }

    private void connectWithLogin() {
        connect();
        screen.until("the proxy has asked", () -> screen.visible("#proxy-password"));
        logIn();
        connect();
        screen.until("the plan is there", () -> screen.visible("#vouched-here"));
    }

    private OpenMigration migration() {
        return Objects.requireNonNull(screen.window.migrate().migration());
    }

    @Test
    void theLoginIsAskedForWhereTheProxyWantsItAndTheAuthorityShownNextToTheKey() {
        assertThat(screen.visible("#proxy-password")).isFalse();
        connect();
        screen.until("the proxy has asked", () -> screen.visible("#proxy-password"));
        assertThat(said("#connect-trouble"))
                .contains("The proxy 127.0.0.1:" + proxy.port() + " wants a login");
        assertThat(para.answers()).isEmpty();
        screen.photograph("network-1-login");
        logIn();
        connect();
        screen.until("the plan is there", () -> screen.visible("#vouched-here"));
        assertThat(said("#vouched-here"))
                .contains("Only this computer trusts who vouches")
                .contains("Acme Inspection Root (Acme)");
        screen.photograph("network-2-authority");
    }

    @Test
    void aKeyThatMayHaveBeenSwappedOnTheWayNeedsWordsBeforeARunInProduction() {
        connectWithLogin();
        screen.until("it can be approved", () -> screen.visible("#looked") || screen.canApprove());
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
        screen.click("#approve-yes");
        screen.until("the plan is approved", () -> screen.window.job().approvedProperty().get());
        screen.click("#go-migrate");
        screen.click("#ask-start");
        assertThat(said(".dialog-card")).contains("Only this computer trusts who vouches");
        int firstFew = OnScreen.fx(() -> migration().run().firstFew());
        OnScreen.run(
                () ->
                        ((TextField) screen.node("#wallet-number"))
                                .setText(String.valueOf(firstFew)));
        assertThat(screen.node("#start").isDisabled()).isTrue();
        OnScreen.run(
                () ->
                        ((TextArea) screen.node("#key-account"))
                                .setText("Read out by Para's support, 29 November."));
        assertThat(screen.node("#start").isDisabled()).isFalse();
        screen.photograph("network-3-words");
        screen.click("#start");
        screen.until(
                "the record has who vouched",
                () ->
                        migration().record().events().stream()
                                .anyMatch(
                                        recorded ->
                                                recorded.event() instanceof ConnectionVouched by
                                                        && !by.everywhere()
                                                        && by.authority()
                                                                .startsWith("Acme Inspection")));
    }

    @Test
    void theCheckShowsEachStepAndWhereItEnds() {
        screen.click("#check-connection");
        screen.until("the check has ended", () -> screen.visible("#check-copy"));
        assertThat(said("#check"))
                .contains("The way to para.test.invalid")
                .contains("Para cannot be reached from here.")
                .contains("wants a login");
        screen.photograph("network-4-check-bad");
        screen.click("#check-close");
        assertThat(screen.visible("#proxy-password")).isTrue();
        logIn();
        screen.click("#check-connection");
        screen.until(
                "the check has been there",
                () -> screen.visible("#check-copy") && said("#check").contains("Para answers"));
        assertThat(said("#check"))
                .contains("Look at what is marked first.")
                .contains("takes the login")
                .contains("which only this computer trusts");
        screen.photograph("network-5-check-look");
        screen.click("#check-copy");
        String copied =
                OnScreen.fx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
        assertThat(copied)
                .contains("Security (look): Secured with TLSv1.3")
                .doesNotContain("sesame");
        screen.click("#check-close");
    }
}
